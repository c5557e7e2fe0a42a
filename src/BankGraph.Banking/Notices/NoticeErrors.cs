namespace BankGraph.Banking.Notices;

/// <summary>There is no such notification, or it is somebody else's.</summary>
public sealed record NotificationNotFoundError()
    : BankError("NOTIFICATION_NOT_FOUND", "There is no such notification.");

/// <summary>What concerns the security of the account is always told.</summary>
public sealed record SecurityNoticesStayOnError()
    : BankError("SECURITY_NOTICES_STAY_ON", "Security notices in the app and by e-mail cannot be switched off.");

namespace BankGraph.Banking.Notices;

/// <summary>By what way somebody hears of something.</summary>
public enum NotificationChannel
{
    /// <summary>In the list of notifications.</summary>
    InApp,

    /// <summary>By e-mail.</summary>
    Email,

    /// <summary>By short message.</summary>
    Sms,
}

namespace BankGraph.Api.Features.Notices;

/// <summary>The caller has no such notification.</summary>
internal sealed record NotificationNotFoundError(string Message) : UserError(Message);

/// <summary>What concerns the security of the account is always told.</summary>
internal sealed record SecurityNoticesStayOnError(string Message) : UserError(Message);

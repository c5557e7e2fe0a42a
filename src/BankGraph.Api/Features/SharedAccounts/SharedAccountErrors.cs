namespace BankGraph.Api.Features.SharedAccounts;

/// <summary>The caller sees the account, and may not do this with it.</summary>
internal sealed record InsufficientAccessError(string Message) : UserError(Message);

/// <summary>There is no such invitation that is open.</summary>
internal sealed record InvitationNotFoundError(string Message) : UserError(Message);

/// <summary>There are as many open invitations to the account as the bank keeps.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Limit">How many that is.</param>
internal sealed record TooManyInvitationsError(string Message, int Limit) : UserError(Message);

/// <summary>There is no such access to an account of the caller's.</summary>
internal sealed record AccessNotFoundError(string Message) : UserError(Message);

/// <summary>The caller is the account's last owner.</summary>
internal sealed record LastOwnerError(string Message) : UserError(Message);

/// <summary>The caller has open savings goals of the account.</summary>
internal sealed record GoalsOpenError(string Message) : UserError(Message);

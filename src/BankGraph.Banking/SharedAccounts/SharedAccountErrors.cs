using BankGraph.Banking.Transfers;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>The caller may see the account, and may not do this with it.</summary>
public sealed record InsufficientAccessError()
    : BankError("INSUFFICIENT_ACCESS", "Your access to this account does not allow this."), IPaymentError;

/// <summary>There is no such invitation that is open: it may have expired, or been answered or withdrawn.</summary>
public sealed record InvitationNotFoundError()
    : BankError("INVITATION_NOT_FOUND", "There is no such invitation, or it is open no longer.");

/// <summary>The owner has as many open invitations to the account as the bank keeps.</summary>
/// <param name="Limit">How many that is.</param>
public sealed record TooManyInvitationsError(int Limit)
    : BankError("TOO_MANY_INVITATIONS", "Withdraw an invitation, or wait until it has expired.");

/// <summary>There is no such access to an account of the caller's.</summary>
public sealed record AccessNotFoundError()
    : BankError("ACCESS_NOT_FOUND", "There is no such access.");

/// <summary>An account has an owner as long as there is one: it can be closed.</summary>
public sealed record LastOwnerError()
    : BankError("LAST_OWNER", "You are the account's last owner. Close it instead.");

/// <summary>What the caller saves from the account would be left without it.</summary>
public sealed record GoalsOpenError()
    : BankError("GOALS_OPEN", "Close your savings goals of this account first.");

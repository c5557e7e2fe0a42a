namespace BankGraph.Ledger;

/// <summary>
/// Why the ledger did not book a request. Where several apply, the first in this order is the answer: invalid amount
/// and same account (told from the request alone), key reused, the participant's own refusal; of a hold that is to be
/// resolved: hold not found, hold already resolved, hold not overdue, same account; then account not found, account not
/// active, currency mismatch, an amount above the hold or beyond what the accounts can carry, insufficient funds,
/// account dormant; each for the debits before the credits. Releasing and expiring look at the hold alone.
/// </summary>
public abstract record LedgerRefusal
{
    private LedgerRefusal()
    {
    }

    /// <summary>Not positive, above the hold to be captured, or more than a balance can carry.</summary>
    public sealed record InvalidAmount : LedgerRefusal;

    /// <summary>Every leg names the same account, or a hold is captured to its own.</summary>
    public sealed record SameAccount : LedgerRefusal;

    /// <summary>The idempotency key was used before, for something else. The first request's answer stands.</summary>
    public sealed record IdempotencyKeyReused : LedgerRefusal;

    /// <summary>The participant said no.</summary>
    /// <param name="Code">The participant's own code.</param>
    /// <param name="Payload">What it wants to read again on a replay.</param>
    public sealed record ByParticipant(string Code, string? Payload) : LedgerRefusal;

    /// <summary>There is no such hold.</summary>
    /// <param name="HoldId">The one asked for.</param>
    public sealed record HoldNotFound(Guid HoldId) : LedgerRefusal;

    /// <summary>The hold was captured, released or expired before.</summary>
    /// <param name="HoldId">The one asked for.</param>
    /// <param name="Status">How it was resolved.</param>
    public sealed record HoldAlreadyResolved(Guid HoldId, HoldStatus Status) : LedgerRefusal;

    /// <summary>The hold is to be expired before its time, or never expires.</summary>
    /// <param name="HoldId">The one asked for.</param>
    public sealed record HoldNotOverdue(Guid HoldId) : LedgerRefusal;

    /// <summary>There is no such account.</summary>
    /// <param name="AccountId">The first one missing.</param>
    public sealed record AccountNotFound(Guid AccountId) : LedgerRefusal;

    /// <summary>An account is frozen or closed.</summary>
    /// <param name="AccountId">The first such account.</param>
    public sealed record AccountNotActive(Guid AccountId) : LedgerRefusal;

    /// <summary>The account has been unused for long, and its holder wants money to leave it.</summary>
    /// <param name="AccountId">The account.</param>
    public sealed record AccountDormant(Guid AccountId) : LedgerRefusal;

    /// <summary>A leg is in another currency than its account.</summary>
    /// <param name="AccountId">The first such account.</param>
    public sealed record CurrencyMismatch(Guid AccountId) : LedgerRefusal;

    /// <summary>A debit goes beyond what can be spent.</summary>
    /// <param name="AccountId">The first such account.</param>
    /// <param name="Available">What could be spent when it was decided.</param>
    /// <param name="Requested">What was to leave the account.</param>
    public sealed record InsufficientFunds(Guid AccountId, Money Available, Money Requested) : LedgerRefusal;
}

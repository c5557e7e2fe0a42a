namespace BankGraph.Ledger;

/// <summary>
/// Why the ledger did not book a request. Where several apply, the first in this order is the answer: invalid amount
/// and same account (told from the request alone), key reused, the participant's own refusal, then account not found,
/// account not active, currency mismatch, an amount the accounts cannot hold, insufficient funds; each for the debits
/// before the credits.
/// </summary>
public abstract record LedgerRefusal
{
    private LedgerRefusal()
    {
    }

    /// <summary>Not positive, or more than a balance can hold.</summary>
    public sealed record InvalidAmount : LedgerRefusal;

    /// <summary>Every leg names the same account.</summary>
    public sealed record SameAccount : LedgerRefusal;

    /// <summary>The idempotency key was used before, for something else. The first request's answer stands.</summary>
    public sealed record IdempotencyKeyReused : LedgerRefusal;

    /// <summary>The participant said no.</summary>
    /// <param name="Code">The participant's own code.</param>
    /// <param name="Payload">What it wants to read again on a replay.</param>
    public sealed record ByParticipant(string Code, string? Payload) : LedgerRefusal;

    /// <summary>There is no such account.</summary>
    /// <param name="AccountId">The first one missing.</param>
    public sealed record AccountNotFound(Guid AccountId) : LedgerRefusal;

    /// <summary>An account is frozen or closed.</summary>
    /// <param name="AccountId">The first such account.</param>
    public sealed record AccountNotActive(Guid AccountId) : LedgerRefusal;

    /// <summary>A leg is in another currency than its account.</summary>
    /// <param name="AccountId">The first such account.</param>
    public sealed record CurrencyMismatch(Guid AccountId) : LedgerRefusal;

    /// <summary>A debit goes beyond what can be spent.</summary>
    /// <param name="AccountId">The first such account.</param>
    /// <param name="Available">What could be spent when it was decided.</param>
    /// <param name="Requested">What was to leave the account.</param>
    public sealed record InsufficientFunds(Guid AccountId, Money Available, Money Requested) : LedgerRefusal;
}

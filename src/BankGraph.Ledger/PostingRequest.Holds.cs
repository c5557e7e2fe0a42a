using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger;

public sealed partial record PostingRequest
{
    /// <summary>What it does to a hold; null for a movement without one.</summary>
    internal HoldAction? HoldAction { get; private init; }

    /// <summary>The hold it resolves; null when it places one or has none.</summary>
    internal Guid? HoldId { get; private init; }

    /// <summary>From when on a hold to be placed may be expired.</summary>
    internal DateTime? ExpiresAt { get; private init; }

    /// <summary>
    /// Decides and writes in the same database transaction when a hold is placed or let go of; null for a hold on its
    /// own. What books money has a <see cref="Participant"/> instead.
    /// </summary>
    public IHoldParticipant? HoldParticipant { get; init; }

    /// <summary>
    /// Sets money of an account aside; answered with <see cref="PostingResult.HoldPlaced"/>. Nothing is booked. It is
    /// refused like a debit of the amount.
    /// </summary>
    /// <param name="key">Makes the request safe to send again.</param>
    /// <param name="accountId">The account whose money is set aside.</param>
    /// <param name="amount">How much; positive.</param>
    /// <param name="expiresAt">From when on it may be expired, UTC; null for never.</param>
    public static PostingRequest PlaceHold(
        IdempotencyKey key,
        Guid accountId,
        Money amount,
        DateTime? expiresAt = null) => new(key, kind: null, [accountId], amount)
        {
            HoldAction = Posting.HoldAction.Place,

            // As a store gives it back, so that the answer and its replay are the same.
            ExpiresAt = expiresAt is { } at ? UtcMicroseconds.To(UtcMicroseconds.From(at)) : null,
        };

    /// <summary>
    /// Books held money to another account, whole or in part. A capture is final: what it leaves of the hold is
    /// released in the same instant. Whoever needs several captures places several holds.
    /// </summary>
    /// <param name="key">Makes the request safe to send again.</param>
    /// <param name="holdId">The hold; its account is debited.</param>
    /// <param name="credit">Where the money goes.</param>
    /// <param name="amount">How much of the hold; positive, and not above what is held.</param>
    /// <param name="kind">What the transaction is for.</param>
    public static PostingRequest CaptureHold(
        IdempotencyKey key,
        Guid holdId,
        AccountRef credit,
        Money amount,
        TransactionKind kind) => new(key, kind, [credit], amount)
        {
            HoldAction = Posting.HoldAction.Capture,
            HoldId = holdId,
        };

    /// <summary>
    /// Lets held money be spent again; answered with <see cref="PostingResult.HoldReleased"/>. Nothing is booked, so an
    /// account that is frozen does not refuse it.
    /// </summary>
    public static PostingRequest ReleaseHold(IdempotencyKey key, Guid holdId) =>
        new(key, kind: null, [], amount: null) { HoldAction = Posting.HoldAction.Release, HoldId = holdId };

    /// <summary>
    /// Releases a hold because its time has passed. A refusal stays with its key, so a job uses a new one on every
    /// round; a second expiry of one hold is refused and changes nothing.
    /// </summary>
    public static PostingRequest ExpireHold(IdempotencyKey key, Guid holdId) =>
        new(key, kind: null, [], amount: null) { HoldAction = Posting.HoldAction.Expire, HoldId = holdId };

    /// <summary>The lines that book a part of a hold.</summary>
    internal IReadOnlyList<PostingLeg> LegsToCapture(Hold hold, Money amount) =>
        [new PostingLeg(hold.AccountId, -amount), new PostingLeg(Accounts[0], amount)];
}

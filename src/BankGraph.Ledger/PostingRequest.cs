namespace BankGraph.Ledger;

/// <summary>
/// One movement of money that a caller asks the ledger to book, or one step of a hold. Made by a factory; what is
/// optional is added <c>with</c>.
/// </summary>
public sealed partial record PostingRequest
{
    /// <summary>Longest description, in characters; a longer one is the caller's bug.</summary>
    public const int MaxDescriptionLength = 500;

    private readonly PostingLeg[]? _split;

    private PostingRequest(
        IdempotencyKey key,
        TransactionKind? kind,
        AccountRef[] accounts,
        Money? amount,
        PostingLeg[]? split = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        Key = key;
        Kind = kind;
        Accounts = accounts;
        Amount = amount;
        _split = split;
    }

    /// <summary>Makes the request safe to send again.</summary>
    public IdempotencyKey Key { get; }

    /// <summary>What the transaction is for; null when none is booked.</summary>
    public TransactionKind? Kind { get; }

    /// <summary>The accounts it names, in the order of its legs; the account of a hold is known by the hold.</summary>
    public IReadOnlyList<AccountRef> Accounts { get; }

    /// <summary>The amount asked for; null when the participant decides it, or a hold is released.</summary>
    public Money? Amount { get; }

    /// <summary>The date from which it counts for interest; the UTC date of booking when left out.</summary>
    public DateOnly? ValueDate { get; init; }

    /// <summary>What the customer reads beside it; at most <see cref="MaxDescriptionLength"/> characters.</summary>
    public string? Description
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value?.Length ?? 0, MaxDescriptionLength, nameof(value));
            field = value;
        }
    }

    /// <summary>
    /// Decides and writes in the same database transaction; null for a movement on its own. A request that books
    /// nothing cannot have one, but a <see cref="HoldParticipant"/>.
    /// </summary>
    public IPostingParticipant? Participant { get; init; }

    /// <summary>
    /// The customer who asks for it; null for what the bank does by itself. What customers ask for leaves the first
    /// account only if the <see cref="IPostingGuard"/> agrees, and a dormant one gives nothing.
    /// </summary>
    public Guid? OrderedBy { get; init; }

    /// <summary>An amount that leaves one account and arrives on another.</summary>
    public static PostingRequest Move(
        IdempotencyKey key,
        TransactionKind kind,
        AccountRef debit,
        AccountRef credit,
        Money amount) => new(key, kind, [debit, credit], amount);

    /// <summary>A movement whose amount the participant decides, from what it reads in the transaction.</summary>
    public static PostingRequest MoveDecidedBy(
        IPostingParticipant participant,
        IdempotencyKey key,
        TransactionKind kind,
        AccountRef debit,
        AccountRef credit) => new(key, kind, [debit, credit], amount: null) { Participant = participant };

    /// <summary>A movement of several legs that add up to zero in each currency.</summary>
    /// <exception cref="ArgumentException">
    /// A leg is zero, its description is too long, or the legs do not add up.
    /// </exception>
    public static PostingRequest Split(
        IdempotencyKey key,
        TransactionKind kind,
        Money amount,
        params IReadOnlyList<PostingLeg> legs)
    {
        if (legs.Count < 2 || legs.Any(leg => leg.Amount.AmountMinor == 0))
            throw new ArgumentException("A split has two legs or more, none of them zero.", nameof(legs));
        if (legs.Any(leg => leg.Description?.Length > MaxDescriptionLength))
            throw new ArgumentException("A description is too long.", nameof(legs));
        var totals = legs.GroupBy(leg => leg.Amount.Currency, leg => (Int128)leg.Amount.AmountMinor);
        if (totals.Any(amounts => amounts.Aggregate((total, next) => total + next) != 0))
            throw new ArgumentException("The legs of a split add up to zero in each currency.", nameof(legs));

        // Debits first, then by account: the order in which a replay reads the entries back.
        var ordered = legs.OrderBy(leg => leg.Amount.AmountMinor > 0).ThenBy(leg => leg.Account.Id).ToArray();
        return new PostingRequest(key, kind, [.. ordered.Select(leg => leg.Account)], amount, ordered);
    }

    /// <summary>What can be told without the book: an amount not positive, then an account paying itself.</summary>
    internal LedgerRefusal? ShapeRefusal()
    {
        if (Amount is { AmountMinor: <= 0 }) return new LedgerRefusal.InvalidAmount();
        if (HoldAction is not null) return null;
        return Accounts.All(account => account.Id == Accounts[0].Id) ? new LedgerRefusal.SameAccount() : null;
    }

    /// <summary>The lines to book for an amount that has been decided.</summary>
    internal IReadOnlyList<PostingLeg> LegsFor(Money amount) =>
        _split ?? [new PostingLeg(Accounts[0], -amount), new PostingLeg(Accounts[1], amount)];
}

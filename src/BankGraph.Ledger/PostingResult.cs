namespace BankGraph.Ledger;

/// <summary>The ledger's answer. It is given after the commit, never before.</summary>
public abstract record PostingResult
{
    private PostingResult(bool isReplay) => IsReplay = isReplay;

    /// <summary>True when an earlier request with the same key and content already had this answer.</summary>
    public bool IsReplay { get; }

    /// <summary>The money has moved.</summary>
    /// <param name="Transaction">The transaction with its entries.</param>
    /// <param name="IsReplay"><inheritdoc cref="PostingResult.IsReplay" path="/summary"/></param>
    public sealed record Booked(Transaction Transaction, bool IsReplay) : PostingResult(IsReplay);

    /// <summary>Money has been set aside; nothing is booked.</summary>
    /// <param name="Hold">The hold as it was placed, on a replay too.</param>
    /// <param name="IsReplay"><inheritdoc cref="PostingResult.IsReplay" path="/summary"/></param>
    public sealed record HoldPlaced(Hold Hold, bool IsReplay) : PostingResult(IsReplay);

    /// <summary>Held money can be spent again; nothing is booked.</summary>
    /// <param name="Hold">The hold, released or expired.</param>
    /// <param name="IsReplay"><inheritdoc cref="PostingResult.IsReplay" path="/summary"/></param>
    public sealed record HoldReleased(Hold Hold, bool IsReplay) : PostingResult(IsReplay);

    /// <summary>Nothing has moved.</summary>
    /// <param name="Refusal">Why.</param>
    /// <param name="IsReplay"><inheritdoc cref="PostingResult.IsReplay" path="/summary"/></param>
    public sealed record Refused(LedgerRefusal Refusal, bool IsReplay) : PostingResult(IsReplay);
}

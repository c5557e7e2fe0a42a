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

    /// <summary>Nothing has moved.</summary>
    /// <param name="Refusal">Why.</param>
    /// <param name="IsReplay"><inheritdoc cref="PostingResult.IsReplay" path="/summary"/></param>
    public sealed record Refused(LedgerRefusal Refusal, bool IsReplay) : PostingResult(IsReplay);
}

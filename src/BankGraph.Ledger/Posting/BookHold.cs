namespace BankGraph.Ledger.Posting;

/// <summary>A hold during a batch: as it was read, and as the batch has left it so far.</summary>
internal sealed class BookHold(Hold? read, Hold hold)
{
    /// <summary>As it was read; null for a hold that the batch places.</summary>
    public Hold? Read { get; } = read;

    /// <summary>As it stands after the requests decided so far.</summary>
    public Hold Hold { get; set; } = hold;

    public bool IsNew => Read is null;

    public bool IsChanged => Hold != Read;
}

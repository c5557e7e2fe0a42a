namespace BankGraph.Ledger.Posting;

/// <summary>An account during a batch: as it was read, and as the batch has left it so far.</summary>
internal sealed class BookAccount
{
    public BookAccount(Account account, bool isNew)
    {
        Account = account;
        IsNew = isNew;
        ReadBalanceMinor = account.BalanceMinor;
        ReadHeldMinor = account.HeldMinor;
        ReadSequence = account.Sequence;
        ReadLastBookedAt = account.LastBookedAt;
    }

    /// <summary>The account as it stands after the requests decided so far.</summary>
    public Account Account { get; }

    /// <summary>An account of the bank that has no row yet.</summary>
    public bool IsNew { get; }

    public long ReadBalanceMinor { get; }

    public long ReadHeldMinor { get; }

    public long ReadSequence { get; }

    public DateTime? ReadLastBookedAt { get; }

    public bool HasMoved => Account.Sequence != ReadSequence;

    public bool IsHeldChanged => Account.HeldMinor != ReadHeldMinor;
}

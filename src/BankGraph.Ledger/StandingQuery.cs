namespace BankGraph.Ledger;

/// <summary>A SELECT that is asked all the time, by <see cref="StandingReads"/>.</summary>
/// <param name="text">The statement; its values are called @p0, @p1 ...</param>
/// <param name="read">Reads a row.</param>
public sealed class StandingQuery<T>(string text, Func<LedgerRow, T> read)
{
    /// <summary>The statement, the same for every store.</summary>
    public string Text => text;

    internal Func<LedgerRow, T> Read => read;
}

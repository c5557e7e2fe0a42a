namespace BankGraph.Benchmarks.Ledger;

/// <summary>One way to write durable transfers.</summary>
internal interface ITransferContestant : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Moves an amount and returns once it is durable.</summary>
    Task TransferAsync(Guid from, Guid to, long amountMinor, string key);
}

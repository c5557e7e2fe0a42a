using BankGraph.Benchmarks.Ledger;

namespace BankGraph.Benchmarks.GraphQL;

/// <summary>Transfers between random accounts, one Entity Framework transaction each.</summary>
internal sealed class PlainLoop(BenchmarkFile file)
{
    private readonly EntityFrameworkContestant _contestant = new(file.Store);

    public Task TransferAsync(int client)
    {
        _ = client;
        var from = Random.Shared.Next(file.Accounts.Length);
        var to = (from + 1 + Random.Shared.Next(file.Accounts.Length - 1)) % file.Accounts.Length;
        var amountMinor = 1 + Random.Shared.Next(100);
        return _contestant.TransferAsync(file.Accounts[from], file.Accounts[to], amountMinor, $"{Guid.NewGuid()}");
    }
}

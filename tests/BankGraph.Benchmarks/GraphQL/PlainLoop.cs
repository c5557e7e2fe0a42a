using BankGraph.Benchmarks.Ledger;

namespace BankGraph.Benchmarks.GraphQL;

/// <summary>Transfers between random accounts, one Entity Framework transaction each.</summary>
internal sealed class PlainLoop(BenchmarkDatabase database)
{
    private readonly EntityFrameworkContestant _contestant = new(database);

    public Task TransferAsync(int client)
    {
        _ = client;
        var from = Random.Shared.Next(database.Accounts.Length);
        var to = (from + 1 + Random.Shared.Next(database.Accounts.Length - 1)) % database.Accounts.Length;
        var amountMinor = 1 + Random.Shared.Next(100);
        var (payer, payee) = (database.Accounts[from], database.Accounts[to]);
        return _contestant.TransferAsync(payer, payee, amountMinor, $"{Guid.NewGuid()}");
    }
}

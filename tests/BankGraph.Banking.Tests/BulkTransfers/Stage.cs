using BankGraph.Banking.Accounts;
using BankGraph.Banking.BulkTransfers;
using BankGraph.Banking.Limits;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.BulkTransfers;

/// <summary>A bank where Anna pays from A, which holds a thousand, to Ben's B and Cleo's C.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private Stage(TestBank bank) => Bank = bank;

    public TestBank Bank { get; }

    public Guid Anna { get; private set; }

    public Guid Ben { get; private set; }

    public Dictionary<string, AccountView> Accounts { get; } = [];

    public static async Task<Stage> OpenAsync<TStore>() where TStore : ITestStore
    {
        var stage = new Stage(await TestBank.OpenAsync<TStore>());
        stage.Anna = await stage.Bank.RegisterAsync();
        stage.Ben = await stage.Bank.RegisterAsync("ben@example.com");
        stage.Accounts["A"] = await stage.Bank.OpenAccountAsync(stage.Anna, balance: 1000);
        stage.Accounts["B"] = await stage.Bank.OpenAccountAsync(stage.Ben);
        var cleo = await stage.Bank.RegisterAsync("cleo@example.com");
        stage.Accounts["C"] = await stage.Bank.OpenAccountAsync(cleo);
        return stage;
    }

    public string Csv(params IEnumerable<(string To, string Amount, string Description)> rows) =>
        "payee,name,amount,currency,description\n" + string.Join(
            '\n',
            rows.Select(row => $"{Accounts[row.To].Number},Anna Berg,{row.Amount},EUR,{row.Description}"));

    public Task<Outcome<BulkView, BankError>> ExecuteAsync(string csv, BulkMode mode, string? key = null) =>
        Bank.Get<ExecuteBulkTransfer>().ExecuteAsync(
            new(Anna, Accounts["A"].Number, csv, mode, key ?? TestBank.NewKey()),
            default);

    public async Task LimitAsync(int? operation, int? day) => _ = (await Bank.Get<SetLimits>().ExecuteAsync(
        Anna, Accounts["A"].Number, new RequestedLimits(operation, day, null), default)).Value;

    public async Task<(long A, long B, long C)> BalancesAsync() => (
        await Bank.BalanceMinorAsync(Accounts["A"].Id),
        await Bank.BalanceMinorAsync(Accounts["B"].Id),
        await Bank.BalanceMinorAsync(Accounts["C"].Id));

    /// <summary>What stands on an account after what it began with.</summary>
    public async Task<List<string>> LinesAsync(Guid customerId, Guid accountId)
    {
        await using var context = Bank.Context();
        var entries = await AccountQueries.EntriesOf(context, customerId, accountId)
            .Where(entry => entry.Description != null)
            .OrderBy(entry => entry.Sequence)
            .ToListAsync();
        return
        [
            .. entries.Select(entry =>
                $"{(entry.Direction == EntryDirection.Debit ? -entry.AmountMinor : entry.AmountMinor)} "
                + entry.Description),
        ];
    }

    public ValueTask DisposeAsync() => Bank.DisposeAsync();
}

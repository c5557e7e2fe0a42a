using System.Data.Common;
using System.Globalization;
using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger.Tests.Stores.MariaDb;

public sealed class JoinedStatementsTests
{
    private const int MostKept = 256;

    [Fact]
    public async Task Post_Alone_IsThreeRoundTrips()
    {
        FaultyStore? store = null;
        await using var bank = await TestBank.OpenAsync<Testing.Stores.MariaDb>(s => store = new FaultyStore(s));
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        await bank.PostAsync(bank.Transfer(alice, bob, 1));
        var before = await StatusAsync(store?.Writer, "Questions");

        await bank.PostAsync(bank.Transfer(alice, bob, 1));

        // One to read, one to write, the commit, and the one that asks.
        Assert.Equal(before + 4, await StatusAsync(store?.Writer, "Questions"));
    }

    [Fact]
    public async Task Run_OfMoreKindsThanAreKept_FindsTheSameAndForgetsTheOld()
    {
        await using var bank = await TestBank.OpenAsync<Testing.Stores.MariaDb>();
        var account = await bank.OpenAccountWithAsync(1);
        await using var commands = await PreparedCommands.OpenForWriterAsync(bank.LedgerStore);
        Assert.True(commands.CanJoin);
        var ids = Enumerable.Range(0, 127).Select(_ => Guid.NewGuid()).Prepend(account).ToArray();
        foreach (var (accounts, holds, transactions) in Sizes().Append((1, 1, 1)))
        {
            var found = new List<long>();
            var round = new Round(commands);
            round.Query(
                Statements.SelectAccounts,
                ids[..accounts],
                Rows.BindId,
                row => found.Add(Rows.ReadAccount(row).BalanceMinor));
            round.Query(Statements.SelectHolds, ids[..holds], Rows.BindId, _ => found.Add(-1));
            round.Query(Statements.SelectTransactions, ids[..transactions], Rows.BindId, _ => found.Add(-1));
            await round.RunAsync();
            Assert.Equal([1], found);
        }

        var prepared = await StatusAsync(commands.Connection, "Com_stmt_prepare");
        Assert.InRange(prepared, Sizes().Count(), long.MaxValue);
        Assert.InRange(prepared - await StatusAsync(commands.Connection, "Com_stmt_close"), 1, MostKept);
    }

    private static IEnumerable<(int Accounts, int Holds, int Transactions)> Sizes() =>
        from accounts in Enumerable.Range(0, 8)
        from holds in Enumerable.Range(0, 8)
        from transactions in Enumerable.Range(0, 8)
        select (1 << accounts, 1 << holds, 1 << transactions);

    private static async Task<long> StatusAsync(DbConnection? connection, string name)
    {
        Assert.NotNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SHOW SESSION STATUS LIKE '{name}'";
        await using var reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        return long.Parse(reader.GetString(1), CultureInfo.InvariantCulture);
    }
}

using BankGraph.Api.Tests.Process;
using BankGraph.Testing.Driving;

namespace BankGraph.Api.Tests.Deploy;

/// <summary>The bank on three database servers of which one is lost while money moves.</summary>
[Collection(Lines.Starts)]
public sealed class ClusterTests(ClusterBank bank) : IClassFixture<ClusterBank>
{
    private const int Payers = 16;
    private const decimal InitialBalance = 100_000m;

    [Fact]
    public async Task Kill_TheWriterUnderLoad_EveryAnsweredTransferIsThereOnceAndTheNodeComesBack()
    {
        var customers = await CustomersAsync();
        var load = new ClusterLoad(customers, Payers);
        await load.WaitForAsync(300);
        var writer = await bank.WriterAsync();

        await writer.KillAsync();
        load.CountAnew();
        await load.WaitForAsync(300);
        await writer.StartAgainAsync();
        load.CountAnew();
        await load.WaitForAsync(300);

        await AssertSoundAsync(customers, load);
        Assert.NotEqual(writer, await bank.WriterAsync());
    }

    [Fact]
    public async Task Cut_TheWriterUnderLoad_EveryAnsweredTransferIsThereOnceAndTheNodeComesBack()
    {
        var customers = await CustomersAsync();
        var load = new ClusterLoad(customers, Payers);
        await load.WaitForAsync(300);
        var writer = await bank.WriterAsync();

        await bank.CutAsync(writer);
        load.CountAnew();
        await load.WaitForAsync(300);
        await bank.JoinAsync(writer);
        await bank.UntilSyncedAsync(writer);
        load.CountAnew();
        await load.WaitForAsync(300);

        await AssertSoundAsync(customers, load);
        Assert.NotEqual(writer, await bank.WriterAsync());
    }

    /// <summary>Customers who talk to the two processes in turn.</summary>
    private async Task<List<(BankClient Client, string AccountNumber)>> CustomersAsync()
    {
        var customers = new List<(BankClient Client, string AccountNumber)>();
        foreach (var process in bank.Processes)
            customers.AddRange(await BankSetup.CustomersAsync(process, 2, InitialBalance));
        return customers;
    }

    private async Task AssertSoundAsync(
        IReadOnlyList<(BankClient Client, string AccountNumber)> customers,
        ClusterLoad load)
    {
        await load.StopAsync();
        var histories = new List<List<HistoryEntry>>();
        foreach (var (client, number) in customers) histories.Add(await client.HistoryAsync(number));

        Assert.All(histories, Histories.AssertSound);
        Assert.Equal(customers.Count * InitialBalance, histories.Sum(history => history[^1].BalanceAfter));
        var entries = histories.SelectMany(history => history).Where(entry => entry.Kind == "TRANSFER").ToList();
        Histories.AssertBothLegs(entries);
        Assert.Equal(
            load.Acknowledged.Values.Order(StringComparer.Ordinal),
            entries.Select(entry => entry.TransactionId).Distinct().Order(StringComparer.Ordinal));
        await AssertAllNodesHoldTheSameAsync();
        await AssertNoStatementsWereJoinedAsync();
    }

    // When a node ends a transaction between two of them, the second would begin one of its own.
    private async Task AssertNoStatementsWereJoinedAsync()
    {
        const string Joined =
            "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'COM_COMPOUND_SQL'";
        foreach (var node in bank.Nodes) Assert.Equal("0", await bank.AskAsync(node, Joined));
    }

    private async Task AssertAllNodesHoldTheSameAsync()
    {
        const string Digest =
            "SELECT CONCAT_WS('/', COUNT(*), SUM(CRC32(CONCAT_WS('/', HEX(account_id), sequence, amount_minor, " +
            "balance_after_minor, HEX(transaction_id))))) FROM bankgraph.ledger_entries";
        var digests = new HashSet<string>();
        foreach (var node in bank.Nodes)
        {
            await bank.UntilSyncedAsync(node);
            digests.Add(await bank.AskAfterAllElseAsync(node, Digest));
        }

        Assert.Single(digests);
    }
}

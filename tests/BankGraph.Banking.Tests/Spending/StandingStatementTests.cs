using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Spending;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Spending;

public abstract class StandingStatementTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Dashboard_EachStatement_ReadsNoTableWhole()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await bank.OpenAccountAsync(anna, balance: 10);
        var (customer, today) = (bank.Database.Literal(anna), $"'{bank.Clock.Today:O}'");
        string[] statements =
        [
            Categorizer.Standings.Text,
            SpendingQueries.Flows.Text.Replace("@p1", today).Replace("@p2", today),
            RecentEntries.Newest.Text.Replace("@p1", "10"),
            BillQueries.Open.Text.Replace("@p1", "5"),
            GoalQueries.Saved.Text,
        ];
        await using var connection = await bank.Database.LedgerStore.OpenForWriterAsync(default);

        foreach (var statement in statements.Select(text => text.Replace("@p0", customer)))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = bank.Database.Explain + statement;
            Assert.Empty(await bank.Database.ReadWholeAsync(command, statement));
        }
    }

    [Fact]
    public async Task Answers_AskedAgain_AreThoseOfWhatWasCommittedMeanwhile()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, ben) = (await bank.RegisterAsync(), await bank.RegisterAsync("ben@example.com"));
        var account = await bank.OpenAccountAsync(anna, balance: 10);
        await bank.OpenAccountAsync(anna, "USD", balance: 7);
        var before = await AskAsync(bank, anna);

        await bank.DepositAsync(anna, account.Number, 5);
        var after = await AskAsync(bank, anna);

        Assert.Equal(("EUR 10.00, USD 7.00", "EUR 0 1000, USD 0 700", 2), before);
        Assert.Equal(("EUR 15.00, USD 7.00", "EUR 0 1500, USD 0 700", 3), after);
        Assert.Equal(("", "", 0), await AskAsync(bank, ben));
    }

    [Fact]
    public async Task Answers_ToManyAtOnce_AreEachTheirOwn()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var people = new List<Guid>();
        for (var i = 1; i <= 4; i++)
        {
            people.Add(await bank.RegisterAsync($"person{i}@example.com"));
            await bank.OpenAccountAsync(people[^1], balance: i);
        }

        var asked = Enumerable.Range(0, 40).Select(i => i % people.Count).ToList();
        var answers = await Task.WhenAll(asked.Select(i => Task.Run(() => AskAsync(bank, people[i]))));

        Assert.Equal(asked.Select(i => $"EUR {i + 1}.00"), answers.Select(answer => answer.Balances));
    }

    private static async Task<(string Balances, string Flows, int Entries)> AskAsync(TestBank bank, Guid customerId)
    {
        var reads = bank.Get<StandingReads>();
        var today = bank.Clock.Today;
        var accounts = await bank.Get<Categorizer>().CatchUpAsync(customerId, default);
        var balances = AccountStanding.Balances(accounts)
            .Select(money => FormattableString.Invariant($"{money.Currency.Code} {money.ToDecimal():0.00}"));
        var flows = (await SpendingQueries.FlowsAsync(reads, customerId, today, today, default))
            .Select(flow => $"{flow.Currency.Code} {flow.SpentMinor} {flow.ReceivedMinor}");
        var entries = await RecentEntries.ReadAsync(reads, customerId, 10, default);
        return (string.Join(", ", balances), string.Join(", ", flows), entries.Count);
    }
}

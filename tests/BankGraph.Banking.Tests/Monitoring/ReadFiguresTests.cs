using BankGraph.Banking.Jobs;
using BankGraph.Banking.Monitoring;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Monitoring;

/// <summary>The figures of the dashboard, in banks of their own with clocks of their own.</summary>
public abstract class ReadFiguresTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Transactions_OfSeveralSeconds_AreCountedEachInItsOwn()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 100);
        bank.Clock.Advance(TimeSpan.FromSeconds(59));
        for (var i = 0; i < 3; i++) await bank.DepositAsync(anna, account.Number, 1);

        var atOnce = await ReadAsync(bank);
        bank.Clock.Advance(TimeSpan.FromSeconds(1));
        await bank.DepositAsync(anna, account.Number, 1);
        var aSecondLater = await ReadAsync(bank);
        bank.Clock.Advance(TimeSpan.FromMinutes(2));
        var minutesLater = await ReadAsync(bank);

        Assert.Equal([1, .. new int[58], 3], atOnce.Transactions);
        Assert.Equal([.. new int[58], 3, 1], aSecondLater.Transactions);
        Assert.Equal(new int[60], minutesLater.Transactions);
    }

    [Fact]
    public async Task Transactions_CommittedAfterASecondWasCounted_AreCountedStill()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);

        var before = await ReadAsync(bank);
        await bank.DepositAsync(anna, account.Number, 1);
        bank.Clock.Advance(TimeSpan.FromSeconds(2));
        var after = await ReadAsync(bank);

        Assert.Equal(0, before.Transactions.Sum());
        Assert.Equal([.. new int[57], 1, 0, 0], after.Transactions);
    }

    [Fact]
    public async Task OwnAccounts_OfABankWithCash_AreSummedByPurposeAndCurrency()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await bank.OpenAccountAsync(anna, balance: 100);
        await bank.OpenAccountAsync(anna, "USD", balance: 7.5m);

        var figures = await ReadAsync(bank);

        Assert.Equal(
            ["CASH -100.00 EUR", "CASH -7.50 USD"],
            figures.OwnAccounts.Select(account => $"{account.Purpose} {account.Balance}"));
    }

    [Fact]
    public async Task FailedJobs_NotedByTwoProcesses_AreCountedTogetherForADay()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var failures = bank.Get<JobFailures>();
        await failures.NoteAsync("AJob", default);
        bank.Clock.Advance(TimeSpan.FromHours(23));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => failures.NoteAsync("AnotherJob", default)));

        var within = await ReadAsync(bank);
        bank.Clock.Advance(TimeSpan.FromHours(2));
        var later = await ReadAsync(bank);

        Assert.Equal([("AnotherJob", 4L), ("AJob", 1L)], within.FailedJobs.Select(job => (job.Job, job.Failures)));
        Assert.Equal(["AnotherJob"], later.FailedJobs.Select(job => job.Job));
        Assert.Equal(0, later.DeadMessages);
    }

    [Fact]
    public async Task SignIns_GoodAndBad_AreCountedForAMinuteAndAnHour()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.RegisterAsync();
        var login = bank.Get<Login>();
        await login.ExecuteAsync("anna@example.com", TestBank.Password, default);
        bank.Clock.Advance(TimeSpan.FromMinutes(2));
        await login.ExecuteAsync("anna@example.com", TestBank.Password, default);
        await login.ExecuteAsync("anna@example.com", "not-the-Password-1", default);
        await bank.AuditAsync();

        var figures = await ReadAsync(bank);

        Assert.Equal(new RecentCount(1, 2), figures.SignIns);
        Assert.Equal(new RecentCount(1, 1), figures.FailedSignIns);
    }

    private static Task<BankFigures> ReadAsync(TestBank bank) => bank.Get<ReadFigures>().ExecuteAsync(default);
}

public sealed class ReadFiguresOnSqliteTests : ReadFiguresTests<Sqlite>;

public sealed class ReadFiguresOnMariaDbTests : ReadFiguresTests<MariaDb>;

public sealed class ReadFiguresOnPostgreSqlTests : ReadFiguresTests<PostgreSql>;

using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Notices;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.ScheduledPayments;

/// <summary>The clock starts on Monday, 2 March 2026.</summary>
public abstract class PayScheduledJobTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Job_DayByDay_PaysEachDateOnceOnItsBusinessDay()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var schedule = await stage.ScheduleAsync(stage.Monthly(firstOn: new(2026, 3, 31), count: 3));

        await stage.LiveAsync(95);

        var runs = await stage.RunsAsync();
        Assert.Equal(
            ["2026-03-31 2026-03-31 Paid", "2026-04-30 2026-04-30 Paid", "2026-05-31 2026-06-01 Paid"],
            runs.Select(run => $"{run.DueOn:O} {run.RunOn:O} {run.Status}"));
        Assert.Equal(3, runs.Select(run => run.TransactionId).OfType<Guid>().Distinct().Count());
        Assert.All(runs, run => Assert.Equal(run.RunOn, DateOnly.FromDateTime(run.At!.Value)));
        Assert.Equal(30000, await stage.PaidMinorAsync());
        var after = await stage.ReadAsync(schedule.Id);
        Assert.Equal((ScheduleStatus.Finished, null), (after.Status, after.NextRunOn));
        await stage.Bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Job_AfterDaysOfSilence_CatchesUpOnEachMissedDate()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var schedule = await stage.ScheduleAsync(stage.Monthly(frequency: ScheduleFrequency.Weekly));
        stage.Bank.Clock.Advance(TimeSpan.FromDays(30));

        await stage.RunAsync();

        Assert.Equal(5, (await stage.RunsAsync()).Count(run => run.Status == RunStatus.Paid));
        Assert.Equal(new DateOnly(2026, 4, 7), (await stage.ReadAsync(schedule.Id)).NextRunOn);
        Assert.Equal(50000, await stage.PaidMinorAsync());
    }

    [Fact]
    public async Task Job_WhileItLooksWhatHasCome_KeepsNobodyFromWriting()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        await stage.ScheduleAsync(stage.Monthly(count: 1));
        var contexts = new HookedContexts(stage.Bank.Database)
        {
            Reading = command =>
            {
                if (command.CommandText.Contains("payment_schedules")) Assert.Null(command.Transaction);
                return Task.CompletedTask;
            },
        };

        await Over(stage.Bank, contexts).RunAsync(default);

        Assert.Equal(10000, await stage.PaidMinorAsync());
    }

    [Fact]
    public async Task Job_OfManySchedules_WritesDownAFewInEachCommit()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        for (var i = 0; i <= PayScheduledJob.MaxMoves; i++) await stage.ScheduleAsync(stage.Monthly(1m, count: 1));
        var written = new List<int>();
        var contexts = new HookedContexts(stage.Bank.Database);
        var job = Over(stage.Bank, contexts, reads: stage.Bank.Contexts);
        contexts.Making = async _ => written.Add((await stage.RunsAsync()).Count);

        await job.RunAsync(default);

        Assert.Equal([0, PayScheduledJob.MaxMoves], written);
        Assert.Equal((PayScheduledJob.MaxMoves + 1) * 100, await stage.PaidMinorAsync());
    }

    [Fact]
    public async Task Job_ScheduleThatIsPausedBeforeItIsWrittenDown_PaysNothing()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var schedule = await stage.ScheduleAsync(stage.Monthly());
        var contexts = new HookedContexts(stage.Bank.Database)
        {
            Making = _ => stage.Bank.Get<ChangeSchedule>().PauseAsync(stage.Anna, schedule.Id, default),
        };

        await Over(stage.Bank, contexts, reads: stage.Bank.Contexts).RunAsync(default);

        Assert.Equal(1, contexts.Count);
        Assert.Empty(await stage.RunsAsync());
        Assert.Equal(0, await stage.PaidMinorAsync());
    }

    [Fact]
    public async Task Job_ByManyWorkersAtOnce_PaysEachOnce()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        for (var i = 0; i < 20; i++) await stage.ScheduleAsync(stage.Monthly(1m, count: 1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => stage.RunAsync()));

        Assert.Equal(2000, await stage.PaidMinorAsync());
        Assert.Equal(20, (await stage.RunsAsync()).Count(run => run.Status == RunStatus.Paid));
        await stage.Bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Job_FundsThatComeLater_PaysWhenItTriesAgain()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>(balance: 99m);
        await stage.ScheduleAsync(stage.Monthly(firstOn: new(2026, 3, 6)));
        await stage.LiveAsync(5);
        var waiting = Assert.Single(await stage.RunsAsync());
        _ = (await stage.Bank.DepositAsync(stage.Anna, stage.Account.Number, 1m)).Value;

        await stage.LiveAsync(2);
        var overTheWeekend = Assert.Single(await stage.RunsAsync());
        await stage.RunAsync();

        Assert.Equal(
            (RunStatus.Waiting, 1, new DateOnly(2026, 3, 9), RunFailure.InsufficientFunds),
            (waiting.Status, waiting.Attempts, waiting.NextAttemptOn, waiting.Failure));
        Assert.Equal(waiting, overTheWeekend);
        var paid = Assert.Single(await stage.RunsAsync());
        Assert.Equal((RunStatus.Paid, 2, null, null), (paid.Status, paid.Attempts, paid.NextAttemptOn, paid.Failure));
        Assert.Equal(10000, await stage.PaidMinorAsync());
    }

    [Fact]
    public async Task Job_FundsThatNeverCome_FailsAfterThreeMoreBusinessDays()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>(balance: 99m);
        await stage.ScheduleAsync(stage.Monthly(firstOn: new(2026, 3, 4)));

        await stage.LiveAsync(14);

        var run = Assert.Single(await stage.RunsAsync());
        Assert.Equal(
            (RunStatus.Failed, 4, null, RunFailure.InsufficientFunds, new DateOnly(2026, 3, 9)),
            (run.Status, run.Attempts, run.NextAttemptOn, run.Failure, DateOnly.FromDateTime(run.At!.Value)));
        Assert.Equal(0, await stage.PaidMinorAsync());
    }

    [Fact]
    public async Task Job_BeyondTheDaysLimit_PaysTheRestOnTheNextDay()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        _ = (await stage.Bank.Get<SetLimits>()
            .ExecuteAsync(stage.Anna, stage.Account.Number, new(null, 150m, null), default)).Value;
        for (var i = 0; i < 2; i++) await stage.ScheduleAsync(stage.Monthly());

        await stage.RunAsync();
        var first = await stage.RunsAsync();
        stage.Bank.Clock.Advance(TimeSpan.FromDays(1));
        await stage.RunAsync();

        Assert.Equal(RunFailure.LimitExceeded, Assert.Single(first, run => run.Status == RunStatus.Waiting).Failure);
        Assert.All(await stage.RunsAsync(), run => Assert.Equal(RunStatus.Paid, run.Status));
    }

    [Theory]
    [InlineData(AccountStatus.Frozen, RunFailure.AccountFrozen)]
    [InlineData(AccountStatus.Closed, RunFailure.AccountClosed)]
    public async Task Job_AccountThatIsNotActive_FailsAndSaysWhy(AccountStatus status, RunFailure failure)
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        await stage.ScheduleAsync(stage.Monthly());
        await SetStatusAsync(stage, stage.Account.Id, status);

        await stage.RunAsync();

        var run = Assert.Single(await stage.RunsAsync());
        Assert.Equal((RunStatus.Failed, 1, failure), (run.Status, run.Attempts, run.Failure));
    }

    [Fact]
    public async Task Job_PayeeThatIsNotActive_FailsAndSaysSo()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        await stage.ScheduleAsync(stage.Monthly());
        await SetStatusAsync(stage, stage.Other.Id, AccountStatus.Closed);

        await stage.RunAsync();

        Assert.Equal(RunFailure.PayeeNotActive, Assert.Single(await stage.RunsAsync()).Failure);
    }

    [Fact]
    public async Task Job_PaymentsThatFail_PaysThoseBehindThemAndTriesThemAgain()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var broken = await stage.Bank.OpenAccountAsync(stage.Anna, balance: 200m);
        for (var i = 0; i < 2; i++)
            await stage.ScheduleAsync(stage.Monthly() with { FromAccountNumber = broken.Number });
        await stage.ScheduleAsync(stage.Monthly(firstOn: stage.Today.AddDays(1)));
        await stage.Bank.BreakAsync(broken.Id);
        stage.Bank.Clock.Advance(TimeSpan.FromDays(1));
        var log = new ItemLog();
        var job = Over(stage.Bank, stage.Bank.Contexts, items: log.Items(stage.Bank), pageSize: 1);

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));

        Assert.Equal(
            [RunStatus.Waiting, RunStatus.Waiting, RunStatus.Paid],
            (await stage.RunsAsync()).Select(run => run.Status));
        Assert.Equal(2, log.Lines.Count());
        await stage.Bank.MendAsync(broken.Id);
        await job.RunAsync(default);
        Assert.All(await stage.RunsAsync(), run => Assert.Equal(RunStatus.Paid, run.Status));
        await stage.Bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Job_ScheduleThatCannotGoOn_PaysTheOthers()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        for (var i = 0; i < 2; i++) await stage.ScheduleAsync(stage.Monthly());
        var writes = new HookedContexts(stage.Bank.Database)
        {
            Making = number => number > 2 ? Task.CompletedTask : throw new InvalidOperationException("Broken."),
        };
        var job = Over(stage.Bank, writes, stage.Bank.Contexts);

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));

        Assert.Equal(RunStatus.Paid, Assert.Single(await stage.RunsAsync()).Status);
        await job.RunAsync(default);
        Assert.Equal(20000, await stage.PaidMinorAsync());
    }

    private static Task SetStatusAsync(ScheduleBank stage, Guid accountId, AccountStatus status) =>
        stage.Bank.Get<BankWriter>().RunAsync(
            (context, cancel) => context.LedgerAccounts.Where(account => account.Id == accountId)
                .ExecuteUpdateAsync(row => row.SetProperty(account => account.Status, status), cancel),
            default);

    private static PayScheduledJob Over(
        TestBank bank,
        IDbContextFactory<BankDbContext> writes,
        IDbContextFactory<BankDbContext>? reads = null,
        JobItems? items = null,
        int pageSize = 200) => new(
        reads ?? writes,
        new BankWriter(writes, bank.Database.LedgerStore, bank.Clock),
        bank.Get<LedgerWriter>(),
        bank.Get<TransferExternal>(),
        bank.Get<CustomerNotices>(),
        bank.Clock,
        items ?? bank.Get<JobItems>())
    {
        PageSize = pageSize,
    };
}

using BankGraph.Banking.Goals;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Goals;

public abstract class AutomaticSavingTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Plan_AfterDaysOfSilence_SavesEachDateOnce()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        _ = (await stage.SaveAsync(goal, 10m, firstOn: new(2026, 3, 31))).Value;
        await stage.Bank.RunAsync<SaveByPlanJob>();
        Assert.Equal(0, await stage.SavedMinorAsync(goal));

        stage.Bank.Clock.Advance(TimeSpan.FromDays(59));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => stage.Bank.RunAsync<SaveByPlanJob>()));
        await stage.Bank.RunAsync<SaveByPlanJob>();

        Assert.Equal(2000, await stage.SavedMinorAsync(goal));
        Assert.Equal(new DateOnly(2026, 5, 31), (await stage.ReadAsync(goal)).PlanNextOn);
        await stage.Bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Plan_GoalsThatFail_SavesForThoseBehindThem()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var (broken, goal) = (await stage.GoalAsync(), await stage.GoalAsync(name: "Boat"));
        Assert.False((await stage.FundAsync(broken, 1m)).IsRefused);
        _ = (await stage.SaveAsync(broken, 10m)).Value;
        _ = (await stage.SaveAsync(goal, 10m, firstOn: stage.Bank.Clock.Today.AddDays(1))).Value;
        await stage.Bank.BreakAsync(broken.Id);
        stage.Bank.Clock.Advance(TimeSpan.FromDays(1));
        var log = new ItemLog();
        var job = new SaveByPlanJob(
            stage.Bank.Contexts,
            stage.Bank.Get<BankWriter>(),
            stage.Bank.Get<LedgerWriter>(),
            stage.Bank.Get<CustomerNotices>(),
            stage.Bank.Clock,
            log.Items(stage.Bank))
        {
            PageSize = 1,
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));

        Assert.Equal((100, 1000), (await stage.SavedMinorAsync(broken), await stage.SavedMinorAsync(goal)));
        Assert.Equal([$"The saving for {broken.Id} failed and will run again."], log.Lines);
        await stage.Bank.MendAsync(broken.Id);
        await job.RunAsync(default);
        Assert.Equal(1100, await stage.SavedMinorAsync(broken));
        await stage.Bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Plan_FundsShort_LeavesTheDateOutAndTells()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>(balance: 15m);
        var goal = await stage.GoalAsync();
        _ = (await stage.SaveAsync(goal, 10m, SavingFrequency.Weekly)).Value;
        stage.Bank.Clock.Advance(TimeSpan.FromDays(7));
        await stage.Bank.RunAsync<SaveByPlanJob>();
        _ = (await stage.Bank.DepositAsync(stage.Anna, stage.Account.Number, 50m)).Value;
        await stage.Bank.RunAsync<SaveByPlanJob>();

        Assert.Equal(1000, await stage.SavedMinorAsync(goal));
        Assert.Equal(new DateOnly(2026, 3, 16), (await stage.ReadAsync(goal)).PlanNextOn);
        await using var context = stage.Bank.Context();
        var told = await context.Set<Notification>().SingleAsync(notice => notice.CustomerId == stage.Anna);
        Assert.Equal(NoticeKinds.PaymentFailed, told.Kind);
    }

    [Fact]
    public async Task Plan_AccountFrozen_LeavesTheDateOut()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        _ = (await stage.SaveAsync(goal, 10m, SavingFrequency.Weekly)).Value;
        await stage.Bank.FreezeAsync(stage.Account.Id);

        await stage.Bank.RunAsync<SaveByPlanJob>();

        Assert.Equal(0, await stage.SavedMinorAsync(goal));
        Assert.Equal(new DateOnly(2026, 3, 9), (await stage.ReadAsync(goal)).PlanNextOn);
    }

    [Fact]
    public async Task Plan_NearTheTarget_SavesWhatIsMissingAndNoMore()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync(target: 25m);
        _ = (await stage.SaveAsync(goal, 10m, SavingFrequency.Weekly)).Value;
        stage.Bank.Clock.Advance(TimeSpan.FromDays(70));

        await stage.Bank.RunAsync<SaveByPlanJob>();

        Assert.Equal(2500, await stage.SavedMinorAsync(goal));
        await using var context = stage.Bank.Context();
        Assert.False(await context.Set<Notification>().AnyAsync(notice => notice.CustomerId == stage.Anna));
    }

    [Fact]
    public async Task Plan_SetAnew_IsNotTakenForTheEarlierOne()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        _ = (await stage.SaveAsync(goal, 10m)).Value;
        await stage.Bank.RunAsync<SaveByPlanJob>();

        _ = (await stage.SaveAsync(goal, 4m)).Value;
        await stage.Bank.RunAsync<SaveByPlanJob>();
        var off = (await stage.SaveAsync(goal)).Value;

        Assert.Equal(1400, await stage.SavedMinorAsync(goal));
        Assert.Equal((null, null, null), (off.PlanMinor, off.PlanFrequency, off.PlanNextOn));
    }

    [Fact]
    public async Task Automatic_Refused_SaysWhy()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();

        Assert.IsType<InvalidFieldError>((await stage.SaveAsync(goal, 1m, firstOn: new(2026, 3, 1))).Error);
        Assert.IsType<InvalidFieldError>((await stage.SaveAsync(goal, 1m, firstOn: new(2036, 3, 3))).Error);
        Assert.IsType<InvalidAmountError>((await stage.SaveAsync(goal, 0m)).Error);
        Assert.IsType<CurrencyMismatchError>((await stage.SaveAsync(goal, 1m, currency: "USD")).Error);
        Assert.IsType<GoalNotFoundError>((await stage.SaveAsync(goal with { Id = Guid.NewGuid() }, 1m)).Error);
    }

    [Fact]
    public async Task RoundUp_OfPayments_SavesTheRestOfEachOnce()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        var savings = await stage.Bank.OpenAccountAsync(stage.Anna);
        await stage.PayAsync(1.10m);
        _ = (await stage.SaveAsync(goal, roundsUp: true)).Value;
        await stage.PayAsync(12.34m);
        await stage.PayAsync(5m);
        await stage.PayAsync(0.99m);
        await stage.PayAsync(3.50m, savings);
        _ = await stage.Bank.Get<Withdraw>().ExecuteAsync(
            new(stage.Anna, stage.Account.Number, new(9.50m, "EUR"), null, "cash"), default);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => stage.Bank.RunAsync<RoundUpJob>()));
        await stage.Bank.RunAsync<RoundUpJob>();

        Assert.Equal(67, await stage.SavedMinorAsync(goal));
        await stage.Bank.AssertSoundAsync();
    }

    [Fact]
    public async Task RoundUp_FundsShort_LeavesThePaymentAsItIsAndGoesOn()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>(balance: 10m);
        var goal = await stage.GoalAsync();
        _ = (await stage.SaveAsync(goal, roundsUp: true)).Value;
        await stage.PayAsync(9.10m);
        await stage.PayAsync(0.80m);
        await stage.Bank.RunAsync<RoundUpJob>();
        Assert.Equal(0, await stage.SavedMinorAsync(goal));

        _ = (await stage.Bank.DepositAsync(stage.Anna, stage.Account.Number, 10m)).Value;
        await stage.PayAsync(0.70m);
        await stage.Bank.RunAsync<RoundUpJob>();

        Assert.Equal(30, await stage.SavedMinorAsync(goal));
    }

    [Fact]
    public async Task RoundUp_SwitchedOffAndOn_LeavesOutWhatWasPaidBetween()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        _ = (await stage.SaveAsync(goal, roundsUp: true)).Value;
        Assert.False((await stage.SaveAsync(goal)).Value.RoundsUp);
        await stage.PayAsync(1.10m);
        Assert.True((await stage.SaveAsync(goal, roundsUp: true)).Value.RoundsUp);
        await stage.PayAsync(1.20m);

        await stage.Bank.RunAsync<RoundUpJob>();

        Assert.Equal(80, await stage.SavedMinorAsync(goal));
    }

    [Fact]
    public async Task RoundUp_GoalThatFails_IsAFailureOfTheRun()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var (broken, goal) = (await stage.GoalAsync(), await stage.GoalAsync(name: "Boat"));
        Assert.False((await stage.FundAsync(broken, 1m)).IsRefused);
        _ = (await stage.SaveAsync(broken, roundsUp: true)).Value;
        _ = (await stage.SaveAsync(goal, roundsUp: true)).Value;
        await stage.PayAsync(1.70m);
        await stage.Bank.BreakAsync(broken.Id);

        await Assert.ThrowsAsync<InvalidOperationException>(() => stage.Bank.RunAsync<RoundUpJob>());

        Assert.Equal((100, 30), (await stage.SavedMinorAsync(broken), await stage.SavedMinorAsync(goal)));
        await stage.Bank.MendAsync(broken.Id);
        await stage.Bank.RunAsync<RoundUpJob>();
        Assert.Equal(130, await stage.SavedMinorAsync(broken));
    }

    [Fact]
    public async Task RoundUp_ForTwoGoals_IsMadeForEach()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var (first, second) = (await stage.GoalAsync(), await stage.GoalAsync(name: "Boat", target: 0.10m));
        _ = (await stage.SaveAsync(first, roundsUp: true)).Value;
        _ = (await stage.SaveAsync(second, roundsUp: true)).Value;
        await stage.PayAsync(1.70m);

        await stage.Bank.RunAsync<RoundUpJob>();

        Assert.Equal((30, 10), (await stage.SavedMinorAsync(first), await stage.SavedMinorAsync(second)));
    }
}

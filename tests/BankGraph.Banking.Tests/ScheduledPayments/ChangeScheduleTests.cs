using BankGraph.Banking.ScheduledPayments;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.ScheduledPayments;

/// <summary>The clock starts on Monday, 2 March 2026.</summary>
public abstract class ChangeScheduleTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Pause_ThenResume_LeavesOutWhatPassedMeanwhile()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var (schedule, change) = await WeeklyAsync(stage);
        await stage.LiveAsync(1);

        var paused = (await change.PauseAsync(stage.Anna, schedule.Id, default)).Value;
        await stage.LiveAsync(10);
        var resumed = (await change.ResumeAsync(stage.Anna, schedule.Id, default)).Value;
        await stage.LiveAsync(6);

        Assert.Equal((ScheduleStatus.Paused, ScheduleStatus.Active), (paused.Status, resumed.Status));
        Assert.Equal(new DateOnly(2026, 3, 16), resumed.NextRunOn);
        Assert.Equal(
            ["2026-03-02", "2026-03-16"],
            (await stage.RunsAsync()).Select(run => $"{run.DueOn:O}"));
    }

    [Fact]
    public async Task Pause_WhileARunWaits_GivesItUp()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>(balance: 1m);
        var (schedule, change) = await WeeklyAsync(stage);
        await stage.LiveAsync(1);

        _ = (await change.PauseAsync(stage.Anna, schedule.Id, default)).Value;
        _ = (await stage.Bank.DepositAsync(stage.Anna, stage.Account.Number, 500m)).Value;
        await stage.LiveAsync(3);

        Assert.Equal(RunStatus.Skipped, Assert.Single(await stage.RunsAsync()).Status);
        Assert.Equal(0, await stage.PaidMinorAsync());
    }

    [Fact]
    public async Task Resume_AfterTheLastDate_Finishes()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var (schedule, change) = await WeeklyAsync(stage, count: 2);
        _ = (await change.PauseAsync(stage.Anna, schedule.Id, default)).Value;
        stage.Bank.Clock.Advance(TimeSpan.FromDays(20));

        var resumed = (await change.ResumeAsync(stage.Anna, schedule.Id, default)).Value;

        Assert.Equal((ScheduleStatus.Finished, null), (resumed.Status, resumed.NextRunOn));
    }

    [Fact]
    public async Task Skip_TheNextDateTwice_SkipsOnce()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var (schedule, change) = await WeeklyAsync(stage);

        var once = (await change.SkipAsync(stage.Anna, schedule.Id, stage.Today, default)).Value;
        var twice = (await change.SkipAsync(stage.Anna, schedule.Id, stage.Today, default)).Value;
        var other = await change.SkipAsync(stage.Anna, schedule.Id, stage.Today.AddDays(14), default);
        await stage.LiveAsync(8);

        Assert.Equal(once, twice);
        Assert.Equal(new NotNextRunError(), other.Error);
        Assert.Equal(
            ["2026-03-02 Skipped", "2026-03-09 Paid"],
            (await stage.RunsAsync()).Select(run => $"{run.DueOn:O} {run.Status}"));
    }

    [Fact]
    public async Task Skip_TheOnlyDate_Finishes()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var schedule = await stage.ScheduleAsync(stage.Monthly(frequency: ScheduleFrequency.Once));
        var change = stage.Bank.Get<ChangeSchedule>();

        var skipped = (await change.SkipAsync(stage.Anna, schedule.Id, stage.Today, default)).Value;

        Assert.Equal(ScheduleStatus.Finished, skipped.Status);
    }

    [Fact]
    public async Task Cancel_WhileARunWaits_EndsBoth()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>(balance: 1m);
        var schedule = await stage.ScheduleAsync(stage.Monthly(frequency: ScheduleFrequency.Once));
        var change = stage.Bank.Get<ChangeSchedule>();
        await stage.LiveAsync(1);

        var cancelled = (await change.CancelAsync(stage.Anna, schedule.Id, default)).Value;
        var again = (await change.CancelAsync(stage.Anna, schedule.Id, default)).Value;
        await stage.LiveAsync(5);

        Assert.Equal((ScheduleStatus.Cancelled, cancelled), (cancelled.Status, again));
        Assert.Equal(RunStatus.Cancelled, Assert.Single(await stage.RunsAsync()).Status);
    }

    [Fact]
    public async Task Changes_OfAScheduleThatHasEnded_AreRefused()
    {
        await using var stage = await ScheduleBank.OpenAsync<TStore>();
        var schedule = await stage.ScheduleAsync(stage.Monthly(frequency: ScheduleFrequency.Once));
        var change = stage.Bank.Get<ChangeSchedule>();
        await stage.LiveAsync(1);

        var ended = new ScheduleEndedError();
        Assert.Equal(ended, (await change.PauseAsync(stage.Anna, schedule.Id, default)).Error);
        Assert.Equal(ended, (await change.ResumeAsync(stage.Anna, schedule.Id, default)).Error);
        Assert.Equal(ended, (await change.SkipAsync(stage.Anna, schedule.Id, schedule.FirstOn, default)).Error);
        Assert.Equal(ended, (await change.CancelAsync(stage.Anna, schedule.Id, default)).Error);
    }

    private static async Task<(ScheduleView Schedule, ChangeSchedule Change)> WeeklyAsync(
        ScheduleBank stage,
        int? count = null) => (
        await stage.ScheduleAsync(stage.Monthly(frequency: ScheduleFrequency.Weekly, count: count)),
        stage.Bank.Get<ChangeSchedule>());
}

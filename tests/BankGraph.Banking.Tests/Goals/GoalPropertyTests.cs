using BankGraph.Banking.Goals;
using BankGraph.Testing.Stores;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.Goals;

public sealed class GoalPropertyTests
{
    private enum Act
    {
        Fund,
        Withdraw,
        Pay,
        Save,
        Round,
        Close,
        Wait,
    }

    private sealed record Step(Act Act, int Goal, int AmountMinor);

    private static readonly Gen<Step> Steps =
        from act in Gen.Frequency((1, Gen.Constant(Act.Close)), (9, Gen.Elements(Enum.GetValues<Act>())))
        from goal in Gen.Choose(0, 2)
        from amount in Gen.Choose(1, 9000)
        select new Step(act, goal, amount);

    [Fact]
    public void Goals_AfterAnySequence_HaveLostAndMadeNothing() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(8),
        Prop.ForAll(Steps.ListOf(25).ToArbitrary(), steps => FollowAsync([.. steps])));

    private static async Task FollowAsync(IReadOnlyList<Step> steps)
    {
        await using var stage = await GoalBank.OpenAsync<Sqlite>(balance: 200m);
        GoalView[] goals =
            [await stage.GoalAsync(50m, "A"), await stage.GoalAsync(80m, "B"), await stage.GoalAsync(900m, "C")];
        foreach (var step in steps)
        {
            await TakeAsync(stage, goals[step.Goal], step);
            await Task.WhenAll(stage.Bank.RunAsync<SaveByPlanJob>(), stage.Bank.RunAsync<RoundUpJob>());
        }

        // Whatever was refused and whatever was booked: each goal's row says what the ledger says.
        var saved = 0L;
        foreach (var goal in goals) saved += await stage.SavedMinorAsync(goal);
        var ben = await stage.Bank.BalanceMinorAsync(stage.Ben.Id);
        Assert.Equal(20000, saved + ben + await stage.BalanceMinorAsync());
        foreach (var goal in goals)
            Assert.False(await stage.ReadAsync(goal) is { Status: GoalStatus.Closed, SavedMinor: > 0 });
        await stage.Bank.AssertSoundAsync();
    }

    private static async Task TakeAsync(GoalBank stage, GoalView goal, Step step)
    {
        var amount = step.AmountMinor / 100m;
        switch (step.Act)
        {
            case Act.Fund: await stage.FundAsync(goal, amount); break;
            case Act.Withdraw: await stage.WithdrawAsync(goal, amount); break;
            case Act.Pay when step.AmountMinor <= await stage.BalanceMinorAsync(): await stage.PayAsync(amount); break;
            case Act.Save: await stage.SaveAsync(goal, amount, SavingFrequency.Weekly); break;
            case Act.Round: await stage.SaveAsync(goal, roundsUp: true); break;
            case Act.Close: await stage.CloseAsync(goal); break;
            default: stage.Bank.Clock.Advance(TimeSpan.FromDays(step.AmountMinor / 600)); break;
        }
    }
}

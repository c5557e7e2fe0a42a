using BankGraph.Banking.Accounts;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Operations;
using BankGraph.Banking.Reversals;
using BankGraph.Banking.Spending;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Goals;

public abstract class GoalTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Create_OfAnAccount_IsEmptyAndNoAccountForPayments()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();

        var goal = await stage.GoalAsync(500m, " Bicycle ", new(2026, 9, 1));

        Assert.Equal(
            ("Bicycle", 50000L, new DateOnly(2026, 9, 1), 0L, GoalStatus.Open),
            (goal.Name, goal.TargetMinor, goal.TargetOn, goal.SavedMinor, goal.Status));
        await using var context = stage.Bank.Context();
        Assert.Equal([stage.Account.Id], await AccountQueries.Of(context, stage.Anna).Select(a => a.Id).ToListAsync());
    }

    [Fact]
    public async Task Create_Refused_SaysWhyAndMakesNothing()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        _ = await stage.GoalAsync(name: "Bicycle");
        var today = stage.Bank.Clock.Today;

        Assert.IsType<InvalidFieldError>((await stage.CreateAsync(name: new string('x', 61))).Error);
        Assert.IsType<InvalidFieldError>((await stage.CreateAsync(name: "  ")).Error);
        Assert.IsType<InvalidFieldError>((await stage.CreateAsync(on: today)).Error);
        Assert.IsType<InvalidFieldError>((await stage.CreateAsync(on: today.AddYears(51))).Error);
        Assert.IsType<InvalidAmountError>((await stage.CreateAsync(target: 0m)).Error);
        Assert.IsType<AccountNotFoundError>((await stage.CreateAsync(number: stage.Ben.Number)).Error);
        Assert.IsType<CurrencyMismatchError>((await stage.CreateAsync(currency: "USD")).Error);
        Assert.IsType<GoalNameTakenError>((await stage.CreateAsync(name: "bICYCLE")).Error);
        await stage.Bank.FreezeAsync(stage.Account.Id);
        Assert.IsType<AccountNotActiveError>((await stage.CreateAsync(name: "Boat")).Error);

        await using var context = stage.Bank.Context();
        Assert.Equal(1, await GoalQueries.Of(context, stage.Anna).CountAsync());
    }

    [Fact]
    public async Task FundAndWithdraw_OfAGoal_MoveTheMoneyAndSayWhatIsSaved()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();

        _ = (await stage.FundAsync(goal, 120m)).Value;
        var taken = (await stage.WithdrawAsync(goal, 20m)).Value;

        Assert.Equal((10000, 90000), (await stage.SavedMinorAsync(goal), await stage.BalanceMinorAsync()));
        Assert.Equal((TransactionKind.Saving, "Bicycle"), (taken.Kind, taken.Description));
        await stage.Bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Fund_SentAgain_MovesOnce()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();

        var first = await stage.FundAsync(goal, 10m, key: "k");
        var again = await stage.FundAsync(goal, 10m, key: "k");
        var other = await stage.FundAsync(goal, 11m, key: "k");

        Assert.Equal(first.Value.Id, again.Value.Id);
        Assert.IsType<IdempotencyKeyReusedError>(other.Error);
        Assert.Equal(1000, await stage.SavedMinorAsync(goal));
    }

    [Fact]
    public async Task FundAndWithdraw_Refused_SayWhyAndMoveNothing()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>(balance: 100m);
        var goal = await stage.GoalAsync();
        _ = (await stage.FundAsync(goal, 40m)).Value;

        Assert.IsType<InvalidFieldError>((await stage.FundAsync(goal, 1m, key: "")).Error);
        Assert.IsType<InvalidAmountError>((await stage.FundAsync(goal, -1m)).Error);
        Assert.IsType<GoalNotFoundError>((await stage.FundAsync(goal, 1m, customerId: stage.Ben.CustomerId)).Error);
        Assert.IsType<GoalNotFoundError>((await stage.WithdrawAsync(goal, 1m, customerId: stage.Ben.CustomerId)).Error);
        Assert.IsType<CurrencyMismatchError>((await stage.FundAsync(goal, 1m, "USD")).Error);
        Assert.IsType<CurrencyMismatchError>((await stage.WithdrawAsync(goal, 1m, "???")).Error);
        Assert.Equal(6000, Short((await stage.FundAsync(goal, 60.01m)).Error));
        Assert.Equal(4000, Short((await stage.WithdrawAsync(goal, 40.01m)).Error));
        await stage.Bank.FreezeAsync(stage.Account.Id);
        Assert.IsType<AccountNotActiveError>((await stage.FundAsync(goal, 1m)).Error);
        Assert.IsType<AccountNotActiveError>((await stage.WithdrawAsync(goal, 1m)).Error);

        Assert.Equal((4000, 6000), (await stage.SavedMinorAsync(goal), await stage.BalanceMinorAsync()));
    }

    [Fact]
    public async Task Update_OfAnOpenGoal_SetsAll()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync(on: new(2026, 9, 1));
        _ = await stage.GoalAsync(name: "Boat");

        var changed = (await stage.UpdateAsync(goal, "BICYCLE", 700m)).Value;

        Assert.Equal(("BICYCLE", 70000L, null), (changed.Name, changed.TargetMinor, changed.TargetOn));
        Assert.IsType<GoalNameTakenError>((await stage.UpdateAsync(goal, "boat", 1m)).Error);
        Assert.IsType<CurrencyMismatchError>((await stage.UpdateAsync(goal, "Car", 1m, currency: "USD")).Error);
        Assert.IsType<InvalidFieldError>((await stage.UpdateAsync(goal, "Car", 1m, new(2026, 3, 2))).Error);
        Assert.IsType<InvalidAmountError>((await stage.UpdateAsync(goal, "Car", 0.001m)).Error);
        Assert.Equal(changed, await stage.ReadAsync(goal));
    }

    [Fact]
    public async Task Close_WithMoney_GivesAllBackInOnePosting()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        _ = (await stage.FundAsync(goal, 120m)).Value;
        _ = (await stage.FundAsync(goal, 3.21m)).Value;

        var closed = (await stage.CloseAsync(goal)).Value;

        Assert.Equal((GoalStatus.Closed, 0L), (closed.Status, closed.SavedMinor));
        Assert.NotNull(closed.ClosedAt);
        Assert.Equal((0, 100000), (await stage.SavedMinorAsync(goal), await stage.BalanceMinorAsync()));
        await using var context = stage.Bank.Context();
        var amounts = await AccountQueries.EntriesOf(context, stage.Anna).OrderBy(e => e.Sequence).Skip(1)
            .Select(e => e.AmountMinor).ToListAsync();
        Assert.Equal([12000, 321, 12321], amounts);
        Assert.Equal(
            AccountStatus.Closed,
            await context.LedgerAccounts.Where(book => book.Id == goal.Id).Select(book => book.Status).SingleAsync());
        await stage.Bank.AssertSoundAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task Close_Again_ChangesNothing(decimal saved)
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        if (saved > 0) _ = (await stage.FundAsync(goal, saved)).Value;

        var first = (await stage.CloseAsync(goal)).Value;
        stage.Bank.Clock.Advance(TimeSpan.FromDays(1));
        var again = (await stage.CloseAsync(goal)).Value;

        Assert.Equal(first, again);
        Assert.Equal(100000, await stage.BalanceMinorAsync());
    }

    [Fact]
    public async Task Close_Refused_KeepsTheMoneyInTheGoalUntilItCanGoBack()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        _ = (await stage.FundAsync(goal, 5m)).Value;
        Assert.IsType<GoalNotFoundError>((await stage.CloseAsync(goal, stage.Ben.CustomerId)).Error);
        await stage.Bank.FreezeAsync(stage.Account.Id);
        Assert.IsType<AccountNotActiveError>((await stage.CloseAsync(goal)).Error);
        Assert.Equal(500, await stage.SavedMinorAsync(goal));

        await stage.Bank.Get<BankWriter>().RunAsync(
            (context, cancel) => LedgerAccounts.UnfreezeAsync(context, stage.Account.Id, cancel), default);

        Assert.Equal(GoalStatus.Closed, (await stage.CloseAsync(goal)).Value.Status);
    }

    [Fact]
    public async Task ClosedGoal_TakesNothingAndGivesItsNameFree()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        _ = (await stage.SaveAsync(goal, 1m, roundsUp: true)).Value;
        _ = (await stage.CloseAsync(goal)).Value;

        Assert.IsType<GoalClosedError>((await stage.FundAsync(goal, 1m, key: "late")).Error);
        Assert.IsType<GoalClosedError>((await stage.WithdrawAsync(goal, 1m)).Error);
        Assert.IsType<GoalClosedError>((await stage.UpdateAsync(goal, "Car", 1m)).Error);
        Assert.IsType<GoalClosedError>((await stage.SaveAsync(goal, 1m)).Error);
        await stage.Bank.RunAsync<SaveByPlanJob>();
        Assert.Equal(0, await stage.SavedMinorAsync(goal));
        _ = (await stage.CreateAsync(name: "Bicycle")).Value;
        var operation = await stage.Bank.Get<FindOperation>().ExecuteAsync(stage.Anna, "late", default);
        Assert.IsType<GoalClosedError>(operation.Error);
    }

    [Fact]
    public async Task CloseAccount_WithAnOpenGoal_IsRefusedUntilTheGoalIsClosed()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>(balance: 0m);
        var goal = await stage.GoalAsync();
        var close = stage.Bank.Get<CloseAccount>();

        var refused = await close.ByOwnerAsync(stage.Anna, stage.Account.Number, null, default);
        _ = (await stage.CloseAsync(goal)).Value;
        var closed = await close.ByOwnerAsync(stage.Anna, stage.Account.Number, null, default);

        var obstacles = Assert.IsType<AccountNotClosableError>(refused.Error).Obstacles;
        Assert.Equal([new ClosingObstacle(ClosingObstacleKind.SavingsGoal, 1)], obstacles);
        Assert.Equal(AccountStatus.Closed, closed.Value.Status);
    }

    [Fact]
    public async Task Close_WhileMoneyComesIn_LosesNothing()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        _ = (await stage.FundAsync(goal, 1m)).Value;

        var funding = Task.WhenAll(Enumerable.Range(0, 10).Select(_ => stage.FundAsync(goal, 1m)));
        var closing = await Task.WhenAll(stage.CloseAsync(goal), stage.CloseAsync(goal));
        await funding;

        Assert.All(closing, outcome => Assert.Equal(GoalStatus.Closed, outcome.Value.Status));
        Assert.Equal((0, 100000), (await stage.SavedMinorAsync(goal), await stage.BalanceMinorAsync()));
        await stage.Bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Saving_OfAGoal_IsNeitherSpentNorReversible()
    {
        await using var stage = await GoalBank.OpenAsync<TStore>();
        var goal = await stage.GoalAsync();
        var funded = (await stage.FundAsync(goal, 7m)).Value;

        await stage.Bank.Get<Categorizer>().CatchUpAsync(stage.Anna, default);
        await using var context = stage.Bank.Context();
        var category = await AccountQueries.EntriesOf(context, stage.Anna)
            .Where(entry => entry.TransactionId == funded.Id)
            .Select(entry => entry.Category)
            .SingleAsync();
        var reversal = await stage.Bank.Get<ReverseTransaction>().ExecuteAsync(
            new ReversalRequest(Guid.NewGuid(), funded.Id, "a mistake", "r"), default);

        Assert.Equal(SpendingCategory.OwnAccounts, category);
        Assert.IsType<NotReversibleError>(reversal.Error);
        var reads = stage.Bank.Get<StandingReads>();
        Assert.Equal([new Money(700, goal.Currency)], await GoalQueries.SavedAsync(reads, stage.Anna, default));
    }

    private static long? Short(BankError? error) => (error as InsufficientFundsError)?.Available.AmountMinor;
}

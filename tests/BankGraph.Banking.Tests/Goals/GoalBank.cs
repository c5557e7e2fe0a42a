using BankGraph.Banking.Accounts;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Goals;

/// <summary>A bank in which Anna saves, and pays Ben. It starts on Monday, 2 March 2026.</summary>
internal sealed class GoalBank : IAsyncDisposable
{
    private GoalBank(TestBank bank, Guid anna, AccountView account, AccountView ben) =>
        (Bank, Anna, Account, Ben) = (bank, anna, account, ben);

    public TestBank Bank { get; }

    public Guid Anna { get; }

    public AccountView Account { get; }

    public AccountView Ben { get; }

    public static async Task<GoalBank> OpenAsync<TStore>(decimal balance = 1000m) where TStore : ITestStore
    {
        var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: balance);
        return new(bank, anna, account, await bank.OpenAccountAsync(await bank.RegisterAsync("ben@example.com")));
    }

    public async Task<GoalView> GoalAsync(decimal target = 500m, string name = "Bicycle", DateOnly? on = null) =>
        (await CreateAsync(target, name, on)).Value;

    public Task<Outcome<GoalView, BankError>> CreateAsync(
        decimal target = 500m,
        string name = "Bicycle",
        DateOnly? on = null,
        string currency = "EUR",
        string? number = null,
        Guid? customerId = null) => Bank.Get<CreateGoal>().ExecuteAsync(
        new NewGoal(customerId ?? Anna, number ?? Account.Number, name, new(target, currency), on),
        default);

    public Task<Outcome<TransactionView, BankError>> FundAsync(
        GoalView goal, decimal amount, string currency = "EUR", string? key = null, Guid? customerId = null) =>
        Bank.Get<MoveGoalMoney>().FundAsync(
            new(customerId ?? Anna, goal.Id, new(amount, currency), key ?? TestBank.NewKey()), default);

    public Task<Outcome<TransactionView, BankError>> WithdrawAsync(
        GoalView goal, decimal amount, string currency = "EUR", Guid? customerId = null) =>
        Bank.Get<MoveGoalMoney>().WithdrawAsync(
            new(customerId ?? Anna, goal.Id, new(amount, currency), TestBank.NewKey()), default);

    public Task<Outcome<GoalView, BankError>> CloseAsync(GoalView goal, Guid? customerId = null) =>
        Bank.Get<CloseGoal>().ExecuteAsync(customerId ?? Anna, goal.Id, default);

    public Task<Outcome<GoalView, BankError>> UpdateAsync(
        GoalView goal, string name, decimal target, DateOnly? on = null, string currency = "EUR") =>
        Bank.Get<UpdateGoal>().ExecuteAsync(Anna, goal.Id, new(name, new(target, currency), on), default);

    public Task<Outcome<GoalView, BankError>> SaveAsync(
        GoalView goal,
        decimal? amount = null,
        SavingFrequency frequency = SavingFrequency.Monthly,
        DateOnly? firstOn = null,
        bool roundsUp = false,
        string currency = "EUR")
    {
        var plan = amount is { } value
            ? new NewSavingPlan(new(value, currency), frequency, firstOn ?? Bank.Clock.Today)
            : null;
        return Bank.Get<SetAutomaticSaving>().ExecuteAsync(Anna, goal.Id, plan, roundsUp, default);
    }

    public async Task PayAsync(decimal amount, AccountView? to = null)
    {
        var request = new TransferRequest(
            Anna, Account.Number, (to ?? Ben).Number, new(amount, "EUR"), null, TestBank.NewKey());
        Assert.False((await Bank.Get<Transfer>().ExecuteAsync(request, default)).IsRefused);
    }

    public async Task<GoalView> ReadAsync(GoalView goal)
    {
        await using var context = Bank.Context();
        return await GoalQueries.Of(context, Anna).SingleAsync(view => view.Id == goal.Id);
    }

    /// <summary>What is saved, after making sure that the ledger says the same.</summary>
    public async Task<long> SavedMinorAsync(GoalView goal)
    {
        var saved = (await ReadAsync(goal)).SavedMinor;
        Assert.Equal(await Bank.BalanceMinorAsync(goal.Id), saved);
        return saved;
    }

    public Task<long> BalanceMinorAsync() => Bank.BalanceMinorAsync(Account.Id);

    public ValueTask DisposeAsync() => Bank.DisposeAsync();
}

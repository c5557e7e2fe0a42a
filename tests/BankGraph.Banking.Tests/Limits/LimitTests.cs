using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Operations;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Limits;

public abstract class LimitTests<TStore> where TStore : ITestStore
{
    private static readonly Currency Euro = Currency.FromCode("EUR");

    [Fact]
    public async Task Withdraw_BeyondEachLimit_SaysWhichAndWhenItIsWholeAgain()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        await SetAsync(bank, anna, account, 50, 80, 100);

        var operation = await WithdrawAsync(bank, anna, account, 50.01m);
        _ = (await WithdrawAsync(bank, anna, account, 50m)).Value;
        var day = await WithdrawAsync(bank, anna, account, 30.01m);
        bank.Clock.Advance(TimeSpan.FromDays(1));
        _ = (await WithdrawAsync(bank, anna, account, 50m)).Value;
        var month = await WithdrawAsync(bank, anna, account, 0.01m);

        Assert.Equal(new LimitExceededError(LimitKind.Operation, Eur(5000), Eur(5000), null), operation.Error);
        Assert.Equal(new LimitExceededError(LimitKind.Day, Eur(8000), Eur(3000), At(2026, 3, 3)), day.Error);
        Assert.Equal(new LimitExceededError(LimitKind.Month, Eur(10000), Eur(0), At(2026, 4, 1)), month.Error);
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Payments_OfOneDay_ShareTheLimitUntilMidnight()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        var other = await bank.OpenAccountAsync(anna);
        bank.Gateway.Issue("1", 4000, bank.Clock.Today.AddDays(5));
        var bill = Assert.Single(await bank.LinkAsync(anna));
        await SetAsync(bank, anna, account, null, 100, null);

        _ = (await bank.Get<PayBill>().ExecuteAsync(new(anna, bill.Id, account.Number, null, "b"), default)).Value;
        _ = (await TransferAsync(bank, anna, account, other, 60m)).Value;
        var refused = await WithdrawAsync(bank, anna, account, 0.01m);
        bank.Clock.Advance(TimeSpan.FromHours(15));
        var tomorrow = await WithdrawAsync(bank, anna, account, 100m);

        Assert.Equal(new LimitExceededError(LimitKind.Day, Eur(10000), Eur(0), At(2026, 3, 3)), refused.Error);
        Assert.False(tomorrow.IsRefused);
    }

    [Fact]
    public async Task Transfers_AllAtOnce_StayWithinTheLimit()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        var other = await bank.OpenAccountAsync(anna);
        await SetAsync(bank, anna, account, null, 100, null);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(_ => TransferAsync(bank, anna, account, other, 7m)));

        Assert.Equal(14, outcomes.Count(outcome => !outcome.IsRefused));
        Assert.All(outcomes.Where(outcome => outcome.IsRefused), o => Assert.IsType<LimitExceededError>(o.Error));
        Assert.Equal(9800, await bank.BalanceMinorAsync(other.Id));
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Refusal_SameKeyAgain_IsTheSameWhateverHasChanged()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        await SetAsync(bank, anna, account, null, 10, null);
        var first = await WithdrawAsync(bank, anna, account, 20m, "k");
        bank.Clock.Advance(TimeSpan.FromDays(40));

        Assert.Equal(first.Error, (await WithdrawAsync(bank, anna, account, 20m, "k")).Error);
        Assert.Equal(
            (BankError?)first.Error,
            (await bank.Get<FindOperation>().ExecuteAsync(anna, "k", default)).Error);
    }

    [Fact]
    public async Task Replay_OfAPaymentWithinTheLimit_CountsOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        await SetAsync(bank, anna, account, null, 30, null);
        for (var i = 0; i < 5; i++) _ = (await WithdrawAsync(bank, anna, account, 20m, "k")).Value;

        Assert.False((await WithdrawAsync(bank, anna, account, 10m)).IsRefused);
    }

    [Fact]
    public async Task Refusal_ForFunds_ComesFirstAndCountsNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        await SetAsync(bank, anna, account, null, 10, null);

        Assert.IsType<InsufficientFundsError>((await WithdrawAsync(bank, anna, account, 5000m)).Error);
        Assert.False((await WithdrawAsync(bank, anna, account, 10m)).IsRefused);
    }

    [Fact]
    public async Task SetLimits_AfterPayments_CountsWhatWasSpent()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        _ = (await WithdrawAsync(bank, anna, account, 30m)).Value;
        bank.Clock.Advance(TimeSpan.FromDays(1));
        _ = (await WithdrawAsync(bank, anna, account, 20m)).Value;

        var limits = await SetAsync(bank, anna, account, null, 25, 60);

        Assert.Equal((500L, 1000L), (limits.LeftToday, limits.LeftThisMonth));
    }

    [Fact]
    public async Task SetLimits_Lower_CountsAtOnceAndHigherADayLater()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        await SetAsync(bank, anna, account, 50, 100, null);

        var changed = await SetAsync(bank, anna, account, 60, 20, null);

        Assert.Equal(new LimitSet(5000, 2000, null), changed.Limits);
        Assert.Equal(new LimitSet(6000, 2000, null), changed.Raised);
        Assert.Equal(bank.Clock.GetUtcNow().UtcDateTime.AddDays(1), changed.RaisedAt);
        bank.Clock.Advance(TimeSpan.FromDays(1));
        var lowered = await SetAsync(bank, anna, account, 55, 20, null);
        Assert.Equal((new LimitSet(5500, 2000, null), null), (lowered.Limits, lowered.Raised));
    }

    [Fact]
    public async Task SetLimits_NoneAgain_HasToWaitToo()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        await SetAsync(bank, anna, account, 50, null, null);

        await SetAsync(bank, anna, account, null, null, null);

        Assert.True((await WithdrawAsync(bank, anna, account, 51m)).IsRefused);
        bank.Clock.Advance(TimeSpan.FromDays(1));
        Assert.False((await WithdrawAsync(bank, anna, account, 51m)).IsRefused);
    }

    [Fact]
    public async Task SetLimits_WrongInput_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        var ben = await bank.RegisterAsync("ben@example.com");
        var set = bank.Get<SetLimits>();

        var others = await set.ExecuteAsync(ben, account.Number, new(1, null, null), default);
        var negative = await set.ExecuteAsync(anna, account.Number, new(null, -1, null), default);
        var fine = await set.ExecuteAsync(anna, account.Number, new(null, null, 1.005m), default);

        Assert.Equal(new AccountNotFoundError(), others.Error);
        Assert.Equal(new InvalidAmountError(), negative.Error);
        Assert.Equal(new InvalidAmountError(), fine.Error);
    }

    private static async Task<(Guid Anna, AccountView Account)> RichAsync(TestBank bank)
    {
        var anna = await bank.RegisterAsync();
        return (anna, await bank.OpenAccountAsync(anna, balance: 1000m));
    }

    private static async Task<LimitView> SetAsync(
        TestBank bank, Guid customerId, AccountView account, decimal? operation, decimal? day, decimal? month) =>
        (await bank.Get<SetLimits>()
            .ExecuteAsync(customerId, account.Number, new(operation, day, month), default)).Value;

    private static Task<Outcome<TransactionView, IWithdrawError>> WithdrawAsync(
        TestBank bank, Guid customerId, AccountView account, decimal value, string? key = null) =>
        bank.Get<Withdraw>().ExecuteAsync(
            new(customerId, account.Number, new(value, "EUR"), null, key ?? TestBank.NewKey()),
            default);

    private static Task<Outcome<TransactionView, ITransferError>> TransferAsync(
        TestBank bank, Guid customerId, AccountView from, AccountView to, decimal value) =>
        bank.Get<Transfer>().ExecuteAsync(
            new(customerId, from.Number, to.Number, new(value, "EUR"), null, TestBank.NewKey()),
            default);

    private static Money Eur(long minor) => new(minor, Euro);

    private static DateTime At(int year, int month, int day) => new(year, month, day, 0, 0, 0, DateTimeKind.Utc);
}

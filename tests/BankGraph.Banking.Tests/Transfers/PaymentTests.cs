using BankGraph.Banking.Accounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Transfers;

public abstract class PaymentTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Transfer_EnoughMoney_MovesItOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, bens) = await TwoAccountsAsync(bank);

        var first = await TransferAsync(bank, anna, annas.Number, bens.Number, 40m, key: "k");
        var replay = await TransferAsync(bank, anna, annas.Number, bens.Number, 40m, key: "k");

        Assert.Equal((TransactionKind.Transfer, TransactionStatus.Booked), (first.Value.Kind, first.Value.Status));
        Assert.Equal("40.00 EUR", first.Value.Amount.ToString());
        Assert.Equal(first.Value, replay.Value);
        Assert.Equal((6000L, 4000L), (await bank.BalanceMinorAsync(annas.Id), await bank.BalanceMinorAsync(bens.Id)));
        await bank.AssertSoundAsync();
    }

    [Theory]
    [InlineData("0", "EUR")]
    [InlineData("-1", "EUR")]
    [InlineData("1.005", "EUR")]
    [InlineData("0.5", "JPY")]
    [InlineData("92233720368547758.08", "EUR")]
    public async Task Payments_InvalidAmount_AreRefusedBeforeTheAccountIsLookedFor(string value, string currency)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var amount = new RequestedAmount(decimal.Parse(value), currency);

        var deposit = await bank.Get<Deposit>().ExecuteAsync(new(anna, "no", amount, null, "k"), default);
        var withdraw = await bank.Get<Withdraw>().ExecuteAsync(new(anna, "no", amount, null, "k"), default);
        var transfer = await bank.Get<Transfer>().ExecuteAsync(new(anna, "no", "no", amount, null, "k"), default);

        Assert.Equal(new InvalidAmountError(), deposit.Error);
        Assert.Equal(new InvalidAmountError(), withdraw.Error);
        Assert.Equal(new InvalidAmountError(), transfer.Error);
    }

    [Fact]
    public async Task Deposit_BeyondWhatAnAccountHolds_IsAnInvalidAmount()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        _ = (await bank.DepositAsync(anna, account.Number, 92233720368547758.07m)).Value;

        var outcome = await bank.DepositAsync(anna, account.Number, 0.01m);

        Assert.Equal(new InvalidAmountError(), outcome.Error);
        Assert.Equal(long.MaxValue, await bank.BalanceMinorAsync(account.Id));
    }

    [Fact]
    public async Task Payments_AccountNotTheCallersOrNone_AreAllTheSameRefusal()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, bens) = await TwoAccountsAsync(bank);
        var wrongDigit = annas.Number[..13] + (char)('0' + ((annas.Number[13] - '0' + 1) % 10));

        foreach (var number in (string[])[bens.Number, wrongDigit, AccountNumber.Random().ToString(), "", "x"])
        {
            Assert.Equal(new AccountNotFoundError(), (await bank.DepositAsync(anna, number, 1m)).Error);
            Assert.Equal(new AccountNotFoundError(), (await WithdrawAsync(bank, anna, number, 1m)).Error);
            Assert.Equal(
                new AccountNotFoundError(),
                (await TransferAsync(bank, anna, number, annas.Number, 1m)).Error);
        }

        Assert.Equal(
            new AccountNotFoundError(),
            (await TransferAsync(bank, anna, annas.Number, wrongDigit, 1m)).Error);
    }

    [Fact]
    public async Task Transfer_ToTheSameAccount_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, _) = await TwoAccountsAsync(bank);

        var outcome = await TransferAsync(bank, anna, annas.Number, annas.Number, 1m, currency: "XXX");

        Assert.Equal(new SameAccountError(), outcome.Error);
    }

    [Fact]
    public async Task Payments_FrozenAccount_AreRefusedBeforeCurrencyAndFunds()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, bens) = await TwoAccountsAsync(bank);
        await bank.FreezeAsync(bens.Id);

        var toFrozen = await TransferAsync(bank, anna, annas.Number, bens.Number, 1000m);
        await bank.FreezeAsync(annas.Id);

        Assert.Equal(new AccountNotActiveError(), toFrozen.Error);
        Assert.Equal(new AccountNotActiveError(), (await bank.DepositAsync(anna, annas.Number, 1m, "USD")).Error);
        Assert.Equal(new AccountNotActiveError(), (await WithdrawAsync(bank, anna, annas.Number, 1000m)).Error);
        Assert.Equal(10000, await bank.BalanceMinorAsync(annas.Id));
    }

    [Theory]
    [InlineData("USD")]
    [InlineData("XXX")]
    public async Task Payments_OtherCurrency_AreRefusedBeforeFunds(string currency)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, bens) = await TwoAccountsAsync(bank);
        var dollars = await bank.OpenAccountAsync(anna, "USD");

        var deposit = await bank.DepositAsync(anna, annas.Number, 1m, currency);
        var withdraw = await WithdrawAsync(bank, anna, annas.Number, 1000m, currency);
        var transfer = await TransferAsync(bank, anna, annas.Number, bens.Number, 1000m, currency: currency);
        var intoDollars = await TransferAsync(bank, anna, annas.Number, dollars.Number, 1000m);

        Assert.Equal(new CurrencyMismatchError(), deposit.Error);
        Assert.Equal(new CurrencyMismatchError(), withdraw.Error);
        Assert.Equal(new CurrencyMismatchError(), transfer.Error);
        Assert.Equal(new CurrencyMismatchError(), intoDollars.Error);
    }

    [Fact]
    public async Task Payments_NotEnoughMoney_SayHowMuchThereIsAndMoveNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, bens) = await TwoAccountsAsync(bank);
        var eur = Currency.FromCode("EUR");
        var expected = new InsufficientFundsError(new Money(10000, eur), new Money(10001, eur));

        Assert.Equal(expected, (await WithdrawAsync(bank, anna, annas.Number, 100.01m)).Error);
        Assert.Equal(expected, (await TransferAsync(bank, anna, annas.Number, bens.Number, 100.01m)).Error);
        Assert.Equal((10000L, 0L), (await bank.BalanceMinorAsync(annas.Id), await bank.BalanceMinorAsync(bens.Id)));
    }

    [Fact]
    public async Task Withdraw_RefusedOnce_IsRefusedTheSameWayAgainUnderItsKey()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, _) = await TwoAccountsAsync(bank);
        var refused = await WithdrawAsync(bank, anna, annas.Number, 150m, key: "k");
        await bank.DepositAsync(anna, annas.Number, 100m);

        var replay = await WithdrawAsync(bank, anna, annas.Number, 150m, key: "k");

        Assert.IsType<InsufficientFundsError>(refused.Error);
        Assert.Equal(refused.Error, replay.Error);
        Assert.Equal(20000, await bank.BalanceMinorAsync(annas.Id));
    }

    [Fact]
    public async Task Payments_SameKeyForSomethingElse_AreRefusedBeforeTheAccountsState()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, bens) = await TwoAccountsAsync(bank);
        _ = (await bank.DepositAsync(anna, annas.Number, 1m, key: "k", description: "One")).Value;
        await bank.FreezeAsync(annas.Id);

        var otherAmount = await bank.DepositAsync(anna, annas.Number, 2m, key: "k", description: "One");
        var otherText = await bank.DepositAsync(anna, annas.Number, 1m, key: "k", description: "Two");
        var otherCommand = await WithdrawAsync(bank, anna, annas.Number, 1m, key: "k");
        var transfer = await TransferAsync(bank, anna, annas.Number, bens.Number, 1m, key: "k");
        var replay = await bank.DepositAsync(anna, annas.Number, 1.00m, key: "k", description: " One ");

        Assert.Equal(new IdempotencyKeyReusedError(), otherAmount.Error);
        Assert.Equal(new IdempotencyKeyReusedError(), otherText.Error);
        Assert.Equal(new IdempotencyKeyReusedError(), otherCommand.Error);
        Assert.Equal(new IdempotencyKeyReusedError(), transfer.Error);
        Assert.False(replay.IsRefused);
    }

    [Fact]
    public async Task Deposit_TheSameKeyOfTwoCustomers_IsTwoKeys()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, bens) = await TwoAccountsAsync(bank);

        var first = await bank.DepositAsync(anna, annas.Number, 1m, key: "k");
        var second = await bank.DepositAsync(bens.CustomerId, bens.Number, 1m, key: "k");

        Assert.NotEqual(first.Value.Id, second.Value.Id);
    }

    [Theory]
    [InlineData("", null, "idempotencyKey")]
    [InlineData("tab\t", null, "idempotencyKey")]
    [InlineData("ключ", null, "idempotencyKey")]
    [InlineData("k", "two\nlines", "description")]
    public async Task Payments_MalformedText_NameTheField(string key, string? description, string field)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();

        var outcome = await bank.DepositAsync(Guid.Empty, "no", -1m, key: key, description: description);

        Assert.Equal(field, Assert.IsType<InvalidFieldError>(outcome.Error).Field);
    }

    [Theory]
    [InlineData(100, 140, true)]
    [InlineData(101, 140, false)]
    [InlineData(100, 141, false)]
    public async Task Payments_LongestTexts_AreTaken(int keyLength, int descriptionLength, bool isTaken)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);

        var outcome = await bank.DepositAsync(
            anna,
            account.Number,
            1m,
            key: new string('k', keyLength),
            description: new string('ü', descriptionLength));

        Assert.Equal(isTaken, !outcome.IsRefused);
    }

    [Fact]
    public async Task Transfers_ManyAtOnce_KeepTheBookSound()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, bens) = await TwoAccountsAsync(bank);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 200)
            .Select(_ => TransferAsync(bank, anna, annas.Number, bens.Number, 1m)));

        Assert.Equal(100, outcomes.Count(outcome => !outcome.IsRefused));
        Assert.Equal((0L, 10000L), (await bank.BalanceMinorAsync(annas.Id), await bank.BalanceMinorAsync(bens.Id)));
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task BalanceAt_PastInstants_IsWhatItWas()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, annas, _) = await TwoAccountsAsync(bank);
        var before = bank.Clock.GetUtcNow().UtcDateTime;
        bank.Clock.Advance(TimeSpan.FromHours(1));
        await WithdrawAsync(bank, anna, annas.Number, 30m);
        await using var context = bank.Context();

        Assert.Equal(10000, await context.BalanceAtAsync(annas.Id, before, default));
        Assert.Equal(7000, await context.BalanceAtAsync(annas.Id, before.AddHours(1), default));
    }

    private static async Task<(Guid Anna, AccountView Annas, AccountView Bens)> TwoAccountsAsync(TestBank bank)
    {
        var anna = await bank.RegisterAsync();
        var ben = await bank.RegisterAsync("ben@example.com");
        return (anna, await bank.OpenAccountAsync(anna, balance: 100m), await bank.OpenAccountAsync(ben));
    }

    private static Task<Outcome<TransactionView, ITransferError>> TransferAsync(
        TestBank bank,
        Guid customer,
        string from,
        string to,
        decimal value,
        string currency = "EUR",
        string? key = null) => bank.Get<Transfer>().ExecuteAsync(
        new TransferRequest(customer, from, to, new(value, currency), null, key ?? TestBank.NewKey()),
        default);

    private static Task<Outcome<TransactionView, IWithdrawError>> WithdrawAsync(
        TestBank bank,
        Guid customer,
        string from,
        decimal value,
        string currency = "EUR",
        string? key = null) => bank.Get<Withdraw>().ExecuteAsync(
        new WithdrawRequest(customer, from, new(value, currency), null, key ?? TestBank.NewKey()),
        default);
}

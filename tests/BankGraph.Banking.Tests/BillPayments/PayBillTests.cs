using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.BillPayments;

public abstract class PayBillTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task PayBill_WithoutAmount_PaysAllThatIsOpenAndTellsThatItIsPaid()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, bill) = await BillAsync(bank);

        var transaction = (await PayAsync(bank, anna, bill.Id, account.Number, null)).Value;

        Assert.Equal(TransactionKind.BillPayment, transaction.Kind);
        Assert.Equal("45.00 EUR", transaction.Amount.ToString());
        Assert.Equal("City Power 70012345", transaction.Description);
        Assert.Equal(5500, await bank.BalanceMinorAsync(account.Id));
        await using var context = bank.Context();
        var paid = await BillQueries.Of(context, anna, bank.Clock.Today).SingleAsync();
        Assert.Equal((BillStatus.Paid, 4500L), (paid.Status, paid.AmountPaidMinor));
        Assert.Equal(
            new BillPaymentView(bill.Id, transaction.Id),
            await BillQueries.PaymentsOf(context, anna, [bill.Id]).SingleAsync());
        Assert.Equal(
            [BillNotificationKind.Issued, BillNotificationKind.Paid],
            (await BillQueries.NotificationsOf(context, anna).ToListAsync()).Select(told => told.Kind).Order());
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task PayBill_InParts_PaysUpAndTellsOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, bill) = await BillAsync(bank);

        Assert.False((await PayAsync(bank, anna, bill.Id, account.Number, 20m)).IsRefused);
        await using var context = bank.Context();
        var partly = await BillQueries.Of(context, anna, bank.Clock.Today).SingleAsync();
        var toldEarly = await context.BillNotifications.CountAsync(told => told.Kind == BillNotificationKind.Paid);
        Assert.Equal("25.00 EUR", (await PayAsync(bank, anna, bill.Id, account.Number, null)).Value.Amount.ToString());

        Assert.Equal((BillStatus.Upcoming, 2000L, 0), (partly.Status, partly.AmountPaidMinor, toldEarly));
        Assert.Equal(1, await context.BillNotifications.CountAsync(told => told.Kind == BillNotificationKind.Paid));
        Assert.Equal(2, await BillQueries.PaymentsOf(context, anna, [bill.Id]).CountAsync());
        Assert.Equal(5500, await bank.BalanceMinorAsync(account.Id));
    }

    [Fact]
    public async Task PayBill_ManyAtTheSameTime_PayOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, bill) = await BillAsync(bank);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10)
            .Select(_ => PayAsync(bank, anna, bill.Id, account.Number, null)));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal(9, outcomes.Count(outcome => outcome.Error is BillAlreadyPaidError));
        Assert.Equal(5500, await bank.BalanceMinorAsync(account.Id));
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task PayBill_SameKey_RepeatsTheFirstAnswer()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, bill) = await BillAsync(bank);

        var first = await PayAsync(bank, anna, bill.Id, account.Number, null, key: "k");
        var replay = await PayAsync(bank, anna, bill.Id, account.Number, null, key: "k");
        var other = await PayAsync(bank, anna, bill.Id, account.Number, 45m, key: "k");
        var late = await PayAsync(bank, anna, bill.Id, account.Number, null, key: "late");
        var lateReplay = await PayAsync(bank, anna, bill.Id, account.Number, null, key: "late");

        Assert.Equal(first.Value, replay.Value);
        Assert.Equal(new IdempotencyKeyReusedError(), other.Error);
        Assert.Equal(new BillAlreadyPaidError(), late.Error);
        Assert.Equal(late.Error, lateReplay.Error);
        Assert.Equal(5500, await bank.BalanceMinorAsync(account.Id));
    }

    [Fact]
    public async Task PayBill_Refusals_ComeInTheDocumentedOrder()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, bill) = await BillAsync(bank);
        var ben = await bank.RegisterAsync("ben@example.com");
        var dollars = await bank.OpenAccountAsync(anna, "USD");
        var noBill = Guid.NewGuid();

        async Task<IPayBillError?> ErrorAsync(
            Guid billId,
            string number,
            decimal? value,
            string currency = "EUR",
            string? key = null) => (await PayAsync(bank, anna, billId, number, value, currency, key)).Error;

        Assert.IsType<InvalidFieldError>(await ErrorAsync(noBill, "no", -1m, key: ""));
        Assert.Equal(new InvalidAmountError(), await ErrorAsync(noBill, "no", -1m));
        Assert.Equal(new InvalidAmountError(), await ErrorAsync(noBill, "no", 0.001m));
        Assert.Equal(new BillNotFoundError(), await ErrorAsync(noBill, "no", 1m));
        Assert.Equal(
            new BillNotFoundError(),
            (await PayAsync(bank, ben, bill.Id, account.Number, null)).Error);
        Assert.Equal(new AccountNotFoundError(), await ErrorAsync(bill.Id, "no", 100m, "XXX"));
        Assert.Equal(new CurrencyMismatchError(), await ErrorAsync(bill.Id, account.Number, 100m, "XXX"));
        Assert.Equal(new CurrencyMismatchError(), await ErrorAsync(bill.Id, account.Number, 100m, "USD"));
        Assert.Equal(new InvalidAmountError(), await ErrorAsync(bill.Id, dollars.Number, 45.01m));
        Assert.Equal(new CurrencyMismatchError(), await ErrorAsync(bill.Id, dollars.Number, null));
        await bank.FreezeAsync(account.Id);
        Assert.Equal(new AccountNotActiveError(), await ErrorAsync(bill.Id, account.Number, null));
        Assert.Equal(10000, await bank.BalanceMinorAsync(account.Id));
    }

    [Fact]
    public async Task PayBill_InsufficientFunds_MovesAndWritesNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, _, bill) = await BillAsync(bank);
        var poor = await bank.OpenAccountAsync(anna, balance: 44.99m);
        var eur = Currency.FromCode("EUR");

        var outcome = await PayAsync(bank, anna, bill.Id, poor.Number, null);

        Assert.Equal(new InsufficientFundsError(new Money(4499, eur), new Money(4500, eur)), outcome.Error);
        await using var context = bank.Context();
        Assert.Equal(0, await context.BillPayments.CountAsync());
        Assert.Equal(0, await context.SettlementConfirmations.CountAsync());
        Assert.Equal(0, (await BillQueries.Of(context, anna, bank.Clock.Today).SingleAsync()).AmountPaidMinor);
    }

    [Fact]
    public async Task Settlement_OfAPayment_IsConfirmedToTheBillerOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, bill) = await BillAsync(bank);
        var transaction = (await PayAsync(bank, anna, bill.Id, account.Number, 20m)).Value;
        var job = new SettlementJob(
            bank.Contexts, bank.Get<BankWriter>(), bank.Gateway, bank.Get<JobItems>(), bank.Clock);

        await job.RunAsync(default);
        await job.RunAsync(default);

        var eur = Currency.FromCode("EUR");
        Assert.Equal(
            new SettlementNotice(transaction.Id, "electricity", "70012345", "B-1", new Money(2000, eur)),
            Assert.Single(bank.Gateway.Confirmed));
    }

    [Fact]
    public async Task Settlement_BillerOut_IsTriedAgainLaterAndLater()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, bill) = await BillAsync(bank);
        await PayAsync(bank, anna, bill.Id, account.Number, null);
        var job = new SettlementJob(
            bank.Contexts, bank.Get<BankWriter>(), bank.Gateway, bank.Get<JobItems>(), bank.Clock);
        bank.Gateway.IsOut = true;

        await job.RunAsync(default);
        bank.Clock.Advance(TimeSpan.FromSeconds(5));
        await job.RunAsync(default);
        bank.Gateway.IsOut = false;
        bank.Clock.Advance(TimeSpan.FromSeconds(9));
        await job.RunAsync(default);
        var tooEarly = bank.Gateway.Confirmed.Count;
        bank.Clock.Advance(TimeSpan.FromSeconds(1));
        await job.RunAsync(default);

        Assert.Equal((0, 1), (tooEarly, bank.Gateway.Confirmed.Count));
    }

    [Fact]
    public async Task Settlement_PaymentThatFails_TellsOfTheOthersAndTriesItLater()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, bill) = await BillAsync(bank);
        var first = (await PayAsync(bank, anna, bill.Id, account.Number, 20m)).Value;
        bank.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = (await PayAsync(bank, anna, bill.Id, account.Number, 10m)).Value;
        var log = new ItemLog();
        var job = new SettlementJob(
            bank.Contexts, bank.Get<BankWriter>(), bank.Gateway, log.Items(bank), bank.Clock);
        bank.Gateway.Broken = first.Id;

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));
        var confirmed = bank.Gateway.Confirmed.Select(notice => notice.TransactionId).ToList();
        bank.Gateway.Broken = null;
        await job.RunAsync(default);
        var tooEarly = bank.Gateway.Confirmed.Count;
        bank.Clock.Advance(TimeSpan.FromSeconds(5));
        await job.RunAsync(default);

        Assert.Equal([second.Id], confirmed);
        Assert.Equal((1, 2), (tooEarly, bank.Gateway.Confirmed.Count));
        Assert.Equal([$"Telling the biller of {first.Id} failed and will run again."], log.Lines);
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(1, 10)]
    [InlineData(9, 2560)]
    [InlineData(10, 3600)]
    [InlineData(1000, 3600)]
    public void Pause_GrowsUpToAnHour(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryPause.After(failures));

    private static async Task<(Guid Anna, AccountView Account, BillView Bill)> BillAsync(TestBank bank)
    {
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 4500, bank.Clock.Today.AddDays(10));
        var bill = Assert.Single(await bank.LinkAsync(anna));
        return (anna, await bank.OpenAccountAsync(anna, balance: 100m), bill);
    }

    private static Task<Outcome<TransactionView, IPayBillError>> PayAsync(
        TestBank bank,
        Guid customer,
        Guid bill,
        string account,
        decimal? value,
        string currency = "EUR",
        string? key = null)
    {
        RequestedAmount? amount = value is { } number ? new(number, currency) : null;
        return bank.Get<PayBill>().ExecuteAsync(
            new PayBillRequest(customer, bill, account, amount, key ?? TestBank.NewKey()),
            default);
    }
}

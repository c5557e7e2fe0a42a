using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Payees;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.ScheduledPayments;

/// <summary>Schedules that pay accounts at other banks. The clock starts on Monday, 2 March 2026.</summary>
public abstract class ScheduleElsewhereTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private const string Iban = "DE89370400440532013000";

    private ScheduleBank _stage = null!; // Set before each test.

    public async Task InitializeAsync() => _stage = await ScheduleBank.OpenAsync<TStore>();

    public async Task DisposeAsync()
    {
        await _stage.Bank.AssertSoundAsync();
        await _stage.DisposeAsync();
    }

    [Fact]
    public async Task Run_OnItsDate_OrdersThePaymentAndIsPaidOnceTheOtherBankHasIt()
    {
        var schedule = await _stage.ScheduleAsync(Elsewhere(iban: "de89 3704 0044 0532 0130 00"));
        await _stage.RunAsync();
        var ordered = Assert.Single(await _stage.RunsAsync());
        Assert.Equal((100000L, 10000L), await FundsAsync());

        _stage.Bank.Clearing.Decide(ClearingAnswer.Accepted);
        await ClearAsync();

        Assert.Equal((null, Iban, "Nordlicht GmbH"), (schedule.ToAccountNumber, schedule.Iban, schedule.PayeeName));
        Assert.Equal((RunStatus.Ordered, 1, null), (ordered.Status, ordered.Attempts, ordered.TransactionId));
        var paid = Assert.Single(await _stage.RunsAsync());
        Assert.Equal((RunStatus.Paid, null), (paid.Status, paid.Failure));
        Assert.NotNull(paid.TransactionId);
        var sent = Assert.Single(_stage.Bank.Clearing.Sent);
        Assert.Equal(
            (paid.ExternalPaymentId, Iban, "Nordlicht GmbH", "Rent"),
            (sent.PaymentId, sent.Iban, sent.PayeeName, sent.Reference));
        Assert.Equal((90000L, 0L), await FundsAsync());
        Assert.Empty(await ToldAsync());
    }

    [Fact]
    public async Task Run_RejectedByTheOtherBank_FailsAndTellsTheCustomerOnce()
    {
        await _stage.ScheduleAsync(Elsewhere());
        _stage.Bank.Clearing.Decide(ClearingAnswer.Rejected, "no such account");

        await _stage.RunAsync();
        await ClearAsync();
        await ClearAsync();

        var run = Assert.Single(await _stage.RunsAsync());
        Assert.Equal((RunStatus.Failed, RunFailure.Rejected, null), (run.Status, run.Failure, run.TransactionId));
        Assert.Equal([NoticeKinds.ExternalPaymentRejected], await ToldAsync());
        Assert.Equal((100000L, 0L), await FundsAsync());
    }

    [Fact]
    public async Task Run_WhoseMoneyComesBack_FailsAndTellsTheCustomerOnce()
    {
        await _stage.ScheduleAsync(Elsewhere());
        _stage.Bank.Clearing.Decide(ClearingAnswer.Accepted);
        await _stage.RunAsync();
        await ClearAsync();
        var paid = Assert.Single(await _stage.RunsAsync());

        await _stage.Bank.Get<ClearingDesk>()
            .RecordAsync(paid.ExternalPaymentId!.Value, ClearingAnswer.Returned, "no such name", default);
        await ClearAsync();
        await ClearAsync();

        var run = Assert.Single(await _stage.RunsAsync());
        Assert.Equal((RunStatus.Failed, RunFailure.Returned), (run.Status, run.Failure));
        Assert.Equal([NoticeKinds.ExternalPaymentReturned], await ToldAsync());
        Assert.Equal((100000L, 0L), await FundsAsync());
    }

    [Fact]
    public async Task Run_ShortOfFunds_IsTriedAgainOnTheNextBusinessDays()
    {
        await _stage.ScheduleAsync(Elsewhere(1000.01m));
        await _stage.LiveAsync(1);
        var waiting = Assert.Single(await _stage.RunsAsync());
        _ = (await _stage.Bank.DepositAsync(_stage.Anna, _stage.Account.Number, 1m)).Value;

        await _stage.RunAsync();

        Assert.Equal(
            (RunStatus.Waiting, RunFailure.InsufficientFunds, new DateOnly(2026, 3, 3)),
            (waiting.Status, waiting.Failure, waiting.NextAttemptOn));
        var ordered = Assert.Single(await _stage.RunsAsync());
        Assert.Equal((RunStatus.Ordered, 2, null), (ordered.Status, ordered.Attempts, ordered.Failure));
        Assert.Equal((100100L, 100001L), await FundsAsync());
    }

    [Fact]
    public async Task Run_FundsThatNeverCome_FailsAndTellsTheCustomer()
    {
        await _stage.ScheduleAsync(Elsewhere(1000.01m));

        await _stage.LiveAsync(7);

        var run = Assert.Single(await _stage.RunsAsync());
        Assert.Equal((RunStatus.Failed, 4, RunFailure.InsufficientFunds), (run.Status, run.Attempts, run.Failure));
        Assert.Equal([NoticeKinds.PaymentFailed], await ToldAsync());
        Assert.Empty(_stage.Bank.Clearing.Sent);
    }

    [Fact]
    public async Task Run_ByManyWorkersAtOnce_OrdersEachDateOnce()
    {
        for (var i = 0; i < 10; i++) await _stage.ScheduleAsync(Elsewhere(1m));
        _stage.Bank.Clearing.Decide(ClearingAnswer.Accepted);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _stage.RunAsync()));
        await ClearAsync();

        Assert.Equal(10, _stage.Bank.Clearing.Sent.DistinctBy(order => order.PaymentId).Count());
        Assert.All(await _stage.RunsAsync(), run => Assert.Equal(RunStatus.Paid, run.Status));
        Assert.Equal((99000L, 0L), await FundsAsync());
    }

    [Fact]
    public async Task Schedule_ToAPayeeElsewhere_KeepsThePayeesIbanAndName()
    {
        var payee = new NewPayee(_stage.Anna, "Nordlicht GmbH", "Light", null, Iban);
        var id = (await _stage.Bank.Get<AddPayee>().ExecuteAsync(payee, default)).Value.Id;
        var asked = _stage.Monthly() with { ToAccountNumber = null, PayeeId = id };

        var schedule = await _stage.ScheduleAsync(asked);
        var again = await _stage.ScheduleAsync(asked);

        Assert.Equal(schedule, again);
        Assert.Equal((id, Iban, "Nordlicht GmbH"), (schedule.PayeeId, schedule.Iban, schedule.PayeeName));
    }

    [Fact]
    public async Task Schedule_SameKeyToAnotherIban_IsRefused()
    {
        var asked = Elsewhere() with { IdempotencyKey = "rent" };
        await _stage.ScheduleAsync(asked);
        var other = asked with { Iban = "DE98999999990000000008" };

        var outcome = await _stage.Bank.Get<SchedulePayment>().ExecuteAsync(other, default);

        Assert.Equal("IDEMPOTENCY_KEY_REUSED", outcome.Error?.Code);
    }

    private NewSchedule Elsewhere(decimal amount = 100m, string iban = Iban) =>
        _stage.Monthly(amount, count: 1) with { ToAccountNumber = null, Iban = iban, PayeeName = " Nordlicht GmbH " };

    private Task ClearAsync() => _stage.Bank.RunAsync<ExternalTransferJob>();

    private async Task<(long Balance, long Held)> FundsAsync() =>
        (await _stage.Bank.BalanceMinorAsync(_stage.Account.Id), await _stage.Bank.HeldMinorAsync(_stage.Account.Id));

    private async Task<List<string>> ToldAsync()
    {
        await using var context = _stage.Bank.Context();
        return await context.Set<Notification>()
            .Where(notice => notice.CustomerId == _stage.Anna && notice.Topic == NotificationTopic.PaymentFailed)
            .OrderBy(notice => notice.Sequence)
            .Select(notice => notice.Kind)
            .ToListAsync();
    }
}

using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Limits;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.ExternalTransfers;

public abstract class ExternalTransferTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private const string Iban = "DE89370400440532013000";

    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;
    private AccountView _account = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = await _bank.RegisterAsync();
        _account = await _bank.OpenAccountAsync(_anna, balance: 100m);
    }

    public async Task DisposeAsync()
    {
        await _bank.AssertSoundAsync();
        await _bank.DisposeAsync();
    }

    [Fact]
    public async Task Order_Payment_IsPendingWithItsMoneySetAside()
    {
        var payment = (await OrderAsync(40m)).Value;

        Assert.Equal((TransactionStatus.Pending, 4000L), (payment.Status, payment.AmountMinor));
        Assert.Equal((Iban, "Nordlicht GmbH", "INV 7"), (payment.Iban, payment.PayeeName, payment.Reference));
        Assert.Equal((10000L, 4000L), await FundsAsync());
    }

    [Fact]
    public async Task Order_SameKeyAgain_IsTheSamePayment()
    {
        var first = (await OrderAsync(40m, key: "k")).Value;

        Assert.Equal(first, (await OrderAsync(40m, key: "k")).Value);
        Assert.Equal(new IdempotencyKeyReusedError(), (await OrderAsync(41m, key: "k")).Error);
        Assert.Equal((10000L, 4000L), await FundsAsync());
    }

    [Fact]
    public async Task Order_MoreThanThereIs_SetsNothingAside()
    {
        Assert.IsType<InsufficientFundsError>((await OrderAsync(100.01m)).Error);

        await using var context = _bank.Context();
        Assert.Empty(ExternalPaymentQueries.Of(context, _anna));
        Assert.Equal((10000L, 0L), await FundsAsync());
    }

    [Fact]
    public async Task Order_MoreThanTheLimitOfTheDay_SetsNothingAside()
    {
        var limits = new RequestedLimits(null, 50m, null);
        _ = (await _bank.Get<SetLimits>().ExecuteAsync(_anna, _account.Number, limits, default)).Value;
        _ = (await OrderAsync(40m)).Value;

        Assert.Equal(LimitKind.Day, Assert.IsType<LimitExceededError>((await OrderAsync(10.01m)).Error).Limit);
        Assert.Equal((10000L, 4000L), await FundsAsync());
    }

    [Fact]
    public async Task Limits_SetAfterAnOrderOfTheDay_CountIt()
    {
        _ = (await OrderAsync(40m)).Value;
        _bank.Clearing.Decide(ClearingAnswer.Accepted);
        await RunAsync();

        var limits = new RequestedLimits(null, 50m, null);
        _ = (await _bank.Get<SetLimits>().ExecuteAsync(_anna, _account.Number, limits, default)).Value;

        Assert.Equal(LimitKind.Day, Assert.IsType<LimitExceededError>((await OrderAsync(10.01m)).Error).Limit);
        _ = (await OrderAsync(10m)).Value;
    }

    [Theory]
    [InlineData("DE89370400440532013001", "Nordlicht GmbH", "INV 7", "iban")]
    [InlineData(Iban, " ", "INV 7", "payeeName")]
    [InlineData(Iban, "Nordlicht GmbH", "two\nlines", "reference")]
    public async Task Order_FieldOutOfShape_IsRefused(string iban, string name, string reference, string field)
    {
        var request = new ExternalTransferRequest(_anna, _account.Number, iban, name, new(1m, "EUR"), reference, "k");

        var outcome = await _bank.Get<TransferExternal>().ExecuteAsync(request, default);

        Assert.Equal(field, Assert.IsType<InvalidFieldError>(outcome.Error).Field);
    }

    [Fact]
    public async Task Order_Recorded_NamesWhoAndHowMuch()
    {
        _ = (await OrderAsync(40m)).Value;

        var record = Assert.Single(await _bank.AuditAsync(), it => it.Action == AuditAction.PaymentOrdered);
        Assert.Equal((_anna, $"account/{_account.Id}"), (record.ActorId, record.Subject));
    }

    [Fact]
    public async Task Run_Accepted_BooksUnderTheSameId()
    {
        var ordered = (await OrderAsync(40m)).Value;
        _bank.Clearing.Decide(ClearingAnswer.Accepted);

        await RunAsync();

        var payment = await PaymentAsync(ordered.Id);
        Assert.Equal(TransactionStatus.Booked, payment.Status);
        Assert.NotNull(payment.TransactionId);
        Assert.Equal((6000L, 0L), await FundsAsync());
        Assert.Equal(ordered.Id, Assert.Single(_bank.Clearing.Sent).PaymentId);
    }

    [Fact]
    public async Task Run_Rejected_LetsTheMoneyGoWithTheReason()
    {
        var ordered = (await OrderAsync(40m)).Value;
        _bank.Clearing.Decide(ClearingAnswer.Rejected, "account\nclosed");

        await RunAsync();

        var payment = await PaymentAsync(ordered.Id);
        Assert.Equal((TransactionStatus.Rejected, "account closed"), (payment.Status, payment.Reason));
        Assert.Equal((10000L, 0L), await FundsAsync());
    }

    [Fact]
    public async Task Run_NoAnswer_SendsAgainWithGrowingPauses()
    {
        _ = (await OrderAsync(40m)).Value;
        _bank.Clearing.Answer = _ => new GatewayAnswer.Unavailable("It plays dead.");

        var sentAfter = new List<int>();
        foreach (var seconds in (int[])[0, 4, 1, 9, 1])
        {
            _bank.Clock.Advance(TimeSpan.FromSeconds(seconds));
            await RunAsync();
            sentAfter.Add(_bank.Clearing.Sent.Count);
        }

        Assert.Equal([1, 1, 2, 2, 3], sentAfter);
    }

    [Fact]
    public async Task Run_CutOffAfterSending_SendsAgainUnderTheSameId()
    {
        var ordered = (await OrderAsync(40m)).Value;
        _bank.Clearing.Answer = _ => throw new IOException("The worker is killed here.");
        await Assert.ThrowsAsync<InvalidOperationException>(RunAsync);

        _bank.Clearing.Decide(ClearingAnswer.Accepted);
        _bank.Clock.Advance(TimeSpan.FromSeconds(5));
        await RunAsync();

        Assert.Equal([ordered.Id, ordered.Id], _bank.Clearing.Sent.Select(order => order.PaymentId));
        Assert.Equal((6000L, 0L), await FundsAsync());
    }

    [Fact]
    public async Task Run_CutOffBeforeCapture_BooksWithoutSendingAgain()
    {
        var ordered = (await OrderAsync(40m)).Value;
        Assert.Equal(ClearingReceipt.Recorded, await RecordAsync(ordered.Id, ClearingAnswer.Accepted));

        await RunAsync();

        Assert.Empty(_bank.Clearing.Sent);
        Assert.Equal((6000L, 0L), await FundsAsync());
    }

    [Fact]
    public async Task Run_FrozenAccount_BooksWhenItMovesAgain()
    {
        var ordered = (await OrderAsync(40m)).Value;
        await _bank.FreezeAsync(_account.Id);
        _bank.Clearing.Decide(ClearingAnswer.Accepted);
        await RunAsync();
        Assert.Equal(TransactionStatus.Pending, (await PaymentAsync(ordered.Id)).Status);

        await _bank.Get<BankWriter>().RunAsync(
            (context, cancel) => LedgerAccounts.UnfreezeAsync(context, _account.Id, cancel), default);
        _bank.Clock.Advance(TimeSpan.FromMinutes(1));
        await RunAsync();

        Assert.Equal((6000L, 0L), await FundsAsync());
        Assert.Single(_bank.Clearing.Sent);
    }

    [Fact]
    public async Task Run_ManyWorkersAtOnce_BookOnce()
    {
        for (var i = 0; i < 5; i++) _ = (await OrderAsync(10m)).Value;
        _bank.Clearing.Decide(ClearingAnswer.Accepted);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RunAsync()));

        Assert.Equal((5000L, 0L), await FundsAsync());
        Assert.Equal(5, _bank.Clearing.Sent.DistinctBy(order => order.PaymentId).Count());
    }

    [Fact]
    public async Task Record_Return_BooksTheMoneyBackOnce()
    {
        var ordered = (await OrderAsync(40m)).Value;
        _bank.Clearing.Decide(ClearingAnswer.Accepted);
        await RunAsync();

        Assert.Equal(ClearingReceipt.Recorded, await RecordAsync(ordered.Id, ClearingAnswer.Returned, "no such name"));
        await RunAsync();
        Assert.Equal(ClearingReceipt.Repeated, await RecordAsync(ordered.Id, ClearingAnswer.Returned, "no such name"));
        await RunAsync();

        var payment = await PaymentAsync(ordered.Id);
        Assert.Equal((TransactionStatus.Reversed, "no such name"), (payment.Status, payment.Reason));
        Assert.Equal((10000L, 0L), await FundsAsync());
        await using var context = _bank.Context();
        var booked = await context.LedgerTransactions.SingleAsync(row => row.Id == payment.TransactionId);
        Assert.Equal(TransactionStatus.Reversed, booked.Status);
    }

    [Fact]
    public async Task Record_ReturnWhoseAcceptanceWasLost_BooksAndBooksBack()
    {
        var ordered = (await OrderAsync(40m)).Value;
        await RecordAsync(ordered.Id, ClearingAnswer.Returned);

        await RunAsync();

        var payment = await PaymentAsync(ordered.Id);
        Assert.Equal(TransactionStatus.Reversed, payment.Status);
        Assert.True(payment.SettledAt <= payment.ReturnedAt);
        Assert.Equal(ClearingReceipt.Repeated, await RecordAsync(ordered.Id, ClearingAnswer.Accepted));
        Assert.Equal((10000L, 0L), await FundsAsync());
    }

    [Theory]
    [InlineData(ClearingAnswer.Accepted, ClearingAnswer.Rejected)]
    [InlineData(ClearingAnswer.Rejected, ClearingAnswer.Accepted)]
    [InlineData(ClearingAnswer.Rejected, ClearingAnswer.Returned)]
    [InlineData(ClearingAnswer.Returned, ClearingAnswer.Rejected)]
    public async Task Record_TheOpposite_ChangesNothing(ClearingAnswer first, ClearingAnswer second)
    {
        var ordered = (await OrderAsync(40m)).Value;
        await RecordAsync(ordered.Id, first);
        await RunAsync();
        var before = (await PaymentAsync(ordered.Id), await FundsAsync());

        Assert.Equal(ClearingReceipt.Contradictory, await RecordAsync(ordered.Id, second));
        await RunAsync();

        Assert.Equal(before, (await PaymentAsync(ordered.Id), await FundsAsync()));
    }

    [Fact]
    public async Task Record_UnknownPayment_IsToldApart() => Assert.Equal(
        ClearingReceipt.UnknownPayment,
        await RecordAsync(Guid.NewGuid(), ClearingAnswer.Accepted));

    [Fact]
    public async Task Run_PaymentThatFails_TakesUpTheOthersAndTriesItLater()
    {
        var broken = (await OrderAsync(40m)).Value;
        _bank.Clock.Advance(TimeSpan.FromSeconds(1));
        for (var i = 0; i < 20; i++) await OrderAsync(1m);
        _bank.Clearing.Answer = order => order.PaymentId == broken.Id
            ? throw new InvalidOperationException("Broken.")
            : new GatewayAnswer.Decided(ClearingAnswer.Accepted, null);

        await Assert.ThrowsAsync<InvalidOperationException>(RunAsync);
        var paid = await FundsAsync();
        _bank.Clearing.Decide(ClearingAnswer.Accepted);
        await RunAsync();
        var tooEarly = await FundsAsync();
        _bank.Clock.Advance(TimeSpan.FromSeconds(5));
        await RunAsync();

        Assert.Equal((8000L, 4000L), paid);
        Assert.Equal(paid, tooEarly);
        Assert.Equal((4000L, 0L), await FundsAsync());
    }

    private Task<Outcome<ExternalPaymentView, BankError>> OrderAsync(decimal value, string? key = null) =>
        _bank.Get<TransferExternal>().ExecuteAsync(
            new(_anna, _account.Number, Iban, "Nordlicht GmbH", new(value, "EUR"), "INV 7", key ?? TestBank.NewKey()),
            default);

    private Task<ClearingReceipt> RecordAsync(Guid id, ClearingAnswer answer, string? reason = null) =>
        _bank.Get<ClearingDesk>().RecordAsync(id, answer, reason, default);

    private Task RunAsync() => _bank.RunAsync<ExternalTransferJob>();

    private async Task<(long Balance, long Held)> FundsAsync() =>
        (await _bank.BalanceMinorAsync(_account.Id), await _bank.HeldMinorAsync(_account.Id));

    private async Task<ExternalPaymentView> PaymentAsync(Guid id)
    {
        await using var context = _bank.Context();
        return await ExternalPaymentQueries.Of(context, _anna).SingleAsync(payment => payment.Id == id);
    }
}

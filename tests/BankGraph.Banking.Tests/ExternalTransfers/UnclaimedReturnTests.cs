using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.ExternalTransfers;

/// <summary>Money that comes back after its account was closed.</summary>
public abstract class UnclaimedReturnTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private static readonly Guid Manager = new("00000000-0000-0000-0000-0000000000aa");
    private static readonly Currency Euro = Currency.FromCode("EUR");

    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;
    private AccountView _closed = null!; // Set before each test.
    private Guid _payment;

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = await _bank.RegisterAsync();
        _closed = await _bank.OpenAccountAsync(_anna, balance: 40m);
        var order = new ExternalTransferRequest(
            _anna, _closed.Number, "DE89370400440532013000", "Nordlicht", new(40m, "EUR"), null, "k");
        _payment = (await _bank.Get<TransferExternal>().ExecuteAsync(order, default)).Value.Id;
        _bank.Clearing.Decide(ClearingAnswer.Accepted);
        await _bank.RunAsync<ExternalTransferJob>();
        _ = (await _bank.Get<CloseAccount>().ByOwnerAsync(_anna, _closed.Number, null, default)).Value;
    }

    public async Task DisposeAsync()
    {
        await _bank.AssertSoundAsync();
        await _bank.DisposeAsync();
    }

    [Fact]
    public async Task Return_ToAClosedAccount_IsHeldByTheBankAndTheCustomerIsToldOnce()
    {
        await ReturnAsync();
        await ReturnAsync();

        await using var context = _bank.Context();
        var payment = await ExternalPaymentQueries.Of(context, _anna).SingleAsync();
        Assert.Equal(
            (TransactionStatus.Reversed, true, "no such name"),
            (payment.Status, payment.IsUnclaimed, payment.Reason));
        Assert.Equal((0L, 4000L), (await _bank.BalanceMinorAsync(_closed.Id), await HeldAsync()));
        Assert.Equal(0L, await _bank.BalanceMinorAsync(SystemAccount.For("CLEARING", Euro).Id));
        var told = await context.Set<Notification>().SingleAsync();
        Assert.Equal((_anna, NoticeKinds.ReturnUnclaimed), (told.CustomerId, told.Kind));
        Assert.Null(await context.Set<ExternalPayment>().Select(row => row.NextAttemptAt).SingleAsync());
        var funds = await UnclaimedReturnQueries.All(context).SingleAsync();
        Assert.Equal((_payment, _anna, 4000L, null), (funds.Id, funds.CustomerId, funds.AmountMinor, funds.ReleasedAt));
    }

    [Fact]
    public async Task Return_CutOffBeforeTheCustomerIsTold_TellsLater()
    {
        await ReturnAsync();
        await using var context = _bank.Context();
        await context.Set<Notification>().ExecuteDeleteAsync();
        DateTime? due = _bank.Clock.Instant();
        await context.Set<ExternalPayment>().ExecuteUpdateAsync(
            row => row.SetProperty(payment => payment.NextAttemptAt, due));

        await _bank.RunAsync<ExternalTransferJob>();

        Assert.Equal(NoticeKinds.ReturnUnclaimed, (await context.Set<Notification>().SingleAsync()).Kind);
        Assert.Equal(4000L, await HeldAsync());
    }

    [Fact]
    public async Task Release_ToAnotherAccountOfTheCustomer_PaysOnceAndIsRecorded()
    {
        await ReturnAsync();
        var other = await _bank.OpenAccountAsync(_anna);

        var released = (await ReleaseAsync(other.Number)).Value;

        Assert.NotNull(released.ReleasedAt);
        Assert.Equal(new FundsReleasedError(), (await ReleaseAsync(other.Number)).Error);
        Assert.Equal((4000L, 0L), (await _bank.BalanceMinorAsync(other.Id), await HeldAsync()));
        var record = Assert.Single(await _bank.AuditAsync(), it => it.Action == AuditAction.FundsReleased);
        Assert.Equal((Manager, _anna, "she asked"), (record.ActorId, record.CustomerId, record.Reason));
        await using var context = _bank.Context();
        Assert.False((await ExternalPaymentQueries.Of(context, _anna).SingleAsync()).IsUnclaimed);
    }

    [Fact]
    public async Task Release_ByTwoAtOnce_PaysOnce()
    {
        await ReturnAsync();
        var other = await _bank.OpenAccountAsync(_anna);

        var outcomes = await Task.WhenAll(ReleaseAsync(other.Number), ReleaseAsync(other.Number));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal((4000L, 0L), (await _bank.BalanceMinorAsync(other.Id), await HeldAsync()));
    }

    [Fact]
    public async Task Release_NotToBe_MovesNothing()
    {
        await ReturnAsync();
        var dollars = await _bank.OpenAccountAsync(_anna, "USD");
        var ben = await _bank.RegisterAsync("ben@example.com");
        var bens = await _bank.OpenAccountAsync(ben);

        Assert.Equal("reason", Assert.IsType<InvalidFieldError>((await ReleaseAsync(dollars.Number, " ")).Error).Field);
        Assert.Equal(new UnclaimedFundsNotFoundError(), (await ReleaseAsync(dollars.Number, id: Guid.NewGuid())).Error);
        Assert.Equal(new AccountNotFoundError(), (await ReleaseAsync(bens.Number)).Error);
        Assert.Equal(new AccountNotActiveError(), (await ReleaseAsync(_closed.Number)).Error);
        Assert.Equal(new CurrencyMismatchError(), (await ReleaseAsync(dollars.Number)).Error);
        Assert.Equal(4000L, await HeldAsync());
    }

    [Fact]
    public async Task Erase_WhileTheBankHoldsMoney_IsObstructed()
    {
        await ReturnAsync();

        Assert.True(await IsObstructedAsync());

        _ = (await ReleaseAsync((await _bank.OpenAccountAsync(_anna)).Number)).Value;

        Assert.False(await IsObstructedAsync());
    }

    private async Task<bool> IsObstructedAsync()
    {
        await using var context = _bank.Context();
        var obstruction = new ExternalPaymentData().ObstructionsOf(context, _anna).Single();
        Assert.Equal(ErasureObstacle.ExternalPayments, obstruction.Obstacle);
        return await obstruction.Rows.AnyAsync();
    }

    private async Task ReturnAsync()
    {
        await _bank.Get<ClearingDesk>().RecordAsync(_payment, ClearingAnswer.Returned, "no such name", default);
        await _bank.RunAsync<ExternalTransferJob>();
    }

    private Task<Outcome<UnclaimedReturnView, BankError>> ReleaseAsync(
        string number,
        string reason = "she asked",
        Guid? id = null) =>
        _bank.Get<ReleaseUnclaimedFunds>().ExecuteAsync(Manager, id ?? _payment, number, reason, default);

    private Task<long> HeldAsync() => _bank.BalanceMinorAsync(UnclaimedReturn.Held(Euro).Id);
}

using BankGraph.Banking.Accounts;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Reversals;
using BankGraph.Banking.Security;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Approvals;

public abstract class ReversalApprovalTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private const string Reason = "sent to the wrong account";

    private TestBank _bank = null!; // Set before each test.
    private Viewer _manager = null!; // Set before each test.
    private Viewer _colleague = null!; // Set before each test.
    private Guid _ben;
    private AccountView _annas = null!; // Set before each test.
    private AccountView _bens = null!; // Set before each test.
    private TransactionView _transfer = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _manager = await StaffAsync("manager");
        _colleague = await StaffAsync("colleague");
        var anna = await _bank.RegisterAsync();
        _ben = await _bank.RegisterAsync("ben@example.com");
        _annas = await _bank.OpenAccountAsync(anna, balance: 100m);
        _bens = await _bank.OpenAccountAsync(_ben);
        var request = new TransferRequest(anna, _annas.Number, _bens.Number, new(40m, "EUR"), "Rent", "t");
        _transfer = (await _bank.Get<Transfer>().ExecuteAsync(request, default)).Value;
    }

    public async Task DisposeAsync()
    {
        await _bank.AssertSoundAsync();
        await _bank.DisposeAsync();
    }

    [Fact]
    public async Task Reverse_UntilAColleagueAgrees_MovesNothing()
    {
        var change = (await RequestAsync()).Value;
        Assert.Equal((ChangeStatus.Pending, 4000L), (change.Status, change.AmountMinor));
        Assert.Equal(_transfer.Id, change.TransactionId);
        Assert.Equal((_annas.Id, _manager.CustomerId), (change.AccountId, change.MakerId));
        Assert.Equal((6000L, 4000L), await BalancesAsync());

        var approved = (await ApproveAsync(_colleague, change.Id)).Value;

        Assert.Equal((ChangeStatus.Approved, _colleague.CustomerId), (approved.Status, approved.CheckerId));
        Assert.Equal((10000L, 0L), await BalancesAsync());
    }

    [Fact]
    public async Task Reverse_Approved_KeepsWhoWantedItAndWhy()
    {
        var change = (await RequestAsync()).Value;

        // Records of one instant have no order.
        _bank.Clock.Advance(TimeSpan.FromSeconds(1));
        _ = (await ApproveAsync(_colleague, change.Id)).Value;

        await using var context = _bank.Context();
        var reversal = await context.Set<Reversal>().SingleAsync();
        Assert.Equal(
            (_transfer.Id, _manager.CustomerId, Reason),
            (reversal.OriginalId, reversal.RequestedBy, reversal.Reason));
        var records = (await _bank.AuditAsync()).Where(record => record.Subject == $"change/{change.Id}");
        Assert.Equal(
            [(AuditAction.ChangeRequested, _manager.CustomerId), (AuditAction.ChangeApproved, _colleague.CustomerId)],
            records.Select(record => (record.Action, record.ActorId!.Value)));
    }

    [Fact]
    public async Task Reverse_ApprovedByItsMaker_MovesNothing()
    {
        var change = (await RequestAsync()).Value;

        Assert.Equal(new OwnChangeError(), (await ApproveAsync(_manager, change.Id)).Error);
        Assert.Equal((6000L, 4000L), await BalancesAsync());
    }

    [Fact]
    public async Task Reverse_WantedTwiceAndApprovedByManyAtOnce_HappensOnce()
    {
        var changes = new[] { (await RequestAsync()).Value, (await RequestAsync()).Value };

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(i => ApproveAsync(_colleague, changes[i % 2].Id)));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal((10000L, 0L), await BalancesAsync());
        Assert.Equal(new AlreadyReversedError(), (await RequestAsync()).Error);
    }

    [Fact]
    public async Task Reverse_MoneyIsSpent_WaitsUntilItIsThere()
    {
        var change = (await RequestAsync()).Value;
        var withdrawal = new WithdrawRequest(_ben, _bens.Number, new(1m, "EUR"), null, "w");
        _ = (await _bank.Get<Withdraw>().ExecuteAsync(withdrawal, default)).Value;
        Assert.Equal(new ChangeImpossibleError(), (await ApproveAsync(_colleague, change.Id)).Error);

        _ = (await _bank.DepositAsync(_ben, _bens.Number, 1m)).Value;

        Assert.Equal(ChangeStatus.Approved, (await ApproveAsync(_colleague, change.Id)).Value.Status);
        Assert.Equal((10000L, 0L), await BalancesAsync());
    }

    [Fact]
    public async Task Reverse_PaymentToAnotherBank_IsRefused()
    {
        _bank.Clearing.Decide(ClearingAnswer.Accepted);
        var request = new ExternalTransferRequest(
            _ben, _bens.Number, "DE89370400440532013000", "Nordlicht", new(1m, "EUR"), null, "x");
        var payment = (await _bank.Get<TransferExternal>().ExecuteAsync(request, default)).Value;
        await _bank.RunAsync<ExternalTransferJob>();
        await using var context = _bank.Context();
        var booked = await ExternalPaymentQueries.Of(context, _ben).SingleAsync(row => row.Id == payment.Id);

        Assert.Equal(new NotReversibleError(), (await RequestAsync(booked.TransactionId)).Error);
    }

    [Fact]
    public async Task Reverse_UnknownTransaction_IsRefused() =>
        Assert.Equal(new TransactionNotFoundError(), (await RequestAsync(Guid.NewGuid())).Error);

    [Fact]
    public async Task Reverse_WithoutAReason_IsRefused() => Assert.Equal(
        "reason",
        Assert.IsType<InvalidFieldError>((await RequestAsync(reason: "no")).Error).Field);

    private Task<Outcome<ChangeView, BankError>> RequestAsync(Guid? transactionId = null, string reason = Reason) =>
        _bank.Get<RequestReversal>().ExecuteAsync(
            _manager.CustomerId, transactionId ?? _transfer.Id, reason, default);

    private Task<Outcome<ChangeView, IDecideChangeError>> ApproveAsync(Viewer checker, Guid changeId) =>
        _bank.Get<DecideChange>().ApproveAsync(checker, changeId, default);

    private async Task<(long Annas, long Bens)> BalancesAsync() =>
        (await _bank.BalanceMinorAsync(_annas.Id), await _bank.BalanceMinorAsync(_bens.Id));

    private async Task<Viewer> StaffAsync(string name)
    {
        var registration = new Registration("Max Muster", $"{name}@example.com", TestBank.Password, null);
        var roles = RoleSet.Of([Role.Manager]);
        var added = await _bank.Get<AddStaff>().ExecuteAsync(registration, roles, default);
        return new Viewer(added.Value.Id, Guid.NewGuid(), roles);
    }
}

using BankGraph.Banking.Accounts;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Tests.Approvals;

public abstract class ApprovalTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private const string Reason = "asked at the counter";

    private TestBank _bank = null!; // Set before each test.
    private Viewer _manager = null!; // Set before each test.
    private Viewer _colleague = null!; // Set before each test.
    private Viewer _teller = null!; // Set before each test.
    private Viewer _admin = null!; // Set before each test.
    private Guid _anna;
    private AccountView _account = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _manager = await StaffAsync(Role.Manager, "manager");
        _colleague = await StaffAsync(Role.Manager, "colleague");
        _teller = await StaffAsync(Role.Teller, "teller");
        _admin = await StaffAsync(Role.Admin, "admin");
        _anna = await _bank.RegisterAsync();
        _account = await _bank.OpenAccountAsync(_anna, balance: 100);
    }

    public Task DisposeAsync() => _bank.DisposeAsync().AsTask();

    [Fact]
    public async Task Unfreeze_UntilAColleagueAgrees_ChangesNothing()
    {
        await FreezeAsync();
        var change = (await UnfreezeAsync()).Value;
        Assert.Equal((ChangeStatus.Pending, AccountStatus.Frozen), (change.Status, await StatusAsync()));

        var approved = (await ApproveAsync(_colleague, change.Id)).Value;

        Assert.Equal((ChangeStatus.Approved, AccountStatus.Active), (approved.Status, await StatusAsync()));
        Assert.Equal(_colleague.CustomerId, approved.CheckerId);
    }

    [Fact]
    public async Task Approve_ByItsMaker_IsRefusedAndTheDatabaseRefusesItToo()
    {
        await FreezeAsync();
        var change = (await UnfreezeAsync()).Value;

        Assert.Equal(new OwnChangeError(), (await ApproveAsync(_manager, change.Id)).Error);
        Assert.Equal(new OwnChangeError(), (await RejectAsync(_manager, change.Id)).Error);
        await using var context = _bank.Context();
        await Assert.ThrowsAnyAsync<Exception>(
            () => context.Database.ExecuteSqlRawAsync("UPDATE pending_changes SET checker_id = maker_id"));
        Assert.Equal(AccountStatus.Frozen, await StatusAsync());
    }

    [Fact]
    public async Task Approve_ByRolesThatDoNotDecideAboutIt_AnswersAsIfItWereNotThere()
    {
        await FreezeAsync();
        var change = (await UnfreezeAsync()).Value;

        Assert.Equal(new ChangeNotFoundError(), (await ApproveAsync(_admin, change.Id)).Error);
        Assert.Equal(new ChangeNotFoundError(), (await ApproveAsync(_teller, change.Id)).Error);
        Assert.Equal(new ChangeNotFoundError(), (await ApproveAsync(_colleague, Guid.NewGuid())).Error);
        Assert.Equal(AccountStatus.Frozen, await StatusAsync());
    }

    [Fact]
    public async Task Approve_ByManyAtOnce_HappensOnce()
    {
        await FreezeAsync();
        var change = (await UnfreezeAsync()).Value;
        var others = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => StaffAsync(Role.Manager, $"manager{i}")));

        var outcomes = await Task.WhenAll(others.Select(other => ApproveAsync(other, change.Id)));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.All(outcomes.Where(it => it.IsRefused), it => Assert.Equal(new ChangeDecidedError(), it.Error));
        Assert.Single(await _bank.AuditAsync(), record => record.Action == AuditAction.AccountUnfrozen);
    }

    [Fact]
    public async Task Reject_AChange_ChangesNothingForGood()
    {
        await FreezeAsync();
        var change = (await UnfreezeAsync()).Value;

        Assert.Equal(ChangeStatus.Rejected, (await RejectAsync(_colleague, change.Id)).Value.Status);

        Assert.Equal(new ChangeDecidedError(), (await ApproveAsync(_colleague, change.Id)).Error);
        Assert.Equal(AccountStatus.Frozen, await StatusAsync());
    }

    [Fact]
    public async Task Approve_WhatIsSoNoMore_IsRefusedAndKeepsWaiting()
    {
        await FreezeAsync();
        var first = (await UnfreezeAsync()).Value;
        var second = (await UnfreezeAsync()).Value;
        _ = (await ApproveAsync(_colleague, first.Id)).Value;

        Assert.Equal(new ChangeImpossibleError(), (await ApproveAsync(_colleague, second.Id)).Error);

        await using var context = _bank.Context();
        Assert.Equal(second.Id, (await ChangeQueries.WaitingOf(context, _anna).SingleAsync()).Id);
        Assert.Single(await _bank.AuditAsync(), record => record.Action == AuditAction.ChangeApproved);
    }

    [Fact]
    public async Task Roles_OnceAgreed_EndTheSessionsAndStandInTheNextToken()
    {
        var session = (await _bank.Get<Login>().ExecuteAsync("anna@example.com", TestBank.Password, default)).Value;
        var second = await StaffAsync(Role.Admin, "second");
        var wanted = RoleSet.Of([Role.Customer, Role.Auditor]);
        var change = (await RolesAsync(_admin, _anna, wanted)).Value;
        Assert.Equal(RoleSet.Customer, await RolesOfAsync(_anna));

        _ = (await ApproveAsync(second, change.Id)).Value;

        Assert.Equal(wanted, await RolesOfAsync(_anna));
        Assert.True((await _bank.Get<RefreshSession>().ExecuteAsync(session.RefreshToken, default)).IsRefused);
        var again = (await _bank.Get<Login>().ExecuteAsync("anna@example.com", TestBank.Password, default)).Value;
        Assert.True(_bank.Get<AccessTokens>().TryRead(again.AccessToken.Value, out var claims));
        Assert.Equal(wanted, claims.Roles);
        var record = Assert.Single(await _bank.AuditAsync(), it => it.Action == AuditAction.RolesChanged);
        Assert.Equal(
            ("""{"roles":"CUSTOMER"}""", """{"roles":"CUSTOMER AUDITOR"}""", second.CustomerId),
            (record.BeforeJson, record.AfterJson, record.ActorId));
    }

    [Fact]
    public async Task Roles_OfOneself_OrNone_OrWithoutAReason_AreRefused()
    {
        Assert.IsType<InvalidFieldError>((await RolesAsync(_admin, _admin.CustomerId, RoleSet.Customer)).Error);
        Assert.IsType<InvalidFieldError>((await RolesAsync(_admin, _anna, default)).Error);
        Assert.IsType<InvalidFieldError>((await RolesAsync(_admin, _anna, RoleSet.Customer, " ")).Error);
        Assert.Equal(
            new CustomerNotFoundError(),
            (await RolesAsync(_admin, Guid.NewGuid(), RoleSet.Customer)).Error);
    }

    [Fact]
    public async Task Limit_OnceAgreed_LetsTheAccountGoThatFar()
    {
        var change = (await LimitAsync(50)).Value;
        Assert.True((await WithdrawAsync(150)).IsRefused);

        _ = (await ApproveAsync(_colleague, change.Id)).Value;

        _ = (await WithdrawAsync(150)).Value;
        Assert.IsType<InsufficientFundsError>((await WithdrawAsync(1)).Error);
        await _bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Limit_BelowWhatIsUsed_CannotBeApproved()
    {
        _ = (await ApproveAsync(_colleague, (await LimitAsync(50)).Value.Id)).Value;
        _ = (await WithdrawAsync(150)).Value;

        Assert.Equal(
            new ChangeImpossibleError(),
            (await ApproveAsync(_colleague, (await LimitAsync(0)).Value.Id)).Error);
    }

    [Fact]
    public async Task Deposit_UpToTheLimit_IsBookedAtOnceAndRecorded()
    {
        var deposit = (await CashAsync(10_000)).Value;

        Assert.NotNull(deposit.Booked);
        Assert.Equal(10_100_00, await _bank.BalanceMinorAsync(_account.Id));
        var record = Assert.Single(await _bank.AuditAsync(), it => it.Action == AuditAction.CashDeposited);
        Assert.Equal((_teller.CustomerId, _anna, Reason), (record.ActorId, record.CustomerId, record.Reason));
    }

    [Fact]
    public async Task Deposit_AboveTheLimit_WaitsAndIsBookedOnceHoweverOftenItIsSent()
    {
        var key = TestBank.NewKey();
        var change = (await CashAsync(10_000.01m, key)).Value.Waiting;
        Assert.NotNull(change);
        Assert.Equal(change, (await CashAsync(10_000.01m, key)).Value.Waiting);
        Assert.Equal(new IdempotencyKeyReusedError(), (await CashAsync(20_000, key)).Error);
        Assert.Equal(100_00, await _bank.BalanceMinorAsync(_account.Id));

        var outcomes = await Task.WhenAll(
            ((Viewer[])[_colleague, _manager, _colleague]).Select(checker => ApproveAsync(checker, change.Id)));

        Assert.Equal(10_100_01, await _bank.BalanceMinorAsync(_account.Id));
        Assert.Contains(outcomes, outcome => outcome is { IsRefused: false, Value.Status: ChangeStatus.Approved });
        Assert.Equal(ChangeStatus.Approved, (await CashAsync(10_000.01m, key)).Value.Waiting?.Status);
        Assert.Single(await _bank.AuditAsync(), record => record.Action == AuditAction.ChangeApproved);
        await _bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Deposit_ToAnAccountFrozenMeanwhile_KeepsWaiting()
    {
        var change = (await CashAsync(20_000)).Value.Waiting;
        Assert.NotNull(change);
        await FreezeAsync();

        Assert.Equal(new ChangeImpossibleError(), (await ApproveAsync(_colleague, change.Id)).Error);

        Assert.Equal(ChangeStatus.Rejected, (await RejectAsync(_colleague, change.Id)).Value.Status);
        Assert.Equal(100_00, await _bank.BalanceMinorAsync(_account.Id));
    }

    [Fact]
    public async Task Change_ThatNeedsNoColleague_IsMadeAtOnce()
    {
        _bank.Get<IOptions<ApprovalOptions>>().Value.Unfreeze = false;
        await FreezeAsync();

        var change = (await UnfreezeAsync()).Value;

        Assert.Equal((ChangeStatus.Approved, AccountStatus.Active), (change.Status, await StatusAsync()));
        Assert.Null(change.CheckerId);
    }

    [Fact]
    public async Task LimitThatNeedsNoColleague_BelowWhatIsUsed_LeavesNothingBehind()
    {
        _bank.Get<IOptions<ApprovalOptions>>().Value.Limits = false;
        _ = (await LimitAsync(50)).Value;
        _ = (await WithdrawAsync(150)).Value;
        var before = (await _bank.AuditAsync()).Count;

        Assert.Equal(new InvalidAmountError(), (await LimitAsync(0)).Error);

        await using var context = _bank.Context();
        Assert.Equal(1, await context.PendingChanges.CountAsync());
        Assert.Equal(before, (await _bank.AuditAsync()).Count);
    }

    private async Task<Viewer> StaffAsync(Role role, string name)
    {
        var person = new Registration(name, $"{name}@example.com", TestBank.Password, null);
        var added = await _bank.Get<AddStaff>().ExecuteAsync(person, RoleSet.Of([role]), default);
        return new Viewer(added.Value.Id, Guid.NewGuid(), RoleSet.Of([role]));
    }

    private async Task FreezeAsync() => _ = (await _bank.Get<FreezeAccount>()
        .ExecuteAsync(_teller.CustomerId, _account.Number, Reason, default)).Value;

    private Task<Outcome<ChangeView, IChangeAccountError>> UnfreezeAsync() =>
        _bank.Get<UnfreezeAccount>().ExecuteAsync(_manager.CustomerId, _account.Number, Reason, default);

    private Task<Outcome<ChangeView, IChangeAccountError>> LimitAsync(decimal limit) =>
        _bank.Get<ChangeOverdraftLimit>()
            .ExecuteAsync(_manager.CustomerId, _account.Number, new(limit, "EUR"), Reason, default);

    private Task<Outcome<ChangeView, IChangeRolesError>> RolesAsync(
        Viewer maker, Guid customerId, RoleSet roles, string reason = Reason) =>
        _bank.Get<ChangeRoles>().ExecuteAsync(maker.CustomerId, customerId, roles, reason, default);

    private Task<Outcome<CounterDeposit, IDepositError>> CashAsync(decimal amount, string? key = null) =>
        _bank.Get<DepositForCustomer>().ExecuteAsync(
            new CounterDepositRequest(
                _teller.CustomerId, _account.Number, new(amount, "EUR"), Reason, key ?? TestBank.NewKey()),
            default);

    private Task<Outcome<TransactionView, IWithdrawError>> WithdrawAsync(decimal amount) =>
        _bank.Get<Withdraw>().ExecuteAsync(
            new WithdrawRequest(_anna, _account.Number, new(amount, "EUR"), null, TestBank.NewKey()),
            default);

    private Task<Outcome<ChangeView, IDecideChangeError>> ApproveAsync(Viewer checker, Guid id) =>
        _bank.Get<DecideChange>().ApproveAsync(checker, id, default);

    private Task<Outcome<ChangeView, IDecideChangeError>> RejectAsync(Viewer checker, Guid id) =>
        _bank.Get<DecideChange>().RejectAsync(checker, id, "no such wish", default);

    private async Task<AccountStatus> StatusAsync()
    {
        await using var context = _bank.Context();
        return await context.LedgerAccounts.Where(row => row.Id == _account.Id).Select(row => row.Status).SingleAsync();
    }

    private async Task<RoleSet> RolesOfAsync(Guid customerId)
    {
        await using var context = _bank.Context();
        return await CustomerRoles.OfAsync(context, customerId, default);
    }
}

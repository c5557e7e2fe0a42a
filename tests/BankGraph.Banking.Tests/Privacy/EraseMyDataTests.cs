using System.Text;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using BankGraph.Banking.Statements;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Privacy;

public abstract class EraseMyDataTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private const string Email = "anna@example.com";

    private TestBank _bank = null!; // Set before each test.
    private SignedIn _session = null!; // Set before each test.
    private Viewer _anna = null!; // Set before each test.
    private AccountView _account = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        var id = await _bank.RegisterAsync();
        _session = (await _bank.Get<Login>().ExecuteAsync(Email, TestBank.Password, default)).Value;
        _anna = new Viewer(id, _session.SessionId, RoleSet.Customer);
        _account = await _bank.OpenAccountAsync(id, balance: 50m);
    }

    public async Task DisposeAsync()
    {
        await _bank.AssertSoundAsync();
        await _bank.DisposeAsync();
    }

    [Fact]
    public async Task Erase_NothingLeft_SaysWhatIsKept()
    {
        await EmptyAsync();

        Assert.Equal(Enum.GetValues<KeptData>(), (await EraseAsync()).Value);
    }

    [Fact]
    public async Task Erase_WrongPassword_ErasesNothing()
    {
        await EmptyAsync();

        Assert.IsType<InvalidCredentialsError>((await EraseAsync("not-the-Password")).Error);

        Assert.False((await _bank.Get<Login>().ExecuteAsync(Email, TestBank.Password, default)).IsRefused);
    }

    [Fact]
    public async Task Erase_SomethingIsLeft_SaysAllThatStandsInTheWay()
    {
        var other = await _bank.OpenAccountAsync(_anna.CustomerId);
        await _bank.Get<SchedulePayment>().ExecuteAsync(
            new NewSchedule(
                _anna.CustomerId,
                _account.Number,
                other.Number,
                null,
                new(5m, "EUR"),
                "Rent",
                new PaymentPlan(
                    _bank.Clock.Today.AddDays(9), ScheduleFrequency.Monthly, HolidayRule.Following, null, null),
                TestBank.NewKey()),
            default);
        await _bank.FreezeAsync(other.Id);

        var refused = Assert.IsType<ErasureObstructedError>((await EraseAsync()).Error);

        Assert.Equal(
            [ErasureObstacle.Money, ErasureObstacle.FrozenAccount, ErasureObstacle.ScheduledPayments],
            refused.Obstacles);
        Assert.False((await _bank.Get<RefreshSession>().ExecuteAsync(_session.RefreshToken, default)).IsRefused);
        Assert.Equal(AccountStatus.Active, await StatusAsync());
    }

    [Fact]
    public async Task Erase_StaffOfTheBank_IsRefused()
    {
        await EmptyAsync();
        await _bank.Get<BankWriter>().RunAsync(
            async (context, cancellation) =>
            {
                await CustomerRoles.ReplaceAsync(
                    context, _anna.CustomerId, RoleSet.Of([Role.Customer, Role.Teller]), cancellation);
                return true;
            },
            default);

        var refused = Assert.IsType<ErasureObstructedError>((await EraseAsync()).Error);

        Assert.Equal([ErasureObstacle.StaffRoles], refused.Obstacles);
    }

    [Fact]
    public async Task Erase_EndsEverySession_AndNobodySignsInAnyMore()
    {
        await EmptyAsync();
        await EraseAsync();

        Assert.True(await _bank.Get<RevokedSessions>().ContainsAsync(_anna.SessionId, default));
        Assert.True((await _bank.Get<RefreshSession>().ExecuteAsync(_session.RefreshToken, default)).IsRefused);
        Assert.IsType<InvalidCredentialsError>(
            (await _bank.Get<Login>().ExecuteAsync(Email, TestBank.Password, default)).Error);
    }

    [Fact]
    public async Task Erase_FreesTheAddress_ForSomebodyNew()
    {
        await EmptyAsync();
        await EraseAsync();

        var again = await _bank.RegisterAsync();

        Assert.NotEqual(_anna.CustomerId, again);
        await using var context = _bank.Context();
        Assert.Empty(AccountQueries.Of(context, again));
    }

    [Fact]
    public async Task Erase_ClosesAccounts_SoThatNoMoneyComesAnyMore()
    {
        await EmptyAsync();
        await EraseAsync();

        Assert.Equal(AccountStatus.Closed, await StatusAsync());
        var ben = await _bank.RegisterAsync("ben@example.com");
        var bens = await _bank.OpenAccountAsync(ben, balance: 10m);
        var transfer = await _bank.Get<Transfer>().ExecuteAsync(
            new(ben, bens.Number, _account.Number, new(1m, "EUR"), null, TestBank.NewKey()), default);
        Assert.IsType<AccountNotActiveError>(transfer.Error);
    }

    [Fact]
    public async Task Erase_KeepsEntriesAndTheAuditRecordWhole()
    {
        await EmptyAsync();
        await EraseAsync();

        var record = await _bank.AuditAsync();
        Assert.Single(record, row => row.Action == AuditAction.DataErased && row.CustomerId == _anna.CustomerId);
        Assert.Empty((await _bank.Get<AuditVerifier>().VerifyAsync(default)).Findings);
        await using var context = _bank.Context();
        Assert.Equal(2, await AccountQueries.EntriesOf(context, _anna.CustomerId).CountAsync());
    }

    [Fact]
    public async Task Erase_LeavesNoRowWithWhatIsPersonal()
    {
        await _bank.LinkAsync(_anna.CustomerId);
        await _bank.Get<AddPayee>().ExecuteAsync(
            new(_anna.CustomerId, "Secret Friend", "Friend", null, "DE89370400440532013000"), default);
        await EmptyAsync();
        await EraseAsync();

        using var output = new MemoryStream();
        await _bank.Get<ExportMyData>().WriteAsync(_anna.CustomerId, output, default);
        var left = Encoding.UTF8.GetString(output.ToArray());

        Assert.All(
            [Email, "Anna Berg", "Secret Friend", "DE89370400440532013000", "70012345"],
            known => Assert.DoesNotContain(known, left, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AfterErasure_StaffReadsAPlaceholder()
    {
        await EmptyAsync();
        await EraseAsync();
        var staff = Guid.NewGuid();

        var record = await _bank.Get<CustomerRecords>().FindAsync(staff, _anna.CustomerId, default);
        var found = await _bank.Get<CustomerRecords>().FindAsync(
            staff, new CustomerRecords.Search(null, _account.Number, null), default);
        var byName = await _bank.Get<CustomerRecords>().FindAsync(
            staff, new CustomerRecords.Search(null, null, "Anna Berg"), default);
        var revealed = (await _bank.Get<RevealCustomer>()
            .ExecuteAsync(staff, _anna.CustomerId, "a letter came back", default)).Value.Customer;

        const string erased = PersonalDataCipher.Erased;
        Assert.Equal((erased, erased, null), (record!.MaskedName, record.MaskedEmail, record.MaskedPhone));
        Assert.Equal(_anna.CustomerId, Assert.Single(found).Id);
        Assert.Empty(byName);
        Assert.Equal((erased, erased, null), (revealed.Name, revealed.Email, revealed.Phone));
    }

    [Fact]
    public async Task AfterErasure_NoticesAndStatementsMeetNoKey_AndNothingThrows()
    {
        await _bank.LinkAsync(_anna.CustomerId);
        await EmptyAsync();
        await EraseAsync();

        _bank.Clock.Advance(TimeSpan.FromDays(40));
        await _bank.RunAsync<MonthEndJob>();
        await _bank.RunAsync<BillCalendarJob>();
        await _bank.RunAsync<EndOfDayJob>();
        await _bank.RunAsync<NoticePublisher>();
        await _bank.RunAsync<MessageDelivery>();
        var isTold = await _bank.Get<BankWriter>().RunAsync(
            (context, cancellation) => _bank.Get<CustomerNotices>().AddAsync(
                context, _anna.CustomerId, new Notice(NoticeKinds.PasswordChanged), cancellation),
            default);

        Assert.False(isTold);
        await using var context = _bank.Context();
        Assert.Empty(context.Set<QueuedMessage>().Where(row => row.CustomerId == _anna.CustomerId));
        Assert.Empty(NoticeQueries.Of(context, _anna.CustomerId));
        Assert.Empty(await _bank.Get<SessionQueries>().ListAsync(_anna.CustomerId, default));
        var statements = await StatementQueries.Of(context, _anna.CustomerId).ToListAsync();
        Assert.NotEmpty(statements);
        foreach (var statement in statements)
            Assert.Null(await _bank.Get<StatementArchive>().FindAsync(_anna.CustomerId, statement.Id, default));
    }

    [Fact]
    public async Task Erase_MoneyComesAtTheSameMoment_IsEitherRefusedOrFindsAClosedAccount()
    {
        var ben = await _bank.RegisterAsync("ben@example.com");
        var bens = await _bank.OpenAccountAsync(ben, balance: 10m);
        await EmptyAsync();

        var transfer = _bank.Get<Transfer>().ExecuteAsync(
            new(ben, bens.Number, _account.Number, new(1m, "EUR"), null, TestBank.NewKey()), default);
        var erased = await EraseAsync();

        Assert.Equal(erased.IsRefused, !(await transfer).IsRefused);
        Assert.Equal(erased.IsRefused ? 100L : 0L, await _bank.BalanceMinorAsync(_account.Id));
    }

    private Task<Outcome<IReadOnlyList<KeptData>, IEraseMyDataError>> EraseAsync(string password = TestBank.Password) =>
        _bank.Get<EraseMyData>().ExecuteAsync(_anna, password, oneTimeCode: null, default);

    private async Task EmptyAsync() => Assert.False((await _bank.Get<Withdraw>().ExecuteAsync(
        new(_anna.CustomerId, _account.Number, new(50m, "EUR"), null, TestBank.NewKey()), default)).IsRefused);

    private async Task<AccountStatus> StatusAsync()
    {
        await using var context = _bank.Context();
        return await context.LedgerAccounts.Where(row => row.Id == _account.Id).Select(row => row.Status).SingleAsync();
    }
}

using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.Staff;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Accounts;

public abstract class CloseAccountTests<TStore> where TStore : ITestStore
{
    private const string Iban = "DE89370400440532013000";

    private static readonly Currency Euro = Currency.FromCode("EUR");
    private static readonly Guid Manager = new("00000000-0000-0000-0000-0000000000aa");

    [Fact]
    public async Task Close_ByTheOwner_ArchivesItWithWhoWhenAndWhy()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 10);
        _ = (await WithdrawAsync(bank, anna, account, 10)).Value;
        var now = bank.Clock.GetUtcNow().UtcDateTime;

        var closed = (await CloseAsync(bank, anna, account, " moving abroad ")).Value;

        Assert.Equal((AccountStatus.Closed, 0L, 2L), (closed.Status, closed.BalanceMinor, closed.Sequence));
        await using var context = bank.Context();
        var closure = await AccountChangeQueries.ClosuresOf(context, anna).SingleAsync();
        Assert.Equal(
            (account.Id, "ACTIVE", "CLOSED", ChangeAuthor.Owner, "moving abroad", now),
            (closure.AccountId, closure.Before, closure.After, closure.Author, closure.Reason, closure.At));
        var record = Assert.Single(await bank.AuditAsync(), row => row.Action == AuditAction.AccountClosed);
        Assert.Equal((anna, "moving abroad"), (record.ActorId, record.Reason));
        Assert.Equal(2, await AccountQueries.EntriesOf(context, anna, account.Id).CountAsync());
        Assert.Empty(await context.Set<Notification>().ToListAsync());
    }

    [Fact]
    public async Task Close_ByStaff_TellsTheOwnerAndSaysWhoItWas()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);

        var silent = await bank.Get<CloseAccount>().ByStaffAsync(Manager, account.Number, " ", default);
        var closed = await bank.Get<CloseAccount>().ByStaffAsync(Manager, account.Number, "never used", default);

        Assert.Equal("reason", Assert.IsType<InvalidFieldError>(silent.Error).Field);
        Assert.Equal(AccountStatus.Closed, closed.Value.Status);
        await using var context = bank.Context();
        var closure = await AccountChangeQueries.ClosuresOf(context, anna).SingleAsync();
        Assert.Equal(
            (ChangeAuthor.Staff, Manager, "never used"),
            (closure.Author, closure.ActorId, closure.Reason));
        var told = await context.Set<Notification>().SingleAsync();
        Assert.Equal((anna, NoticeKinds.AccountClosed), (told.CustomerId, told.Kind));
    }

    [Fact]
    public async Task Close_WithEverythingInTheWay_ListsAllOfIt()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 100);
        var other = await bank.OpenAccountAsync(anna);
        _ = (await ScheduleAsync(bank, anna, account, other)).Value;
        _ = (await bank.Get<TransferExternal>().ExecuteAsync(
            new(anna, account.Number, Iban, "Bert", new(5, "EUR"), null, "x"), default)).Value;
        bank.Gateway.Issue("1", 4000, bank.Clock.Today.AddDays(5));
        _ = (await SetAutoPayAsync(bank, anna, account, await LinkAsync(bank, anna))).Value;
        await bank.FreezeAsync(account.Id);

        var refused = await CloseAsync(bank, anna, account);

        Assert.Equal(
            [
                new(ClosingObstacleKind.Balance, 1),
                new(ClosingObstacleKind.OpenHold, 1),
                new(ClosingObstacleKind.PaymentSchedule, 1),
                new(ClosingObstacleKind.AutoPay, 1),
                new(ClosingObstacleKind.ExternalPayment, 1),
                new(ClosingObstacleKind.Frozen, 1),
            ],
            Assert.IsType<AccountNotClosableError>(refused.Error).Obstacles);
        await using var context = bank.Context();
        Assert.Empty(await AccountChangeQueries.ClosuresOf(context, anna).ToListAsync());
    }

    [Fact]
    public async Task Close_OnceTheScheduleIsCancelled_Closes()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        var schedule = (await ScheduleAsync(bank, anna, account, await bank.OpenAccountAsync(anna))).Value;
        var before = await CloseAsync(bank, anna, account);
        _ = (await bank.Get<ChangeSchedule>().CancelAsync(anna, schedule.Id, default)).Value;

        Assert.IsType<AccountNotClosableError>(before.Error);
        Assert.Equal(AccountStatus.Closed, (await CloseAsync(bank, anna, account)).Value.Status);
    }

    [Fact]
    public async Task ClosedAccount_ByEveryCommand_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var closed = await bank.OpenAccountAsync(anna);
        var rich = await bank.OpenAccountAsync(anna, balance: 100);
        bank.Gateway.Issue("1", 4000, bank.Clock.Today.AddDays(5));
        var bill = Assert.Single(await bank.LinkAsync(anna));
        await using var context = bank.Context();
        var link = await context.BillerLinks.Select(row => row.Id).SingleAsync();
        _ = (await CloseAsync(bank, anna, closed)).Value;

        var external = new ExternalTransferRequest(anna, closed.Number, Iban, "Bert", new(1, "EUR"), null, "x");
        object?[] refusals =
        [
            (await bank.DepositAsync(anna, closed.Number, 1)).Error,
            (await WithdrawAsync(bank, anna, closed, 1)).Error,
            (await TransferAsync(bank, anna, closed, rich)).Error,
            (await TransferAsync(bank, anna, rich, closed)).Error,
            (await bank.Get<PayBill>().ExecuteAsync(new(anna, bill.Id, closed.Number, null, "b"), default)).Error,
            (await bank.Get<TransferExternal>().ExecuteAsync(external, default)).Error,
            (await ScheduleAsync(bank, anna, closed, rich)).Error,
            (await SetAutoPayAsync(bank, anna, closed, link)).Error,
            (await bank.Get<FreezeAccount>().ExecuteAsync(Manager, closed.Number, "a theft", default)).Error,
        ];

        Assert.All(refusals, refusal => Assert.IsType<AccountNotActiveError>(refusal));
        Assert.IsType<AccountClosedError>((await CloseAsync(bank, anna, closed)).Error);
        Assert.IsType<AccountClosedError>(
            (await bank.Get<RenameAccount>().ExecuteAsync(anna, closed.Number, "Old", default)).Error);
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Close_OfAnotherCustomersAccount_FindsNoAccount()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var account = await bank.OpenAccountAsync(await bank.RegisterAsync());
        var bert = await bank.RegisterAsync("bert@example.com");

        Assert.IsType<AccountNotFoundError>((await CloseAsync(bank, bert, account)).Error);
    }

    [Fact]
    public async Task Close_WhileMoneyComesAndSchedulesAreMade_NeverLeavesAnythingOnAClosedAccount()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var rich = await bank.OpenAccountAsync(anna, balance: 1000);
        for (var round = 0; round < 8; round++)
        {
            var account = await bank.OpenAccountAsync(anna);
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var deposits = Enumerable.Range(0, 3)
                .Select(_ => AfterAsync(start.Task, () => bank.DepositAsync(anna, account.Number, 1)))
                .ToList();
            var schedule = AfterAsync(start.Task, () => ScheduleAsync(bank, anna, account, rich));
            var closings = Enumerable.Range(0, 2)
                .Select(_ => AfterAsync(start.Task, () => CloseAsync(bank, anna, account)))
                .ToList();
            start.SetResult();

            var paid = (await Task.WhenAll(deposits)).Count(outcome => !outcome.IsRefused);
            var isScheduled = !(await schedule).IsRefused;
            var closed = (await Task.WhenAll(closings)).Count(outcome => !outcome.IsRefused);

            // Either it was closed first, and took nothing; or something came first, and it is open.
            Assert.Equal(paid == 0 && !isScheduled ? 1 : 0, closed);
            Assert.Equal(100 * paid, await bank.BalanceMinorAsync(account.Id));
        }

        await bank.AssertSoundAsync();
    }

    private static async Task<T> AfterAsync<T>(Task start, Func<Task<T>> work)
    {
        await start;
        return await work();
    }

    private static Task<Outcome<AccountView, BankError>> CloseAsync(
        TestBank bank, Guid customer, AccountView account, string? reason = null) =>
        bank.Get<CloseAccount>().ByOwnerAsync(customer, account.Number, reason, default);

    private static Task<Outcome<TransactionView, IWithdrawError>> WithdrawAsync(
        TestBank bank, Guid customer, AccountView account, decimal value) =>
        bank.Get<Withdraw>().ExecuteAsync(
            new(customer, account.Number, new(value, "EUR"), null, TestBank.NewKey()), default);

    private static Task<Outcome<TransactionView, ITransferError>> TransferAsync(
        TestBank bank, Guid customer, AccountView from, AccountView to) =>
        bank.Get<Transfer>().ExecuteAsync(
            new(customer, from.Number, to.Number, new(1, "EUR"), null, TestBank.NewKey()), default);

    private static Task<Outcome<ScheduleView, BankError>> ScheduleAsync(
        TestBank bank, Guid customer, AccountView from, AccountView to)
    {
        var plan = new PaymentPlan(
            bank.Clock.Today.AddDays(10), ScheduleFrequency.Monthly, HolidayRule.Following, null, null);
        return bank.Get<SchedulePayment>().ExecuteAsync(
            new(customer, from.Number, to.Number, null, new(1, "EUR"), null, plan, TestBank.NewKey()), default);
    }

    private static async Task<Guid> LinkAsync(TestBank bank, Guid customer)
    {
        await bank.LinkAsync(customer);
        await using var context = bank.Context();
        return await context.BillerLinks.Select(row => row.Id).SingleAsync();
    }

    private static Task<Outcome<BillerLinkView, BankError>> SetAutoPayAsync(
        TestBank bank, Guid customer, AccountView account, Guid link) =>
        bank.Get<SetAutoPay>().ExecuteAsync(new(customer, link, account.Number, new(50, "EUR"), 0), default);
}

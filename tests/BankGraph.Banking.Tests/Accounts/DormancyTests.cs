using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.Staff;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Tests.Accounts;

public abstract class DormancyTests<TStore> where TStore : ITestStore
{
    private static readonly Dictionary<string, string?> ThirtyDays = new() { ["Accounts:DormantAfterDays"] = "30" };

    [Fact]
    public async Task UnusedAccount_AfterTheDays_GivesNothingUntilItsOwnerIsBack()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(ThirtyDays);
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 100);
        var other = await bank.OpenAccountAsync(anna);
        await PassAsync(bank, 30);
        Assert.Equal(AccountStatus.Active, await StatusAsync(bank, account));
        await PassAsync(bank, 1);
        Assert.Equal(AccountStatus.Dormant, await StatusAsync(bank, account));

        bank.Gateway.Issue("1", 4000, bank.Clock.Today.AddDays(5));
        var bill = Assert.Single(await bank.LinkAsync(anna));
        var withdrawn = await WithdrawAsync(bank, anna, account, "k");
        object?[] refusals =
        [
            withdrawn.Error,
            (await TransferAsync(bank, anna, account, other)).Error,
            (await bank.Get<PayBill>().ExecuteAsync(new(anna, bill.Id, account.Number, null, "b"), default)).Error,
            (await bank.Get<TransferExternal>().ExecuteAsync(
                new(anna, account.Number, "DE89370400440532013000", "Bert", new(1, "EUR"), null, "x"), default)).Error,
        ];
        Assert.All(refusals, refusal => Assert.IsType<AccountDormantError>(refusal));
        Assert.False((await bank.DepositAsync(anna, account.Number, 1)).IsRefused);

        Assert.Equal(AccountStatus.Active, (await ReactivateAsync(bank, anna, account)).Value.Status);
        Assert.IsType<AccountNotDormantError>((await ReactivateAsync(bank, anna, account)).Error);
        Assert.Equal(withdrawn.Error, (await WithdrawAsync(bank, anna, account, "k")).Error);
        Assert.False((await WithdrawAsync(bank, anna, account, "l")).IsRefused);
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task UnusedAccount_Marked_IsToldAndRememberedOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(ThirtyDays);
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        await PassAsync(bank, 31);
        await PassAsync(bank, 1);
        _ = (await ReactivateAsync(bank, anna, account)).Value;
        await PassAsync(bank, 29);

        await using var context = bank.Context();
        var changes = await AccountChangeQueries.Of(context, anna).OrderBy(row => row.Sequence).ToListAsync();
        Assert.Equal(
            [(ChangeAuthor.Bank, "ACTIVE", "DORMANT"), (ChangeAuthor.Owner, "DORMANT", "ACTIVE")],
            changes.Select(row => (row.Author, row.Before, row.After)));
        var told = await context.Set<Notification>().SingleAsync();
        Assert.Equal((NoticeKinds.AccountDormant, NotificationTopic.Security), (told.Kind, told.Topic));
    }

    [Fact]
    public async Task UnusedAccount_ThatFails_KeepsNoOtherFromBeingMarked()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(ThirtyDays);
        var anna = await bank.RegisterAsync();
        AccountView[] accounts = [await bank.OpenAccountAsync(anna), await bank.OpenAccountAsync(anna)];
        bank.Clock.Advance(TimeSpan.FromDays(31));
        var job = new DormancyJob(
            bank.Contexts,
            bank.FailingWriter(),
            bank.Get<AccountHistory>(),
            bank.Get<CustomerNotices>(),
            bank.Get<JobItems>(),
            bank.Get<IOptions<AccountOptions>>(),
            bank.Clock);

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));

        AccountStatus[] after = [await StatusAsync(bank, accounts[0]), await StatusAsync(bank, accounts[1])];
        Assert.Single(after, AccountStatus.Dormant);
        await job.RunAsync(default);
        foreach (var account in accounts) Assert.Equal(AccountStatus.Dormant, await StatusAsync(bank, account));
    }

    [Fact]
    public async Task Account_ThatItsOwnerUsesInAnyWay_StaysActive()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(ThirtyDays);
        var anna = await bank.RegisterAsync();
        var bert = await bank.RegisterAsync("bert@example.com");
        var paying = await bank.OpenAccountAsync(anna, balance: 100);
        var savings = await bank.OpenAccountAsync(anna);
        var renamed = await bank.OpenAccountAsync(anna);
        var paidInto = await bank.OpenAccountAsync(bert);
        await PassAsync(bank, 20);
        _ = (await TransferAsync(bank, anna, paying, savings)).Value;
        _ = (await TransferAsync(bank, anna, paying, paidInto)).Value;
        _ = (await bank.Get<RenameAccount>().ExecuteAsync(anna, renamed.Number, "Holidays", default)).Value;

        await PassAsync(bank, 15);

        Assert.Equal(AccountStatus.Active, await StatusAsync(bank, paying));
        Assert.Equal(AccountStatus.Active, await StatusAsync(bank, savings));
        Assert.Equal(AccountStatus.Active, await StatusAsync(bank, renamed));
        Assert.Equal(AccountStatus.Dormant, await StatusAsync(bank, paidInto));
    }

    [Fact]
    public async Task DormantAccount_FrozenByStaff_TakesNothingEither()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(ThirtyDays);
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        await PassAsync(bank, 31);

        var frozen = await bank.Get<FreezeAccount>().ExecuteAsync(
            Guid.CreateVersion7(), account.Number, "somebody else tried", default);

        Assert.Equal(AccountStatus.Frozen, frozen.Value.Status);
        Assert.IsType<AccountNotActiveError>((await bank.DepositAsync(anna, account.Number, 1)).Error);
        Assert.IsType<AccountNotDormantError>((await ReactivateAsync(bank, anna, account)).Error);
    }

    [Fact]
    public async Task StandingPayment_FromADormantAccount_WaitsForTheOwner()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 10);
        var other = await bank.OpenAccountAsync(anna);
        var plan = new PaymentPlan(
            bank.Clock.Today.AddDays(1), ScheduleFrequency.Once, HolidayRule.Following, null, null);
        _ = (await bank.Get<SchedulePayment>().ExecuteAsync(
            new(anna, account.Number, other.Number, null, new(1, "EUR"), null, plan, "s"), default)).Value;
        await bank.Get<BankWriter>().RunAsync(
            (context, cancel) => LedgerAccounts.MarkDormantAsync(context, account.Id, cancel), default);
        bank.Clock.Advance(TimeSpan.FromDays(1));

        await bank.RunAsync<PayScheduledJob>();

        await using var context = bank.Context();
        var run = await context.Set<PaymentRun>().SingleAsync();
        Assert.Equal((RunStatus.Waiting, RunFailure.AccountDormant), (run.Status, run.Failure));
        Assert.Equal(1000, await bank.BalanceMinorAsync(account.Id));
    }

    [Fact]
    public async Task Accounts_WhereTheBankSetsNoDays_NeverSleep()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(new() { ["Accounts:DormantAfterDays"] = "0" });
        var account = await bank.OpenAccountAsync(await bank.RegisterAsync());

        await PassAsync(bank, 5000);

        Assert.Equal(AccountStatus.Active, await StatusAsync(bank, account));
    }

    private static Task PassAsync(TestBank bank, int days)
    {
        bank.Clock.Advance(TimeSpan.FromDays(days));
        return bank.RunAsync<DormancyJob>();
    }

    private static async Task<AccountStatus> StatusAsync(TestBank bank, AccountView account)
    {
        await using var context = bank.Context();
        return await context.LedgerAccounts.Where(row => row.Id == account.Id).Select(row => row.Status).SingleAsync();
    }

    private static Task<Outcome<AccountView, BankError>> ReactivateAsync(
        TestBank bank, Guid customer, AccountView account) =>
        bank.Get<ReactivateAccount>().ExecuteAsync(customer, account.Number, default);

    private static Task<Outcome<TransactionView, IWithdrawError>> WithdrawAsync(
        TestBank bank, Guid customer, AccountView account, string key) =>
        bank.Get<Withdraw>().ExecuteAsync(new(customer, account.Number, new(1, "EUR"), null, key), default);

    private static Task<Outcome<TransactionView, ITransferError>> TransferAsync(
        TestBank bank, Guid customer, AccountView from, AccountView to) =>
        bank.Get<Transfer>().ExecuteAsync(
            new(customer, from.Number, to.Number, new(1, "EUR"), null, TestBank.NewKey()), default);
}

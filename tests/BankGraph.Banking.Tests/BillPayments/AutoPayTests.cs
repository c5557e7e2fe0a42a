using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.BillPayments;

/// <summary>The clock starts on Monday, 2 March 2026.</summary>
public abstract class AutoPayTests<TStore> where TStore : ITestStore
{
    [Theory]
    [InlineData(0, 5)]
    [InlineData(3, 2)]
    [InlineData(30, 0)]
    public async Task Job_ABillWithinTheCeiling_IsPaidSoManyDaysBeforeOnce(int daysBefore, int paidOnDay)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var stage = await OrderAsync(bank, ceiling: 45m, daysBefore);

        for (var day = 0; day < 8; day++)
        {
            await Task.WhenAll(JobOf(bank).RunAsync(default), JobOf(bank).RunAsync(default));
            Assert.Equal(day < paidOnDay ? 10000 : 5500, await bank.BalanceMinorAsync(stage.Account.Id));
            bank.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([BillNotificationKind.Issued, BillNotificationKind.Paid], await ToldAsync(bank));
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Job_ABillAboveTheCeiling_WaitsAndTellsOnceUntilTheCeilingIsHigher()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var stage = await OrderAsync(bank, ceiling: 44.99m, daysBefore: 10);

        await JobOf(bank).RunAsync(default);
        await JobOf(bank).RunAsync(default);
        var untouched = await bank.BalanceMinorAsync(stage.Account.Id);
        _ = (await SetAsync(bank, stage, 45m, 10)).Value;
        await JobOf(bank).RunAsync(default);

        Assert.Equal((10000, 5500), (untouched, await bank.BalanceMinorAsync(stage.Account.Id)));
        Assert.Equal(
            [BillNotificationKind.Issued, BillNotificationKind.Paid, BillNotificationKind.AutoPayHeld],
            await ToldAsync(bank));
    }

    [Fact]
    public async Task Job_WhileItLooksForBillsAboveTheCeiling_KeepsNobodyFromWriting()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await OrderAsync(bank, ceiling: 44.99m, daysBefore: 10);
        var contexts = new HookedContexts(bank.Database)
        {
            Reading = command =>
            {
                if (command.CommandText.Contains("ceiling_minor")) Assert.Null(command.Transaction);
                return Task.CompletedTask;
            },
        };
        var writer = new BankWriter(contexts, bank.Database.LedgerStore, bank.Clock);
        var job = new AutoPayJob(
            contexts, writer, bank.Get<LedgerWriter>(), bank.Clock, bank.Get<JobItems>());

        await job.RunAsync(default);

        Assert.Equal([BillNotificationKind.Issued, BillNotificationKind.AutoPayHeld], await ToldAsync(bank));
    }

    [Fact]
    public async Task Job_ABillThatFails_PaysThoseBehindItAndTriesItAgain()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var stage = await OrderAsync(bank, ceiling: 45m, daysBefore: 10);
        bank.Clock.Advance(TimeSpan.FromSeconds(1));
        var other = await bank.OpenAccountAsync(stage.Anna, balance: 100m);
        var bills = await bank.LinkAsync(stage.Anna, "70012346");
        var link = bills.Select(bill => bill.LinkId).First(id => id != stage.LinkId);
        _ = (await SetAsync(bank, stage with { Account = other, LinkId = link }, 45m, 10)).Value;
        await bank.BreakAsync(stage.Account.Id);
        var log = new ItemLog();
        var job = new AutoPayJob(
            bank.Contexts, bank.Get<BankWriter>(), bank.Get<LedgerWriter>(), bank.Clock, log.Items(bank))
        {
            PageSize = 1,
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));

        Assert.Equal([$"The payment of bill {stage.BillId} failed and will run again."], log.Lines);
        Assert.Equal(5500, await bank.BalanceMinorAsync(other.Id));
        await bank.MendAsync(stage.Account.Id);
        await job.RunAsync(default);
        Assert.Equal(5500, await bank.BalanceMinorAsync(stage.Account.Id));
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Job_ABillPaidInPart_PaysTheRestThatIsWithinTheCeiling()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var stage = await OrderAsync(bank, ceiling: 30m, daysBefore: 10);
        var part = new PayBillRequest(stage.Anna, stage.BillId, stage.Account.Number, new(15m, "EUR"), "k");
        _ = (await bank.Get<PayBill>().ExecuteAsync(part, default)).Value;

        await JobOf(bank).RunAsync(default);

        Assert.Equal(5500, await bank.BalanceMinorAsync(stage.Account.Id));
    }

    [Fact]
    public async Task Job_WithoutFunds_TriesOnThreeMoreBusinessDaysAndTells()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var stage = await OrderAsync(bank, ceiling: 100m, daysBefore: 10, balance: 44m);

        await JobOf(bank).RunAsync(default);
        var afterOne = await ToldAsync(bank);
        for (var day = 0; day < 6; day++)
        {
            await JobOf(bank).RunAsync(default);
            bank.Clock.Advance(TimeSpan.FromDays(1));
        }

        await using var context = bank.Context();
        var attempt = await context.Set<AutoPayAttempt>().SingleAsync();
        Assert.Equal((4, null), (attempt.Attempts, attempt.NextAttemptOn));
        Assert.Equal([BillNotificationKind.Issued, BillNotificationKind.AutoPayRetrying], afterOne);
        Assert.Contains(BillNotificationKind.AutoPayFailed, await ToldAsync(bank));
        _ = (await bank.DepositAsync(stage.Anna, stage.Account.Number, 1m)).Value;
        await JobOf(bank).RunAsync(default);
        Assert.Equal(4500, await bank.BalanceMinorAsync(stage.Account.Id));
        _ = (await SetAsync(bank, stage, 100m, 10)).Value;
        await JobOf(bank).RunAsync(default);
        Assert.Equal(0, await bank.BalanceMinorAsync(stage.Account.Id));
    }

    [Fact]
    public async Task Job_OrderRemoved_PaysNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var stage = await OrderAsync(bank, ceiling: 100m, daysBefore: 10);

        var removed = (await bank.Get<SetAutoPay>().RemoveAsync(stage.Anna, stage.LinkId, default)).Value;
        await JobOf(bank).RunAsync(default);

        Assert.Null(removed.AutoPayAccountId);
        Assert.Equal(10000, await bank.BalanceMinorAsync(stage.Account.Id));
    }

    [Fact]
    public async Task Job_FrozenAccount_FailsAtOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var stage = await OrderAsync(bank, ceiling: 100m, daysBefore: 10);
        await bank.FreezeAsync(stage.Account.Id);

        await JobOf(bank).RunAsync(default);

        Assert.Equal([BillNotificationKind.Issued, BillNotificationKind.AutoPayFailed], await ToldAsync(bank));
    }

    [Fact]
    public async Task SetAutoPay_WrongInput_IsRefusedInTheDocumentedOrder()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var stage = await OrderAsync(bank, ceiling: 100m, daysBefore: 10);
        var dollars = await bank.OpenAccountAsync(stage.Anna, "USD");
        var ben = await bank.RegisterAsync("ben@example.com");
        var fine = new AutoPayRequest(stage.Anna, stage.LinkId, stage.Account.Number, new(1m, "EUR"), 0);

        async Task<BankError?> ErrorAsync(AutoPayRequest request) =>
            (await bank.Get<SetAutoPay>().ExecuteAsync(request, default)).Error;

        Assert.IsType<InvalidFieldError>(await ErrorAsync(fine with { DaysBefore = 31 }));
        Assert.Equal(new InvalidAmountError(), await ErrorAsync(fine with { Ceiling = new(0, "EUR") }));
        Assert.Equal(new BillerLinkNotFoundError(), await ErrorAsync(fine with { CustomerId = ben }));
        Assert.Equal(new AccountNotFoundError(), await ErrorAsync(fine with { FromAccountNumber = "1" }));
        Assert.Equal(new CurrencyMismatchError(), await ErrorAsync(fine with { Ceiling = new(1, "USD") }));
        Assert.Equal(new CurrencyMismatchError(), await ErrorAsync(fine with { FromAccountNumber = dollars.Number }));
        Assert.Equal(
            new BillerLinkNotFoundError(),
            (await bank.Get<SetAutoPay>().RemoveAsync(ben, stage.LinkId, default)).Error);
    }

    private sealed record Stage(Guid Anna, AccountView Account, Guid LinkId, Guid BillId);

    private static async Task<Stage> OrderAsync(TestBank bank, decimal ceiling, int daysBefore, decimal balance = 100m)
    {
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: balance);
        bank.Gateway.Issue("B-1", 4500, bank.Clock.Today.AddDays(5));
        bank.Gateway.Issue("B-0", 1, bank.Clock.Today.AddDays(-1));
        var bills = await bank.LinkAsync(anna);
        await using var context = bank.Context();
        await context.BillNotifications.Where(told => told.BillId == bills[0].Id).ExecuteDeleteAsync();
        var stage = new Stage(anna, account, bills[1].LinkId, bills[1].Id);
        _ = (await SetAsync(bank, stage, ceiling, daysBefore)).Value;
        return stage;
    }

    private static Task<Outcome<BillerLinkView, BankError>> SetAsync(
        TestBank bank,
        Stage stage,
        decimal ceiling,
        int daysBefore) => bank.Get<SetAutoPay>().ExecuteAsync(
        new(stage.Anna, stage.LinkId, stage.Account.Number, new(ceiling, "EUR"), daysBefore),
        default);

    private static async Task<List<BillNotificationKind>> ToldAsync(TestBank bank)
    {
        await using var context = bank.Context();
        return [.. (await context.BillNotifications.Select(told => told.Kind).ToListAsync()).Order()];
    }

    private static AutoPayJob JobOf(TestBank bank) =>
        bank.Get<IEnumerable<IBankJob>>().OfType<AutoPayJob>().Single();
}

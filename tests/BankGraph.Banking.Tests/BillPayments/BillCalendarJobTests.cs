using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.BillPayments;

public abstract class BillCalendarJobTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Calendar_DayByDay_RemindsOnceBeforeAndOnceAfterTheDueDate()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today.AddDays(5));
        await bank.LinkAsync(anna);
        var job = JobOf(bank);
        var told = new List<(int Day, BillNotificationKind Kind)>();

        for (var day = 0; day < 10; day++)
        {
            await job.RunAsync(default);
            await job.RunAsync(default);
            await using var context = bank.Context();
            var kinds = await context.BillNotifications.Select(row => row.Kind).ToListAsync();
            told.AddRange(kinds.Except(told.Select(row => row.Kind)).Select(kind => (day, kind)));
            Assert.Equal(kinds.Count, told.Count);
            bank.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal(
            [(0, BillNotificationKind.Issued), (2, BillNotificationKind.DueSoon), (6, BillNotificationKind.Overdue)],
            told);
    }

    [Fact]
    public async Task Calendar_PaidBill_IsNotRemindedOf()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today.AddDays(5));
        var bill = Assert.Single(await bank.LinkAsync(anna));
        var account = await bank.OpenAccountAsync(anna, balance: 10m);
        var request = new PayBillRequest(anna, bill.Id, account.Number, new RequestedAmount(10m, "EUR"), "k");
        _ = (await bank.Get<PayBill>().ExecuteAsync(request, default)).Value;

        for (var day = 0; day < 10; day++)
        {
            await JobOf(bank).RunAsync(default);
            bank.Clock.Advance(TimeSpan.FromDays(1));
        }

        await using var context = bank.Context();
        Assert.Equal(
            [BillNotificationKind.Issued, BillNotificationKind.Paid],
            (await context.BillNotifications.Select(row => row.Kind).ToListAsync()).Order());
    }

    [Fact]
    public async Task Calendar_EachDay_FetchesNewBillsOncePerLink()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await bank.LinkAsync(anna);
        await JobOf(bank).RunAsync(default);
        var onTheFirstDay = bank.Gateway.Fetches;
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today.AddDays(20));
        bank.Clock.Advance(TimeSpan.FromDays(1));

        await JobOf(bank).RunAsync(default);
        await JobOf(bank).RunAsync(default);

        Assert.Equal((1, 2), (onTheFirstDay, bank.Gateway.Fetches));
        await using var context = bank.Context();
        Assert.Equal(1, await BillQueries.Of(context, anna, bank.Clock.Today).CountAsync());
    }

    [Fact]
    public async Task Calendar_BillerOut_IsAskedAgainTheSameDay()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await bank.LinkAsync(anna, "70012345");
        await bank.LinkAsync(anna, "70012346");
        bank.Clock.Advance(TimeSpan.FromDays(1));
        bank.Gateway.IsOut = true;

        await JobOf(bank).RunAsync(default);
        var whileOut = bank.Gateway.Fetches;
        bank.Gateway.IsOut = false;
        await JobOf(bank).RunAsync(default);

        // One question was enough to see that the biller is out; both links were caught up on afterwards.
        Assert.Equal((3, 5), (whileOut, bank.Gateway.Fetches));
    }

    [Fact]
    public async Task Calendar_LinkThatFails_FetchesForTheOthersAndReminds()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today);
        await bank.LinkAsync(anna, "70012345");
        await bank.LinkAsync(anna, "70012346");
        bank.Clock.Advance(TimeSpan.FromDays(1));
        bank.Gateway.Issue("B-2", 1000, bank.Clock.Today.AddDays(20));

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => JobOf(bank, bank.Contexts, bank.FailingWriter()).RunAsync(default));

        await using var context = bank.Context();
        Assert.Equal(3, await context.Bills.CountAsync());
        Assert.Equal(2, await context.BillNotifications.CountAsync(row => row.Kind == BillNotificationKind.Overdue));
        await JobOf(bank).RunAsync(default);
        Assert.Equal(4, await context.Bills.CountAsync());
    }

    [Fact]
    public async Task Calendar_TwoWorkersAtOnce_DoNoHarm()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        for (var i = 0; i < 5; i++) bank.Gateway.Issue($"B-{i}", 1000, bank.Clock.Today.AddDays(-1));
        await bank.LinkAsync(anna);

        await Task.WhenAll(JobOf(bank).RunAsync(default), JobOf(bank).RunAsync(default));

        await using var context = bank.Context();
        Assert.Equal(5, await context.BillNotifications.CountAsync(row => row.Kind == BillNotificationKind.Overdue));
    }

    [Fact]
    public async Task Calendar_WhileItLooksForBills_KeepsNobodyFromWriting()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today.AddDays(-1));
        await bank.LinkAsync(await bank.RegisterAsync());
        var contexts = new HookedContexts(bank.Database)
        {
            Reading = command =>
            {
                if (command.CommandText.Contains("due_on")) Assert.Null(command.Transaction);
                return Task.CompletedTask;
            },
        };

        await JobOf(bank, contexts, contexts).RunAsync(default);

        await using var context = bank.Context();
        Assert.Equal(1, await context.BillNotifications.CountAsync(row => row.Kind == BillNotificationKind.Overdue));
    }

    [Fact]
    public async Task Calendar_BillThatIsPaidBeforeItTells_IsNotToldOf()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today.AddDays(-1));
        bank.Gateway.Issue("B-2", 1000, bank.Clock.Today.AddDays(-1));
        var bill = (await bank.LinkAsync(anna))[0];
        var account = await bank.OpenAccountAsync(anna, balance: 10m);
        var request = new PayBillRequest(anna, bill.Id, account.Number, new RequestedAmount(10m, "EUR"), "k");
        var writes = new HookedContexts(bank.Database)
        {
            Making = async _ => Assert.False((await bank.Get<PayBill>().ExecuteAsync(request, default)).IsRefused),
        };

        await JobOf(bank, bank.Contexts, writes).RunAsync(default);

        await using var context = bank.Context();
        var told = await context.BillNotifications.SingleAsync(row => row.Kind == BillNotificationKind.Overdue);
        Assert.NotEqual(bill.Id, told.BillId);
    }

    private static BillCalendarJob JobOf(
        TestBank bank, IDbContextFactory<BankDbContext> reads, IDbContextFactory<BankDbContext> writes) =>
        JobOf(bank, reads, new BankWriter(writes, bank.Database.LedgerStore, bank.Clock));

    private static BillCalendarJob JobOf(TestBank bank) =>
        JobOf(bank, bank.Contexts, bank.Get<BankWriter>());

    private static BillCalendarJob JobOf(
        TestBank bank, IDbContextFactory<BankDbContext> reads, BankWriter writer) =>
        new(reads, writer, bank.Gateway, bank.Get<JobItems>(), bank.Clock);
}

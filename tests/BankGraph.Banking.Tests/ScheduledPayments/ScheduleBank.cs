using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.ScheduledPayments;

/// <summary>A bank in which Anna has two accounts and wants something to be paid later.</summary>
internal sealed class ScheduleBank : IAsyncDisposable
{
    private ScheduleBank(TestBank bank, Guid anna, AccountView account, AccountView other) =>
        (Bank, Anna, Account, Other) = (bank, anna, account, other);

    public TestBank Bank { get; }

    public Guid Anna { get; }

    public AccountView Account { get; }

    public AccountView Other { get; }

    public DateOnly Today => Bank.Clock.Today;

    public static async Task<ScheduleBank> OpenAsync<TStore>(decimal balance = 1000m) where TStore : ITestStore
    {
        var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        return new(bank, anna, await bank.OpenAccountAsync(anna, balance: balance), await bank.OpenAccountAsync(anna));
    }

    public NewSchedule Monthly(
        decimal amount = 100m,
        DateOnly? firstOn = null,
        ScheduleFrequency frequency = ScheduleFrequency.Monthly,
        int? count = null,
        string? key = null) => new(
        Anna,
        Account.Number,
        Other.Number,
        null,
        new(amount, "EUR"),
        "Rent",
        new PaymentPlan(firstOn ?? Today, frequency, HolidayRule.Following, null, count),
        key ?? TestBank.NewKey());

    public async Task<ScheduleView> ScheduleAsync(NewSchedule schedule) =>
        (await Bank.Get<SchedulePayment>().ExecuteAsync(schedule, default)).Value;

    /// <summary>Lets the job run on each of so many days, the present one first.</summary>
    public async Task LiveAsync(int days)
    {
        for (var day = 0; day < days; day++)
        {
            await RunAsync();
            Bank.Clock.Advance(TimeSpan.FromDays(1));
        }
    }

    public Task RunAsync() =>
        Bank.Get<IEnumerable<IBankJob>>().OfType<PayScheduledJob>().Single().RunAsync(default);

    public async Task<List<RunView>> RunsAsync()
    {
        await using var context = Bank.Context();
        return await ScheduleQueries.RunsOf(context, Anna).OrderBy(run => run.DueOn).ToListAsync();
    }

    public async Task<ScheduleView> ReadAsync(Guid scheduleId)
    {
        await using var context = Bank.Context();
        return await ScheduleQueries.Of(context, Anna).SingleAsync(schedule => schedule.Id == scheduleId);
    }

    public Task<long> PaidMinorAsync() => Bank.BalanceMinorAsync(Other.Id);

    public ValueTask DisposeAsync() => Bank.DisposeAsync();
}

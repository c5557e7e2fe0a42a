using BankGraph.Banking.Accounts;
using BankGraph.Banking.Holds;
using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Holds;

public abstract class HoldExpiryJobTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Run_OverdueHold_LetsItsMoneyBeSpentAgain()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        await PlaceAsync(bank, account, 3000, bank.Clock.GetUtcNow().UtcDateTime.AddHours(1));
        await PlaceAsync(bank, account, 2000, expiresAt: null);
        Assert.Equal(5000, await AvailableAsync(bank, anna));

        bank.Clock.Advance(TimeSpan.FromHours(1));
        await JobOf(bank).RunAsync(default);

        Assert.Equal(8000, await AvailableAsync(bank, anna));
        Assert.Equal(2000, Assert.Single(await OpenAsync(bank, anna)).AmountMinor);
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Run_BeforeItsTime_LeavesTheHold()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        await PlaceAsync(bank, account, 3000, bank.Clock.GetUtcNow().UtcDateTime.AddHours(1));

        bank.Clock.Advance(TimeSpan.FromMinutes(59));
        await JobOf(bank).RunAsync(default);

        Assert.Single(await OpenAsync(bank, anna));
    }

    [Fact]
    public async Task Run_ByTwoWorkersAtOnce_ExpiresEachHoldOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        for (var i = 0; i < 20; i++) await PlaceAsync(bank, account, 100, bank.Clock.GetUtcNow().UtcDateTime);

        await Task.WhenAll(JobOf(bank).RunAsync(default), JobOf(bank).RunAsync(default));

        Assert.Empty(await OpenAsync(bank, anna));
        Assert.Equal(10000, await AvailableAsync(bank, anna));
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Run_HoldsThatCannotBeLetGo_LetsGoOfThoseBehindThem()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await RichAsync(bank);
        var broken = (await bank.OpenAccountAsync(anna, balance: 100m)).Id;
        var now = bank.Clock.GetUtcNow().UtcDateTime;
        for (var i = 0; i < 3; i++) await PlaceAsync(bank, broken, 100, now);
        for (var i = 1; i <= 3; i++) await PlaceAsync(bank, account, 100, now.AddSeconds(i));
        await SetHeldAsync(bank, broken, 0);
        bank.Clock.Advance(TimeSpan.FromSeconds(3));
        var log = new ItemLog();
        var job = new HoldExpiryJob(bank.Contexts, bank.Get<LedgerWriter>(), log.Items(bank), bank.Clock)
        {
            PageSize = 2,
        };

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));

        Assert.Equal([broken, broken, broken], (await OpenAsync(bank, anna)).Select(hold => hold.AccountId));
        Assert.Equal(3, log.Lines.Count());
        await SetHeldAsync(bank, broken, 300);
        await job.RunAsync(default);
        Assert.Empty(await OpenAsync(bank, anna));
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task OpenOf_SomebodyElse_SeesNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (_, account) = await RichAsync(bank);
        await PlaceAsync(bank, account, 3000, expiresAt: null);

        Assert.Empty(await OpenAsync(bank, await bank.RegisterAsync("ben@example.com")));
    }

    private static IBankJob JobOf(TestBank bank) => bank.Get<IEnumerable<IBankJob>>().OfType<HoldExpiryJob>().Single();

    private static async Task<(Guid Anna, Guid AccountId)> RichAsync(TestBank bank)
    {
        var anna = await bank.RegisterAsync();
        return (anna, (await bank.OpenAccountAsync(anna, balance: 100m)).Id);
    }

    private static async Task PlaceAsync(TestBank bank, Guid account, long minor, DateTime? expiresAt)
    {
        var key = new IdempotencyKey(account, TestBank.NewKey(), RequestFingerprint.Of("hold"));
        var placed = await bank.Get<LedgerWriter>().PostAsync(
            PostingRequest.PlaceHold(key, account, new Money(minor, Currency.FromCode("EUR")), expiresAt),
            default);
        Assert.IsType<PostingResult.HoldPlaced>(placed);
    }

    private static async Task SetHeldAsync(TestBank bank, Guid account, long minor)
    {
        await using var context = bank.Context();
        await context.LedgerAccounts.Where(row => row.Id == account)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.HeldMinor, minor));
    }

    private static async Task<long> AvailableAsync(TestBank bank, Guid customerId)
    {
        await using var context = bank.Context();
        return (await AccountQueries.Of(context, customerId).SingleAsync()).AvailableBalance.AmountMinor;
    }

    private static async Task<List<HoldView>> OpenAsync(TestBank bank, Guid customerId)
    {
        await using var context = bank.Context();
        return await HoldQueries.OpenOf(context, customerId).ToListAsync();
    }
}

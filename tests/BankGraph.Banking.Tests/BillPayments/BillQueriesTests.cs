using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.BillPayments;

public abstract class BillQueriesTests<TStore> where TStore : ITestStore
{
    [Theory]
    [InlineData(-30, BillStatus.Overdue)]
    [InlineData(-1, BillStatus.Overdue)]
    [InlineData(0, BillStatus.Due)]
    [InlineData(3, BillStatus.Due)]
    [InlineData(4, BillStatus.Upcoming)]
    public async Task Bills_ByDueDate_HaveTheStatusInSql(int dueInDays, BillStatus expected)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today.AddDays(dueInDays));
        var bill = Assert.Single(await bank.LinkAsync(anna));
        await using var context = bank.Context();
        var bills = BillQueries.Of(context, anna, bank.Clock.Today);

        Assert.Equal(expected, bill.Status);
        foreach (var status in Enum.GetValues<BillStatus>())
            Assert.Equal(status == expected ? 1 : 0, await bills.CountAsync(row => row.Status == status));
        Assert.Equal(bill, await bills.OrderBy(row => row.Status).ThenBy(row => row.DueOn).SingleAsync());
    }

    [Fact]
    public async Task NextBills_OfEachStatus_AreTheFirstOfTheQuery()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        foreach (var days in new[] { 4, 3, 0, -1 })
            bank.Gateway.Issue($"B{days}", 1000, bank.Clock.Today.AddDays(days));
        await bank.LinkAsync(anna);
        await using var context = bank.Context();
        var bills = BillQueries.Of(context, anna, bank.Clock.Today).OrderBy(bill => bill.DueOn);

        Assert.Equal(
            await bills.Take(3).ToListAsync(),
            await BillQueries.NextAsync(bank.Get<StandingReads>(), anna, bank.Clock.Today, 3, default));
        Assert.Equal(
            await bills.ToListAsync(),
            await BillQueries.NextAsync(bank.Get<StandingReads>(), anna, bank.Clock.Today, 10, default));
    }

    [Fact]
    public async Task Bills_OfSomebodyElse_AreNotSeen()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, ben) = (await bank.RegisterAsync(), await bank.RegisterAsync("ben@example.com"));
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today);
        var bill = Assert.Single(await bank.LinkAsync(anna));
        await using var context = bank.Context();

        Assert.Empty(await BillQueries.Of(context, ben, bank.Clock.Today).ToListAsync());
        Assert.Empty(await BillQueries.PaymentsOf(context, ben, [bill.Id]).ToListAsync());
        Assert.Empty(await BillQueries.NotificationsOf(context, ben).ToListAsync());
    }

    [Fact]
    public async Task Billers_All_CanBeFilteredByCategory()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.BillerAsync();
        await using var context = bank.Context();

        var names = await BillQueries.Billers(context)
            .Where(biller => biller.Category == BillerCategory.Water || biller.Category == BillerCategory.Mobile)
            .OrderBy(biller => biller.Name)
            .Select(biller => biller.Name)
            .ToListAsync();

        Assert.Equal(["Polar Mobile", "River Water"], names);
    }
}

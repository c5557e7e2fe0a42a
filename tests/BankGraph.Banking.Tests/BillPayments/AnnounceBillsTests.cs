using System.Text;
using BankGraph.Banking.BillPayments;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.BillPayments;

public abstract class AnnounceBillsTests<TStore> where TStore : ITestStore
{
    private const string TwoBills =
        """
        {"biller":"electricity","customerReference":"7001 2345","bills":[
          {"number":"A-1","amount":"45.90","currency":"EUR","issuedOn":"2026-03-01","dueOn":"2026-03-15"},
          {"number":"A-2","amount":"12.00","currency":"EUR","issuedOn":"2026-03-01","dueOn":"2026-03-20"}]}
        """;

    [Fact]
    public async Task Announcement_ManyTimesAtOnce_IsTakenOnceByEachOfItsCustomers()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, ben) = (await bank.RegisterAsync(), await bank.RegisterAsync("ben@example.com"));
        foreach (var customer in (Guid[])[anna, ben]) await bank.LinkAsync(customer);

        var receipts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => AnnounceAsync(bank, TwoBills)));

        Assert.Single(receipts, receipt => receipt == AnnouncementReceipt.Recorded);
        Assert.Equal(4, receipts.Count(receipt => receipt == AnnouncementReceipt.Repeated));
        await using var context = bank.Context();
        foreach (var customer in (Guid[])[anna, ben])
        {
            Assert.Equal(2, await BillQueries.Of(context, customer, bank.Clock.Today).CountAsync());
            Assert.Equal(
                [BillNotificationKind.Issued, BillNotificationKind.Issued],
                await BillQueries.NotificationsOf(context, customer).Select(told => told.Kind).ToListAsync());
        }
    }

    [Fact]
    public async Task Announcement_OfABillThatWasFetched_IsRepeated()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        bank.Gateway.Issue("A-1", 4590, new(2026, 3, 15));
        bank.Gateway.Issue("A-2", 1200, new(2026, 3, 20));
        await bank.LinkAsync(await bank.RegisterAsync());

        Assert.Equal(AnnouncementReceipt.Repeated, await AnnounceAsync(bank, TwoBills));
    }

    [Fact]
    public async Task Announcement_ForNobody_IsUnknown()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.LinkAsync(await bank.RegisterAsync(), "70099999");

        Assert.Equal(AnnouncementReceipt.UnknownReference, await AnnounceAsync(bank, TwoBills));
        Assert.Equal(
            AnnouncementReceipt.UnknownReference,
            await AnnounceAsync(bank, TwoBills.Replace("electricity", "nobody", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("A-1", "")]
    [InlineData("45.90", "-45.90")]
    [InlineData("45.90", "45.901")]
    [InlineData("EUR", "XXX1")]
    [InlineData("2026-03-15", "2026-02-15")]
    [InlineData("2026-03-15", "soon")]
    [InlineData("\"bills\"", "\"invoices\"")]
    [InlineData("7001 2345", "***")]
    [InlineData("]}", "")]
    public async Task Announcement_WithOneThingThatMakesNoSense_IsNotTakenAtAll(string good, string bad)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await bank.LinkAsync(anna);

        var receipt = await AnnounceAsync(bank, TwoBills.Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal(AnnouncementReceipt.Malformed, receipt);
        await using var context = bank.Context();
        Assert.Empty(await BillQueries.Of(context, anna, bank.Clock.Today).ToListAsync());
    }

    private static Task<AnnouncementReceipt> AnnounceAsync(TestBank bank, string text) =>
        bank.Get<AnnounceBills>().ExecuteAsync(Encoding.UTF8.GetBytes(text), default);
}

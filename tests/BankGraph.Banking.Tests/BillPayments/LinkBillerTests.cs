using BankGraph.Banking.BillPayments;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.BillPayments;

public abstract class LinkBillerTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Link_OpenBills_AreFetchedAtOnceAndAnnounced()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-2", 2000, bank.Clock.Today.AddDays(20));
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today);

        var bills = await bank.LinkAsync(anna, " 7001 2345");

        Assert.Equal(
            [(1000L, BillStatus.Due), (2000L, BillStatus.Upcoming)],
            bills.Select(bill => (bill.AmountMinor, bill.Status)));
        Assert.All(bills, bill => Assert.Equal((anna, "70012345"), (bill.CustomerId, bill.CustomerReference)));
        await using var context = bank.Context();
        var told = await BillQueries.NotificationsOf(context, anna).ToListAsync();
        Assert.Equal(2, told.Count(notification => notification.Kind == BillNotificationKind.Issued));
        Assert.Equal(bills.Select(bill => bill.Id).Order(), told.Select(notification => notification.BillId).Order());
    }

    [Fact]
    public async Task Link_Again_FetchesWhatIsNewAndRepeatsNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today);
        var first = await bank.LinkAsync(anna);
        bank.Gateway.Issue("B-2", 2000, bank.Clock.Today.AddDays(5));

        var second = await bank.LinkAsync(anna);

        Assert.Equal(2, second.Count);
        Assert.Equal(first[0], second[0]);
        await using var context = bank.Context();
        Assert.Equal(1, await context.BillerLinks.CountAsync());
        Assert.Equal(2, await context.BillNotifications.CountAsync());
    }

    [Fact]
    public async Task Link_AtTheSameTime_IsOneLink()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await bank.BillerAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => bank.LinkAsync(anna)));

        Assert.All(answers, bills => Assert.Equal(answers[0][0], Assert.Single(bills)));
    }

    [Fact]
    public async Task Link_UnknownBiller_IsRefusedFirst()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();

        var outcome = await bank.Get<LinkBiller>().ExecuteAsync(anna, Guid.NewGuid(), "", default);

        Assert.Equal(new BillerNotFoundError(), outcome.Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("..%2F..")]
    [InlineData("+-")]
    [InlineData("../../settlements")]
    [InlineData("70012345?x=1")]
    [InlineData("01234567890123456789012345678901234567890")]
    [InlineData("UNKNOWN1")]
    [InlineData("unknown1")]
    public async Task Link_ReferenceNobodyHas_IsRefusedAndLinksNothing(string reference)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var biller = await bank.BillerAsync();

        var outcome = await bank.Get<LinkBiller>().ExecuteAsync(anna, biller, reference, default);

        Assert.Equal(new InvalidCustomerReferenceError(), outcome.Error);
        await using var context = bank.Context();
        Assert.Equal(0, await context.BillerLinks.CountAsync());
    }

    [Fact]
    public async Task Link_BillerOut_IsRefusedAndLinksNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var biller = await bank.BillerAsync();
        bank.Gateway.IsOut = true;

        var outcome = await bank.Get<LinkBiller>().ExecuteAsync(anna, biller, "70012345", default);

        Assert.Equal(new BillerUnavailableError(), outcome.Error);
        await using var context = bank.Context();
        Assert.Equal(0, await context.BillerLinks.CountAsync());
    }
}

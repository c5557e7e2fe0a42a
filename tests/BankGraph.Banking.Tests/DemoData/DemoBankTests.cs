using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.DemoData;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BankGraph.Banking.Tests.DemoData;

public sealed class DemoBankTests
{
    [Fact]
    public async Task Demo_EmptyBank_GetsAYearThatTheVerifierFindsSound()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();

        await bank.Get<DemoBank>().EnsureAsync(default);

        await bank.AssertSoundAsync();
        var anna = (await bank.Get<Login>().ExecuteAsync("anna@example.com", "demo-Password-1", default)).Value;
        var ben = (await bank.Get<Login>().ExecuteAsync("ben@example.com", "demo-Password-2", default)).Value;
        await using var context = bank.Context();
        var accounts = await AccountQueries.Of(context, anna.CustomerId).ToListAsync();
        Assert.Equal(["EUR", "EUR", "USD"], accounts.Select(account => account.Currency.Code).Order());
        Assert.All(accounts, account => Assert.True(account.BalanceMinor > 0));
        var entries = await context.LedgerEntries.ToListAsync();
        Assert.True(entries.Count > 500, $"{entries.Count} entries are no year.");
        Assert.Equal(bank.Clock.Today.AddYears(-1), DateOnly.FromDateTime(entries.Min(entry => entry.BookedAt)));
        Assert.True(entries.Max(entry => entry.BookedAt) < bank.Clock.GetUtcNow().UtcDateTime);

        var annas = await BillQueries.Of(context, anna.CustomerId, bank.Clock.Today).ToListAsync();
        var bens = await BillQueries.Of(context, ben.CustomerId, bank.Clock.Today).ToListAsync();
        Assert.Equal(
            [BillStatus.Upcoming, BillStatus.Due, BillStatus.Overdue],
            annas.Select(bill => bill.Status).Where(status => status != BillStatus.Paid).Order());
        Assert.Equal(33, annas.Count(bill => bill.Status == BillStatus.Paid));
        Assert.Equal(22, bens.Count(bill => bill.Status == BillStatus.Paid));
    }

    [Fact]
    public async Task Demo_Twice_AddsNothing()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        await bank.Get<DemoBank>().EnsureAsync(default);
        await using var context = bank.Context();
        var before = (await context.LedgerEntries.CountAsync(), await context.Billers.CountAsync());

        await bank.Get<DemoBank>().EnsureAsync(default);

        Assert.Equal(before, (await context.LedgerEntries.CountAsync(), await context.Billers.CountAsync()));
    }

    [Fact]
    public async Task Demo_PastEvents_AreNotToldToday()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();

        await bank.Get<DemoBank>().EnsureAsync(default);

        await using var context = bank.Context();
        Assert.Equal(0, await context.BillNotifications.CountAsync(row => row.PublishedAt == null));
        Assert.Equal(0, await context.SettlementConfirmations.CountAsync(row => row.NextAttemptAt != null));
    }

    [Fact]
    public async Task Demo_BankWithCustomers_GetsTheBillersOnly()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        await bank.RegisterAsync("eve@example.com");

        await bank.Get<DemoBank>().EnsureAsync(default);

        await using var context = bank.Context();
        Assert.Equal((1, 4), (await context.Customers.CountAsync(), await context.Billers.CountAsync()));
    }

    [Fact]
    public async Task Demo_Production_GetsNothing()
    {
        await using var bank = await TestBank.OpenAsync<Sqlite>();
        var environment = (HostingEnvironment)bank.Get<IHostEnvironment>();
        environment.EnvironmentName = Environments.Production;

        await bank.Get<DemoBank>().EnsureAsync(default);

        await using var context = bank.Context();
        Assert.Equal((0, 0), (await context.Customers.CountAsync(), await context.Billers.CountAsync()));
    }
}

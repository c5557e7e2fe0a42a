using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Migrations;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace BankGraph.Banking.Tests.BillPayments;

/// <summary>The clock starts on Monday, 2 March 2026.</summary>
public abstract class BillerLinkTests<TStore> where TStore : ITestStore
{
    [Theory]
    [InlineData(10, 2)]
    [InlineData(0, 12)]
    [InlineData(null, null)]
    public async Task Reminder_OfALink_ComesOnItsDay(int? daysBefore, int? expectedOnDay)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today.AddDays(12));
        var bill = Assert.Single(await bank.LinkAsync(anna));
        var set = bank.Get<SetBillReminder>();
        var link = (await set.ExecuteAsync(anna, bill.LinkId, daysBefore, default)).Value;
        var job = new BillCalendarJob(
            bank.Contexts, bank.Get<BankWriter>(), bank.Gateway, bank.Get<JobItems>(), bank.Clock);

        int? remindedOn = null;
        for (var day = 0; day < 14; day++)
        {
            await job.RunAsync(default);
            await using var context = bank.Context();
            if (await context.BillNotifications.AnyAsync(told => told.Kind == BillNotificationKind.DueSoon))
                remindedOn ??= day;
            bank.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal((daysBefore, expectedOnDay), (link.ReminderDays, remindedOn));
    }

    [Fact]
    public async Task SetBillReminder_WrongInput_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today);
        var link = Assert.Single(await bank.LinkAsync(anna)).LinkId;
        var ben = await bank.RegisterAsync("ben@example.com");
        var set = bank.Get<SetBillReminder>();

        Assert.IsType<InvalidFieldError>((await set.ExecuteAsync(anna, link, -1, default)).Error);
        Assert.Equal(new BillerLinkNotFoundError(), (await set.ExecuteAsync(ben, link, 1, default)).Error);
    }

    [Fact]
    public async Task PaidIn_AYear_IsTheSumOfThePaymentsByMonthAlsoOfThoseBeforeTheSums()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 1000m);
        for (var i = 0; i < 3; i++) bank.Gateway.Issue($"B-{i}", 4500, bank.Clock.Today.AddDays(60));
        var bills = await bank.LinkAsync(anna);
        var pay = bank.Get<PayBill>();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(part => PayAsync(bills[0].Id, 1m, $"a{part}")));
        bank.Clock.Advance(TimeSpan.FromDays(40));
        await PayAsync(bills[1].Id, null, "b");
        await PayAsync(bills[1].Id, null, "b");
        await PayAsync(bills[1].Id, null, "refused");
        bank.Clock.Advance(TimeSpan.FromDays(400));
        await PayAsync(bills[2].Id, null, "c");

        await using var context = bank.Context();
        var paid = await BillerLinkQueries.PaidInAsync(context, anna, 2026, default);
        await context.Set<BillerMonth>().ExecuteDeleteAsync();
        var migration = new BillsOfLinks { ActiveProvider = context.Database.ProviderName ?? "" };
        var countThePast = migration.UpOperations.OfType<SqlOperation>().Single().Sql;
        await context.Database.ExecuteSqlRawAsync(countThePast);

        Assert.Equal(paid, await BillerLinkQueries.PaidInAsync(context, anna, 2026, default));
        Assert.Equal(
            ["2026-03-01 10.00 EUR 10", "2026-04-01 45.00 EUR 1"],
            paid.Select(month => $"{month.Month:O} {month.Paid} {month.Payments}"));
        Assert.Single(await BillerLinkQueries.PaidInAsync(context, anna, 2027, default));
        var ben = await bank.RegisterAsync("ben@example.com");
        Assert.Empty(await BillerLinkQueries.PaidInAsync(context, ben, 2026, default));
        Assert.Empty(await BillerLinkQueries.Of(context, ben).ToListAsync());

        Task PayAsync(Guid billId, decimal? value, string key) => pay.ExecuteAsync(
            new(anna, billId, account.Number, value is { } amount ? new(amount, "EUR") : null, key),
            default);
    }
}

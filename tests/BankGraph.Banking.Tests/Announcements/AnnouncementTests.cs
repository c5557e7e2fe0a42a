using BankGraph.Banking.Accounts;
using BankGraph.Banking.Announcements;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Announcements;

public abstract class AnnouncementTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task ShownTo_CustomersAndStaff_IsWhatIsForThem()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, teller) = (await bank.RegisterAsync(), await bank.RegisterAsync("teller@example.com"));
        var audiences = Enum.GetValues<AnnouncementAudience>().Except([AnnouncementAudience.Holders]);
        foreach (var audience in audiences) await PublishAsync(bank, teller, audience);

        Assert.Equal(["Customers", "Everybody"], await TitlesAsync(bank, Customer(anna)));
        Assert.Equal(["Everybody", "Staff"], await TitlesAsync(bank, Teller(teller)));
    }

    [Fact]
    public async Task ShownTo_Holders_IsForThoseWithSuchAnAccount()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, ben) = (await bank.RegisterAsync(), await bank.RegisterAsync("ben@example.com"));
        await bank.OpenAccountAsync(anna);
        foreach (var (type, currency, title) in new[]
        {
            (AccountType.Checking, null, "any"), (AccountType.Checking, "EUR", "euro"),
            (AccountType.Checking, "USD", "dollar"), (AccountType.Savings, (string?)null, "savings"),
        })
        {
            await PublishAsync(bank, ben, AnnouncementAudience.Holders, title: title, type: type, currency: currency);
        }

        Assert.Equal(["any", "euro"], await TitlesAsync(bank, Customer(anna)));
        Assert.Empty(await TitlesAsync(bank, Customer(ben)));
    }

    [Fact]
    public async Task ShownTo_BeforeAndAfterItsTime_IsNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await PublishAsync(bank, anna, AnnouncementAudience.Everybody, fromDay: 1);
        var found = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            found.Add((await TitlesAsync(bank, Customer(anna))).Count);
            bank.Clock.Advance(TimeSpan.FromHours(12));
        }

        Assert.Equal([0, 0, 1, 1, 0], found);
    }

    [Fact]
    public async Task Dismiss_Twice_HidesItFromWhoDidAndNobodyElse()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, ben) = (await bank.RegisterAsync(), await bank.RegisterAsync("ben@example.com"));
        var id = (await PublishAsync(bank, ben, AnnouncementAudience.Customers)).Value.Id;
        for (var i = 0; i < 2; i++)
            Assert.False((await bank.Get<DismissAnnouncement>().ExecuteAsync(Customer(anna), id, default)).IsRefused);

        Assert.Empty(await TitlesAsync(bank, Customer(anna)));
        Assert.Single(await TitlesAsync(bank, Customer(ben)));
    }

    [Fact]
    public async Task Dismiss_NotForTheCaller_IsNotFound()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var id = (await PublishAsync(bank, anna, AnnouncementAudience.Staff)).Value.Id;

        var outcome = await bank.Get<DismissAnnouncement>().ExecuteAsync(Customer(anna), id, default);

        Assert.IsType<AnnouncementNotFoundError>(outcome.Error);
    }

    [Fact]
    public async Task Change_Published_ShowsTheNewWordsFromTheOldBeginning()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var before = (await PublishAsync(bank, anna, AnnouncementAudience.Everybody)).Value;
        bank.Clock.Advance(TimeSpan.FromHours(1));
        var draft = Draft(bank, AnnouncementAudience.Customers, "We open late") with { ShownFrom = null };

        var after = (await bank.Get<PublishAnnouncement>().ChangeAsync(anna, before.Id, draft, default)).Value;

        Assert.Equal((before.Id, before.ShownFrom, draft.ShownUntil), (after.Id, after.ShownFrom, after.ShownUntil));
        Assert.Equal(["We open late"], await TitlesAsync(bank, Customer(anna)));
    }

    [Fact]
    public async Task Withdraw_Dismissed_IsShownToNobodyAndRecorded()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, ben) = (await bank.RegisterAsync(), await bank.RegisterAsync("ben@example.com"));
        var id = (await PublishAsync(bank, anna, AnnouncementAudience.Everybody)).Value.Id;
        await bank.Get<DismissAnnouncement>().ExecuteAsync(Customer(anna), id, default);
        var publish = bank.Get<PublishAnnouncement>();
        bank.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.False((await publish.WithdrawAsync(anna, id, default)).IsRefused);
        Assert.IsType<AnnouncementNotFoundError>((await publish.WithdrawAsync(anna, id, default)).Error);
        var draft = Draft(bank, AnnouncementAudience.Everybody, "Again");
        Assert.IsType<AnnouncementNotFoundError>((await publish.ChangeAsync(anna, id, draft, default)).Error);
        Assert.Empty(await TitlesAsync(bank, Customer(ben)));
        Assert.Equal(
            [AuditAction.AnnouncementPublished, AuditAction.AnnouncementWithdrawn],
            (await bank.AuditAsync())
                .Where(record => record.Subject == $"announcement/{id}")
                .Select(record => record.Action));
    }

    [Fact]
    public async Task Publish_EndWithoutSense_SaysWhatIsWrong()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var now = bank.Clock.GetUtcNow().UtcDateTime;
        var publish = bank.Get<PublishAnnouncement>();
        var draft = Draft(bank, AnnouncementAudience.Everybody, "Title");

        var reversed = draft with { ShownFrom = now.AddDays(2), ShownUntil = now.AddDays(1) };
        Assert.IsType<EndsBeforeItBeginsError>((await publish.ExecuteAsync(Guid.NewGuid(), reversed, default)).Error);
        var over = draft with { ShownFrom = now.AddDays(-2), ShownUntil = now.AddDays(-1) };
        Assert.IsType<EndsInThePastError>((await publish.ExecuteAsync(Guid.NewGuid(), over, default)).Error);
        Assert.Empty(await TitlesAsync(bank, Customer(Guid.NewGuid())));
    }

    [Theory]
    [InlineData("", "Text", null, null, "title")]
    [InlineData("two\nlines", "Text", null, null, "title")]
    [InlineData("Title", " ", null, null, "text")]
    [InlineData("Title", "Text", AccountType.Savings, null, "accountType")]
    [InlineData("Title", "Text", null, "EUR", "currency")]
    public async Task Publish_WithoutSense_SaysWhichField(
        string title,
        string text,
        AccountType? type,
        string? currency,
        string field)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var draft = Draft(bank, AnnouncementAudience.Everybody, title) with
        {
            Text = text,
            AccountType = type,
            CurrencyCode = currency,
        };

        var outcome = await bank.Get<PublishAnnouncement>().ExecuteAsync(Guid.NewGuid(), draft, default);

        Assert.Equal(field, Assert.IsType<InvalidFieldError>(outcome.Error).Field);
    }

    [Fact]
    public async Task Publish_LongestTexts_AreKeptAndLongerOnesRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var publish = bank.Get<PublishAnnouncement>();
        var title = new string('漢', AnnouncementRules.MaxTitleLength);
        var text = new string('漢', AnnouncementRules.MaxTextLength);
        var draft = Draft(bank, AnnouncementAudience.Everybody, title) with { Text = text };

        var kept = (await publish.ExecuteAsync(Guid.NewGuid(), draft, default)).Value;
        Assert.Equal((title, text), (kept.Title, kept.Text));
        var longer = draft with { Text = text + "x" };
        Assert.IsType<InvalidFieldError>((await publish.ExecuteAsync(Guid.NewGuid(), longer, default)).Error);
    }

    private static Viewer Customer(Guid id) => new(id, Guid.Empty, RoleSet.Customer);

    private static Viewer Teller(Guid id) => new(id, Guid.Empty, RoleSet.Of([Role.Teller]));

    private static AnnouncementDraft Draft(
        TestBank bank,
        AnnouncementAudience audience,
        string title,
        int fromDay = 0,
        AccountType? type = null,
        string? currency = null)
    {
        var from = bank.Clock.GetUtcNow().UtcDateTime.AddDays(fromDay);
        return new(
            audience, type, currency, AnnouncementSeverity.Info, title, "We are closed.", from, from.AddDays(1));
    }

    private static Task<Outcome<AnnouncementView, BankError>> PublishAsync(
        TestBank bank,
        Guid staffId,
        AnnouncementAudience audience,
        int fromDay = 0,
        string? title = null,
        AccountType? type = null,
        string? currency = null) => bank.Get<PublishAnnouncement>().ExecuteAsync(
        staffId,
        Draft(bank, audience, title ?? $"{audience}", fromDay, type, currency),
        default);

    private static async Task<List<string>> TitlesAsync(TestBank bank, Viewer viewer)
    {
        await using var context = bank.Context();
        return await AnnouncementQueries.ShownTo(context, viewer, bank.Clock.GetUtcNow().UtcDateTime)
            .OrderBy(view => view.Title)
            .Select(view => view.Title)
            .ToListAsync();
    }
}

using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Features.Announcements;

/// <summary>What the bank tells many, as each of them is shown it.</summary>
public abstract class AnnouncementTests<TStore>(AnnouncementBank<TStore> bank) : IClassFixture<AnnouncementBank<TStore>>
    where TStore : ITestStore
{
    private const string Dismiss =
        """
        mutation($id: ID!) { dismissAnnouncement(input: { announcementId: $id }) {
          announcement { id } errors { ... on Error { code } } } }
        """;

    private const string Watch = "subscription { onAnnouncements { title } }";

    [Fact]
    public async Task Announcements_OfEachAudience_AreShownToThoseTheyAreFor()
    {
        using var anna = await Person.RegisterAsync(bank.Server);
        using var ben = await Person.RegisterAsync(bank.Server);
        using var teller = await Person.StaffAsync(bank.Server, Role.Teller);
        await anna.OpenAccountAsync("USD");
        await ben.OpenAccountAsync("EUR");
        foreach (var audience in (string[])["EVERYBODY", "CUSTOMERS", "STAFF"])
            await bank.PublishAsync($"audience {audience}", audience);
        await bank.PublishAsync("audience HOLDERS", "HOLDERS", currency: "USD");

        Assert.Equal(
            ["audience CUSTOMERS", "audience EVERYBODY", "audience HOLDERS"],
            await AnnouncementBank<TStore>.ShownAsync(anna, "audience"));
        Assert.Equal(
            ["audience CUSTOMERS", "audience EVERYBODY"],
            await AnnouncementBank<TStore>.ShownAsync(ben, "audience"));
        Assert.Equal(
            ["audience EVERYBODY", "audience STAFF"],
            await AnnouncementBank<TStore>.ShownAsync(teller, "audience"));
    }

    [Fact]
    public async Task Announcement_BeforeAndAfterItsTime_IsNotShown()
    {
        using var anna = await Person.RegisterAsync(bank.Server);
        await bank.PublishAsync("time", "EVERYBODY", fromHours: 1);
        var shown = new List<int>();
        for (var hour = 0; hour < 4; hour++)
        {
            using var again = await anna.SignInAgainAsync();
            shown.Add((await AnnouncementBank<TStore>.ShownAsync(again, "time")).Count());
            bank.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal([0, 1, 1, 0], shown);
    }

    [Fact]
    public async Task Dismiss_ByOne_HidesItFromNobodyElse()
    {
        using var anna = await Person.RegisterAsync(bank.Server);
        using var ben = await Person.RegisterAsync(bank.Server);
        var id = await bank.PublishAsync("dismissed", "CUSTOMERS");

        Assert.Null((await anna.Client.AskAsync(Dismiss, new { id }))["errors"]);
        Assert.Null((await anna.Client.AskAsync(Dismiss, new { id }))["errors"]);

        Assert.Empty(await AnnouncementBank<TStore>.ShownAsync(anna, "dismissed"));
        Assert.Single(await AnnouncementBank<TStore>.ShownAsync(ben, "dismissed"));
    }

    [Fact]
    public async Task Dismiss_WhatIsForOthers_IsNotFound()
    {
        using var anna = await Person.RegisterAsync(bank.Server);
        var id = await bank.PublishAsync("for staff", "STAFF");

        var answer = await anna.Client.AskAsync(Dismiss, new { id });

        Assert.Equal("ANNOUNCEMENT_NOT_FOUND", (string?)answer["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task OnAnnouncements_WhileOneIsPublishedAndDismissed_ShowsWhatIsForTheCaller()
    {
        using var anna = await Person.RegisterAsync(bank.Server);
        await using var live = await LiveSocket.SignInAsync(bank.Server, anna);
        await live.SubscribeAsync(Watch);
        Assert.Empty(Titles(await live.EventAsync(), "live"));

        await bank.PublishAsync("live for staff", "STAFF");
        var id = await bank.PublishAsync("live", "CUSTOMERS");
        Assert.Equal(["live"], Titles(await live.EventAsync(), "live"));

        await anna.Client.AskAsync(Dismiss, new { id });
        Assert.Empty(Titles(await live.EventAsync(), "live"));
    }

    [Fact]
    public async Task OnAnnouncements_OnceOneIsWithdrawn_ShowsItNoMore()
    {
        using var anna = await Person.RegisterAsync(bank.Server);
        using var manager = await Person.StaffAsync(bank.Server, Role.Manager);
        var id = await bank.PublishAsync("withdrawn", "EVERYBODY");
        await using var live = await LiveSocket.SignInAsync(bank.Server, anna);
        await live.SubscribeAsync(Watch);
        Assert.Equal(["withdrawn"], Titles(await live.EventAsync(), "withdrawn"));

        await manager.Client.AskAsync(
            """
            mutation($id: ID!) { withdrawAnnouncement(input: { announcementId: $id }) { announcement { id } } }
            """,
            new { id });

        Assert.Empty(Titles(await live.EventAsync(), "withdrawn"));
    }

    private static IEnumerable<string> Titles(JsonNode shown, string word) =>
        shown.AsArray().Select(one => (string)one!["title"]!)
            .Where(title => title.StartsWith(word, StringComparison.Ordinal))
            .Order();
}

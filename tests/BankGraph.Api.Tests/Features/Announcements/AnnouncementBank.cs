using BankGraph.Api.Tests.Bank;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Features.Announcements;

/// <summary>A bank whose clock the tests set, and in which nobody else sees what they publish.</summary>
public sealed class AnnouncementBank<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private readonly ShiftedClock _clock = new();
    private TestDatabase? _database;
    private BankServer? _server;

    public BankServer Server => _server ?? throw new InvalidOperationException("It has not been opened.");

    public async Task InitializeAsync()
    {
        _database = await TStore.NewAsync();
        var settings = _database.Settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value);
        settings.Remove("DataFolder");
        settings["DemoData:Enabled"] = "false";
        settings["Streams:LongestSleep"] = "00:00:00.050";
        _server = await BankServer.StartAsync(
            settings, services => services.AddSingleton<TimeProvider>(_clock));
    }

    public async Task DisposeAsync()
    {
        if (_server is not null) await _server.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }

    /// <summary>Lets time pass. Whoever was signed in before signs in again.</summary>
    public void Pass(TimeSpan time) => _clock.Shift += time;

    /// <summary>Publishes something as a manager; returns its id.</summary>
    /// <param name="title">By which the test knows it.</param>
    /// <param name="audience">Whom it is for.</param>
    /// <param name="fromHours">In so many hours it begins.</param>
    /// <param name="currency">For holders of a checking account in it.</param>
    public async Task<string> PublishAsync(string title, string audience, int fromHours = 0, string? currency = null)
    {
        using var manager = await Person.StaffAsync(Server, Role.Manager);
        var from = _clock.GetUtcNow().AddHours(fromHours);
        var published = await manager.Client.AskAsync(
            """
            mutation($input: PublishAnnouncementInput!) { publishAnnouncement(input: $input) {
              announcement { id } errors { __typename ... on Error { message } } } }
            """,
            new
            {
                input = new
                {
                    audience,
                    severity = "WARNING",
                    title,
                    text = "The bank is closed for an hour.",
                    shownFrom = from.ToString("O"),
                    shownUntil = from.AddHours(2).ToString("O"),
                    accountType = currency is null ? null : "CHECKING",
                    currency,
                },
            });
        Assert.Null(published["errors"]);
        return (string)published["announcement"]!["id"]!;
    }

    /// <summary>The titles that somebody is shown, of those that begin with a word.</summary>
    public static async Task<IEnumerable<string>> ShownAsync(Person person, string word)
    {
        var shown = await person.Client.AskAsync("{ announcements { title } }");
        return shown.AsArray().Select(one => (string)one!["title"]!)
            .Where(title => title.StartsWith(word, StringComparison.Ordinal))
            .Order();
    }
}

using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Features.Security;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Features.Support;

/// <summary>A customer and staff about a ticket, over GraphQL.</summary>
public abstract class TicketTests<TStore> where TStore : ITestStore
{
    private const string WatchOwn =
        "subscription($after: Long) { onTicketEntry(after: $after) { sequence ticketId kind status isFromBank text } }";

    private const string WatchAll =
        "subscription($after: Long) { onTicketActivity(after: $after) { sequence ticketId kind status } }";

    [Fact]
    public async Task OnTicketEntry_AcrossReconnects_MissesNothingRepeatsNothingAndHasNoNotes()
    {
        var server = await BankServer.SharedAsync<TStore>();
        using var anna = await Person.RegisterAsync(server);
        using var teller = await Person.StaffAsync(server, Role.Teller);
        var ticket = await OpenAsync(anna);
        var seen = new List<JsonNode>();
        for (var round = 0; round < 3; round++)
        {
            await using var live = await LiveSocket.SignInAsync(server, anna);
            await live.SubscribeAsync(WatchOwn, new { after = seen.Count });
            if (round == 0) seen.Add(await live.EventAsync());
            await HandleAsync(teller, "noteTicket", ticket, $"note {round}");
            await HandleAsync(teller, "answerTicket", ticket, $"answer {round}");
            seen.Add(await live.EventAsync());
        }

        Assert.Equal([1, 2, 3, 4], seen.Select(entry => (long)entry["sequence"]!));
        Assert.Equal(
            ["My card is lost.", "answer 0", "answer 1", "answer 2"],
            seen.Select(entry => (string?)entry["text"]));
        Assert.Equal([false, true, true, true], seen.Select(entry => (bool)entry["isFromBank"]!));
        Assert.All(seen, entry => Assert.Equal(ticket, (string?)entry["ticketId"]));
    }

    [Fact]
    public async Task OnTicketActivity_AfterTheLastSeen_GivesStaffEverythingInOrderWithoutWords()
    {
        var server = await BankServer.SharedAsync<TStore>();
        using var anna = await Person.RegisterAsync(server);
        using var teller = await Person.StaffAsync(server, Role.Teller);
        var ticket = await OpenAsync(anna);
        await HandleAsync(teller, "noteTicket", ticket, "a note");
        var record = AccessStage.IdOf("TicketRecord", ticket);
        var file = await teller.Client.AskAsync(
            "query($id: ID!) { ticketContent(ticketId: $id) { subject entries { sequence kind text } } }",
            new { id = record });
        var sequences = file["entries"]!.AsArray().Select(entry => (long)entry!["sequence"]!).ToList();
        await using var live = await LiveSocket.SignInAsync(server, teller);
        await live.SubscribeAsync(WatchAll, new { after = sequences[0] - 1 });

        Assert.Equal("Lost card", (string?)file["subject"]);
        Assert.Equal(["My card is lost.", "a note"], file["entries"]!.AsArray().Select(e => (string?)e!["text"]));
        var activity = new List<JsonNode>();

        // Other tests ask the same bank at the same time.
        while (activity.Count < 2)
        {
            var next = await live.EventAsync();
            if ((string?)next["ticketId"] == record) activity.Add(next);
        }

        Assert.Equal(["MESSAGE", "NOTE"], activity.Select(next => (string?)next["kind"]));
        Assert.Equal(sequences, activity.Select(next => (long)next["sequence"]!));
    }

    [Fact]
    public async Task TicketQueue_FilteredAndPaged_ShowsNoWordOfTheCustomers()
    {
        var server = await BankServer.SharedAsync<TStore>();
        using var anna = await Person.RegisterAsync(server);
        using var manager = await Person.StaffAsync(server, Role.Manager);
        var mine = (string)(await manager.Client.AskAsync("{ me { recordId } }"))["recordId"]!;
        var tickets = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            tickets.Add(AccessStage.IdOf("TicketRecord", await OpenAsync(anna)));
            var assigned = await manager.Client.AskAsync(
                """
                mutation($input: AssignTicketInput!) { assignTicket(input: $input) {
                  ticketRecord { assigneeId } errors { __typename } } }
                """,
                new { input = new { ticketId = tickets[i], assigneeId = mine } });
            Assert.Equal(mine, (string?)assigned["ticketRecord"]!["assigneeId"]);
        }

        const string queue =
            """
            query($assigneeId: ID, $after: String) { ticketQueue(
              assigneeId: $assigneeId, status: OPEN, first: 2, after: $after) {
              nodes { id customerId priority } pageInfo { endCursor hasNextPage } } }
            """;
        var first = await manager.Client.AskAsync(queue, new { assigneeId = mine });
        var after = (string?)first["pageInfo"]!["endCursor"];
        var second = await manager.Client.AskAsync(queue, new { assigneeId = mine, after });

        Assert.Equal(
            tickets,
            first["nodes"]!.AsArray().Concat(second["nodes"]!.AsArray()).Select(node => (string)node!["id"]!));
        Assert.False((bool)second["pageInfo"]!["hasNextPage"]!);
    }

    [Fact]
    public async Task Customer_AskingForTheStaffsSide_HasNoRight()
    {
        var server = await BankServer.SharedAsync<TStore>();
        using var anna = await Person.RegisterAsync(server);
        var ticket = AccessStage.IdOf("TicketRecord", await OpenAsync(anna));

        var content = await anna.Client.SendAsync(
            "query($id: ID!) { ticketContent(ticketId: $id) { subject } }",
            new { id = ticket });
        await using var live = await LiveSocket.SignInAsync(server, anna);
        await live.SubscribeAsync(WatchAll, new { after = 0 });
        var watched = await live.ReceiveAsync();

        Assert.Equal("AUTH_NOT_AUTHORIZED", content.Code);
        Assert.Contains("AUTH_NOT_AUTHORIZED", watched!.ToJsonString(), StringComparison.Ordinal);
    }

    private static async Task<string> OpenAsync(Person person)
    {
        var opened = await person.Client.AskAsync(
            """
            mutation { openTicket(input: { subject: "Lost card", text: "My card is lost.", category: SECURITY }) {
              supportTicket { id subject status } errors { __typename } } }
            """);
        Assert.Equal("OPEN", (string?)opened["supportTicket"]!["status"]);
        return (string)opened["supportTicket"]!["id"]!;
    }

    private static async Task HandleAsync(Person staff, string mutation, string ticket, string text)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var done = await staff.Client.AskAsync(
            $"mutation($input: {type}!) {{ {mutation}(input: $input) "
                + "{ ticketRecord { id } errors { __typename } } }",
            new { input = new { ticketId = AccessStage.IdOf("TicketRecord", ticket), text } });
        Assert.Null(done["errors"]);
    }
}

public sealed class TicketOnSqliteTests : TicketTests<Sqlite>;

public sealed class TicketOnMariaDbTests : TicketTests<MariaDb>;

using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.ScheduledPayments;

public sealed class PaymentScheduleTests
{
    private const string Schedule =
        "mutation($input: SchedulePaymentInput!) { schedulePayment(input: $input) { paymentSchedule { id } } }";

    [Fact]
    public async Task Runs_OfASchedule_ArePagedNewestFirst()
    {
        var (anna, id, _) = await SkippedThriceAsync();
        using var person = anna;

        var first = await RunsAsync(person, id, "first: 2");
        var rest = await RunsAsync(person, id, $"first: 2, after: \"{first["pageInfo"]!["endCursor"]}\"");

        Assert.Equal(["2035-03-31", "2035-02-28"], DatesOf(first));
        Assert.Equal(["2035-01-31"], DatesOf(rest));
    }

    [Fact]
    public async Task Schedules_OfAccounts_ArePagedEachOnItsOwn()
    {
        var (anna, id, account) = await SkippedThriceAsync();
        using var person = anna;

        var accounts = await person.Client.AskAsync(
            "{ accounts { nodes { number paymentSchedules(first: 5) { nodes { id payee { name } } } } } }");

        foreach (var node in accounts["nodes"]!.AsArray())
        {
            var ids = node!["paymentSchedules"]!["nodes"]!.AsArray().Select(schedule => (string?)schedule!["id"]);
            Assert.Equal((string?)node["number"] == account ? [id] : [], ids);
        }
    }

    [Fact]
    public async Task NextRuns_MoreThanAllowed_AreRefused()
    {
        var (anna, id, _) = await SkippedThriceAsync();
        using var person = anna;

        var answer = await person.Client.SendAsync(
            "query($id: ID!) { node(id: $id) { ... on PaymentSchedule { nextRuns(first: 61) { dueOn } } } }",
            new JsonObject { ["id"] = id });

        Assert.Contains("Ask for 0 to 60", answer.Text, StringComparison.Ordinal);
    }

    private static async Task<(Person Anna, string Id, string Account)> SkippedThriceAsync()
    {
        var anna = await Person.RegisterAsync(await BankServer.SharedAsync());
        var (account, other) = (await anna.OpenAccountAsync(), await anna.OpenAccountAsync());
        var input = new
        {
            fromAccountNumber = account,
            toAccountNumber = other,
            amount = new { value = "1.00", currency = "EUR" },
            firstOn = "2035-01-31",
            frequency = "MONTHLY",
            idempotencyKey = "s",
        };
        var made = await anna.Client.AskAsync(Schedule, new { input });
        var id = (string)made["paymentSchedule"]!["id"]!;
        foreach (var dueOn in (string[])["2035-01-31", "2035-02-28", "2035-03-31"])
        {
            await anna.Client.AskAsync(
                "mutation($input: SkipNextRunInput!) { skipNextRun(input: $input) { paymentSchedule { id } } }",
                new { input = new { scheduleId = id, dueOn } });
        }

        return (anna, id, account);
    }

    private static async Task<JsonNode> RunsAsync(Person person, string id, string page)
    {
        var schedule = await person.Client.AskAsync(
            $$"""
            query($id: ID!) { node(id: $id) { ... on PaymentSchedule {
              runs({{page}}) { nodes { dueOn status } pageInfo { endCursor } } } } }
            """,
            new { id });
        return schedule["runs"]!;
    }

    private static IEnumerable<string?> DatesOf(JsonNode runs) =>
        runs["nodes"]!.AsArray().Select(run => (string?)run!["dueOn"]);
}

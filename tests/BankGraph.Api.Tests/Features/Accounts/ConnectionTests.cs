using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Schema;
using BankGraph.GraphQL.Types;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Features.Accounts;

/// <summary>All lists of the bank with all filters, orders and pages.</summary>
public abstract class ConnectionTests<TStore> where TStore : ITestStore
{
    public static TheoryData<string> Lists => ["accounts", "entries", "bills", "billers", "savingsGoals"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Where_EveryOperation_IsAnsweredByTheStore(string list)
    {
        using var anna = await NewPersonAsync();
        var filters = FilterSamples.Of(InputOf(list, "where")).ToList();
        Assert.True(filters.Count > 20);

        foreach (var filter in filters)
        {
            // Ids carry the name of their type.
            var where = filter.ToJsonString().Replace(
                Convert.ToBase64String([.. "Account:"u8, .. new byte[16]]),
                Convert.ToBase64String([.. Encoding(list), .. new byte[16]]));
            var answer = await AskAsync(anna, list, new JsonObject { ["where"] = JsonNode.Parse(where) });

            Assert.True(answer.Errors.Count == 0, $"{where}: {answer.Text}");
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Order_Every_PagesThroughAllItemsOnce(string list)
    {
        using var anna = await NewPersonAsync();
        var orders = FilterSamples.OrdersOf(InputOf(list, "order")).ToList();
        Assert.True(orders.Count >= 8);

        foreach (var order in orders)
        {
            var all = await AskAsync(anna, list, new JsonObject { ["order"] = new JsonArray(order.DeepClone()) });
            Assert.True(all.Errors.Count == 0, $"{order.ToJsonString()}: {all.Text}");

            var paged = new List<string>();
            JsonNode? cursor = null;
            do
            {
                var page = Page(list, await AskAsync(anna, list, new JsonObject
                {
                    ["first"] = 1,
                    ["after"] = cursor,
                    ["order"] = new JsonArray(order.DeepClone()),
                }));
                paged.AddRange(page["nodes"]!.AsArray().Select(node => (string)node!["id"]!));
                cursor = (bool)page["pageInfo"]!["hasNextPage"]! ? page["pageInfo"]!["endCursor"]!.DeepClone() : null;
            }
            while (cursor is not null);

            Assert.Equal(Page(list, all)["nodes"]!.AsArray().Select(node => (string)node!["id"]!), paged);
        }
    }

    [Fact]
    public async Task Entries_WithoutOrder_AreNewestFirst()
    {
        using var anna = await NewPersonAsync();

        var page = Page("entries", await AskAsync(anna, "entries", []));

        Assert.Equal([3, 2, 1], page["nodes"]!.AsArray().Select(node => (int)node!["sequence"]!));
        Assert.Equal(3, (int)page["totalCount"]!);
    }

    [Theory]
    [InlineData("""{ "amount": { "value": { "gte": "20.00" } } }""", "3,2")]
    [InlineData("""{ "amount": { "value": { "eq": 20 } } }""", "2")]
    [InlineData("""{ "amount": { "value": { "lt": "20.00" } } }""", "1")]
    [InlineData("""{ "amount": { "value": { "in": ["10.00", "30.00"] } } }""", "3,1")]
    [InlineData("""{ "amount": { "currency": { "eq": "EUR" } } }""", "3,2,1")]
    [InlineData("""{ "amount": { "currency": { "eq": "XXX" } } }""", "")]
    [InlineData("""{ "amount": { "currency": { "neq": "XXX" } } }""", "3,2,1")]
    [InlineData("""{ "direction": { "eq": "DEBIT" } }""", "")]
    [InlineData("""{ "sequence": { "gt": 1 }, "description": { "contains": "two" } }""", "2")]
    [InlineData("""{ "or": [{ "sequence": { "eq": 1 } }, { "amount": { "value": { "gt": 29.9999 } } }] }""", "3,1")]
    public async Task Entries_Where_KeepsWhatFits(string where, string sequences)
    {
        using var anna = await NewPersonAsync();

        var answer = await AskAsync(anna, "entries", new JsonObject { ["where"] = JsonNode.Parse(where) });
        var page = Page("entries", answer);

        Assert.Equal(sequences, string.Join(',', page["nodes"]!.AsArray().Select(node => (int)node!["sequence"]!)));
    }

    [Fact]
    public async Task Accounts_BalanceOfManyCurrencies_IsComparedInMainUnits()
    {
        using var anna = await Person.RegisterAsync(await BankServer.SharedAsync<TStore>());
        await anna.OpenAccountAsync("EUR", "2.50");
        await anna.OpenAccountAsync("JPY", "2");
        await anna.OpenAccountAsync("KWD", "2.001");

        var page = await anna.Client.AskAsync(
            """
            { accounts(where: { balance: { value: { gt: 2 } } }, order: [{ balance: { value: DESC } }]) {
              nodes { balance { value } } } }
            """);

        Assert.Equal(
            ["2.50", "2.001"],
            page["nodes"]!.AsArray().Select(node => (string)node!["balance"]!["value"]!));
    }

    [Theory]
    [InlineData("{ accounts(where: { balance: { value: { gt: \"0.00001\" } } }) { nodes { id } } }")]
    [InlineData("{ accounts(where: { balance: { value: { gt: 9999999999999999 } } }) { nodes { id } } }")]
    [InlineData("{ accounts(first: -1) { nodes { id } } }")]
    [InlineData("{ accounts(first: 1000000) { nodes { id } } }")]
    [InlineData("{ accounts(first: 1, last: 1) { nodes { id } } }")]
    [InlineData("{ accounts(after: \"nonsense\") { nodes { id } } }")]
    [InlineData("{ accounts(where: { owner: { eq: 1 } }) { nodes { id } } }")]
    [InlineData("{ accounts(where: { ownerId: { neq: \"x\" } }) { nodes { id } } }")]
    public async Task Accounts_ArgumentsThatMakeNoSense_AreRefusedWithACode(string document)
    {
        using var anna = await Person.RegisterAsync(await BankServer.SharedAsync<TStore>());

        var answer = await anna.Client.SendAsync(document);

        Assert.StartsWith("HC", answer.Code);
    }

    private static async Task<Person> NewPersonAsync()
    {
        var anna = await Person.RegisterAsync(await BankServer.SharedAsync<TStore>());
        var account = await anna.OpenAccountAsync();
        await anna.DepositAsync(account, "10.00", description: "one");
        await anna.DepositAsync(account, "20.00", description: "two");
        await anna.DepositAsync(account, "30.00");
        await anna.OpenAccountAsync("JPY");
        await Bills.LinkAsync(anna, "electricity", Bills.NewReference());
        await Bills.LinkAsync(anna, "mobile", Bills.NewReference());
        await SaveForAsync(anna, new { accountNumber = account, name = "Bicycle", target = Euros("600.00") });
        await SaveForAsync(
            anna, new { accountNumber = account, name = "Boat", target = Euros("9.00"), targetOn = "2040-06-01" });
        return anna;
    }

    private static object Euros(string value) => new { value, currency = "EUR" };

    private static Task SaveForAsync(Person person, object input) => person.Client.AskAsync(
        "mutation($input: CreateSavingsGoalInput!) { createSavingsGoal(input: $input) { savingsGoal { id } } }",
        new { input });

    private static InputObjectType InputOf(string list, string argument)
    {
        var fields = list == "entries"
            ? ((ObjectType)ServedSchema.Schema.Types.Single(type => type.Name == "Account")).Fields
            : ServedSchema.Schema.QueryType.Fields;
        return (InputObjectType)fields[list].Arguments[argument].Type.NamedType;
    }

    private static Task<Answer> AskAsync(Person person, string list, JsonObject arguments)
    {
        var name = char.ToUpperInvariant(list[0]) + list[1..];
        var type = name == "Entries" ? "Entry" : name[..^1];
        var extra = list == "entries" ? " sequence" : "";
        var field = $$"""
            {{list}}(first: $first, after: $after, where: $where, order: $order) {
              totalCount pageInfo { hasNextPage endCursor } nodes { id{{extra}} } }
            """;
        if (list == "entries") field = "accounts(first: 2) { nodes { " + field + " } }";
        return person.Client.SendAsync(
            $$"""
            query($first: Int, $after: String, $where: {{type}}FilterInput, $order: [{{type}}SortInput!]) { {{field}} }
            """,
            arguments);
    }

    private static JsonNode Page(string list, Answer answer)
    {
        Assert.True(answer.Errors.Count == 0, answer.Text);
        return list == "entries" ? answer.Data!["accounts"]!["nodes"]![0]!["entries"]! : answer.Data![list]!;
    }

    private static byte[] Encoding(string list) =>
        System.Text.Encoding.ASCII.GetBytes(char.ToUpperInvariant(list[0]) + list[1..^1] + ":");
}

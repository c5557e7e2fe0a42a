using System.Text.Json.Nodes;

namespace BankGraph.Api.Tests.Bank;

/// <summary>Getting bills from the simulated billers.</summary>
static class Bills
{
    private static long lastReference;

    /// <summary>A phone number or meter that no other test pays bills of.</summary>
    public static string NewReference() => $"4915{Interlocked.Increment(ref lastReference):D6}";

    public static async Task<string> BillerIdAsync(Person person, string category)
    {
        var billers = await person.Client.AskAsync("{ billers(first: 20) { nodes { id category } } }");
        return (string)billers["nodes"]!.AsArray()
            .First(biller => (string?)biller!["category"] == category.ToUpperInvariant())!["id"]!;
    }

    public static async Task<JsonArray> LinkAsync(Person person, string category, string reference)
    {
        var linked = await TryLinkAsync(person, await BillerIdAsync(person, category), reference);
        Assert.Null(linked["errors"]);
        return linked["bills"]!.AsArray();
    }

    public static Task<JsonNode> TryLinkAsync(Person person, string billerId, string reference) =>
        person.Client.AskAsync(
            """
            mutation($input: LinkBillerInput!) { linkBiller(input: $input) {
              bills { id biller { name category } customerReference amount { value currency } amountPaid { value }
                issuedOn dueOn status payments { id } }
              errors { __typename ... on Error { message code } } } }
            """,
            new { input = new { billerId, customerReference = reference } });
}

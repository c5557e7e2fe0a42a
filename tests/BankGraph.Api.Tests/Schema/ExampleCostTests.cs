using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BankGraph.Api.Hosting;
using BankGraph.Api.Tests.House;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Validation.Cost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Tests.Schema;

/// <summary>What the bank shows as its ordinary use costs a fraction of what it allows.</summary>
public sealed partial class ExampleCostTests
{
    private const string Folder = "schema/operations/examples/";

    private static readonly IServiceProvider Services = BankHost.Create(["--environment", "Production"]).Services;

    private static readonly string[] Pages =
    [
        "{ bills(first: 50) { nodes { amount { value } payments { amount { value } entries { id } } } } }",
        "{ accounts(first: 50) { nodes { balance { value } entries(first: 20) { nodes { amount { value } } } } } }",
        "{ accounts(first: 5) { nodes { entries(first: 50) { nodes { transaction { entries { id } } } } } } }",
    ];

    public static TheoryData<string> Examples() => [.. Repository.Paths.Where(path =>
        path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(".graphql", StringComparison.Ordinal))];

    public static TheoryData<string> LargePages() => [.. Pages];

    public static TheoryData<string> TooLarge() =>
    [
        "{ accounts(first: 50) { nodes { entries(first: 50) { nodes { transaction { entries { id } } } } } } }",
        $"{{ nodes(ids: [{string.Join(' ', Enumerable.Range(0, 50).Select(i => $"\"{i}\""))}]) "
            + "{ ... on Account { entries(first: 50) { nodes { amount { value } } } } } }",
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_CostsATenthOfTheLimitAtMost(string path)
    {
        var file = path.Replace(".graphql", ".variables.json", StringComparison.Ordinal);
        var variables = Repository.Paths.Contains(file) ? Repository.Read(file).Text : "{}";

        var (fieldCost, typeCost) = await CostOfAsync(Repository.Read(path).Text, Filled(variables));

        Assert.InRange(fieldCost, 0, Limits.MaxFieldCost / 10);
        Assert.InRange(typeCost, 1, Limits.MaxTypeCost / 10);
    }

    [Theory]
    [MemberData(nameof(LargePages))]
    public async Task LargePage_CostsNoMoreThanTheLimit(string document)
    {
        var (fieldCost, typeCost) = await CostOfAsync(document, "{}");

        Assert.InRange(fieldCost, 0, Limits.MaxFieldCost);
        Assert.InRange(typeCost, 500, Limits.MaxTypeCost);
    }

    [Theory]
    [MemberData(nameof(TooLarge))]
    public async Task LargePagesBehindOneAnother_CostMoreThanTheLimit(string document)
    {
        var (_, typeCost) = await CostOfAsync(document, "{}");

        Assert.True(typeCost > Limits.MaxTypeCost);
    }

    private static CostOptions Limits => Services.GetRequiredService<IOptions<CostOptions>>().Value;

    // The placeholders that a person fills in.
    private static string Filled(string variables) => Placeholder().Replace(variables, found => found.Value switch
    {
        "{{bill}}" => Services.GetRequiredService<NodeIdSerializer>().Format("Bill", Guid.Empty),
        "{{biller}}" => Services.GetRequiredService<NodeIdSerializer>().Format("Biller", Guid.Empty),
        _ => Guid.Empty.ToString(),
    });

    private static async Task<(double FieldCost, double TypeCost)> CostOfAsync(string document, string variables)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var result = await Services.GetRequiredService<IRequestExecutor>().ExecuteAsync(
            new GraphQLRequest
            {
                Document = Encoding.UTF8.GetBytes(document),
                Variables = JsonElement.Parse(variables),
                Services = scope.ServiceProvider,
                CostReport = CostReport.Validate,
            },
            CancellationToken.None);
        var answer = ((OperationResult)result).ToJson();
        var cost = JsonNode.Parse(answer)?["extensions"]?["cost"];
        Assert.True(cost is not null, answer);
        return ((double)cost["fieldCost"]!, (double)cost["typeCost"]!); // Both always stand there.
    }

    [GeneratedRegex(@"\{\{[a-z-]+\}\}")]
    private static partial Regex Placeholder();
}

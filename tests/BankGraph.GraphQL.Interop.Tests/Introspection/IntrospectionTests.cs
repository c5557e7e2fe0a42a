using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Tests.Validation;
using BankGraph.GraphQL.Types;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Interop.Tests.Introspection;

/// <summary>
/// What introspection tells, put together again by graphql-js, is the schema that the engine prints, and a valid one.
/// </summary>
public sealed class IntrospectionTests
{
    private const string Script = "introspection.mjs";

    private static string Query => JsonSerializer.Deserialize<string>(NodeScript.List(Script, "query").Single()) ?? "";

    [Fact]
    public async Task Introspection_OfTheConventionsSample_IsItsSchema()
    {
        await using var sample = new WebApplicationFactory<Sample>().WithWebHostBuilder(builder => builder
            .ConfigureServices(services => services
                .Configure<RequestExecutorOptions>(options => options.AllowIntrospection = true)));
        using var client = sample.CreateClient();

        await AssertOneSchemaAsync(client);
    }

    [Fact]
    public async Task Introspection_OfTheBank_IsItsSchema()
    {
        await using var bank = await QuietBank.StartAsync();
        using var client = new HttpClient { BaseAddress = bank.Address };

        await AssertOneSchemaAsync(client);
    }

    [Fact]
    public async Task Introspection_OfEverythingTheTypeSystemHas_IsItsSchema()
    {
        var source = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "Introspection", "everything.graphql"));
        var schema = SdlSchema.Build(source);
        var answer = await new SchemaExecutor(schema).AnswerAsync(Query);

        await AssertOneSchemaAsync(JsonNode.Parse(answer), SchemaPrinter.Print(schema), source);
    }

    private static async Task AssertOneSchemaAsync(HttpClient client)
    {
        using var response = await client.PostAsync("/graphql", JsonContent.Create(new { query = Query }));
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>();

        await AssertOneSchemaAsync(answer, await client.GetStringAsync("/graphql/schema.graphql"), source: null);
    }

    private static Task AssertOneSchemaAsync(JsonNode? answer, string printed, string? source) =>
        NodeScript.RunAsync(Script, [], JsonSerializer.Serialize(new { answer, printed, source }));
}

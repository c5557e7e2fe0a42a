using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Interop.Tests;

/// <summary>Executes requests against a schema that was not made of C# types, without limits.</summary>
internal sealed class SchemaExecutor
{
    private readonly IServiceProvider _services;
    private readonly IRequestExecutor _executor;

    public SchemaExecutor(Schema schema)
    {
        var services = new ServiceCollection();
        var builder = services.AddGraphQLServer().ModifyCostOptions(options => options.EnforceCostLimits = false);
        builder.ModifyRequestOptions(options =>
        {
            options.AllowIntrospection = true;
            options.MaxDepth = int.MaxValue;
            options.MaxFields = int.MaxValue;
            options.MaxTokens = int.MaxValue;
            options.MaxErrors = int.MaxValue;
        });
        services.AddSingleton(schema);
        _services = services.BuildServiceProvider();
        _executor = _services.GetRequiredService<IRequestExecutor>();
    }

    /// <summary>The whole answer to a request, as JSON; of a subscription, what the first event brings.</summary>
    public async Task<string> AnswerAsync(
        string document,
        JsonElement variables = default,
        string? operationName = null,
        IDictionary<string, object?>? contextData = null)
    {
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = variables,
            OperationName = operationName,
            ContextData = contextData,
            Services = _services,
        };
        await using var result = await _executor.ExecuteAsync(request, CancellationToken.None);
        if (result is not ResponseStream stream) return ((OperationResult)result).ToJson();
        await using var responses = stream.Responses.GetAsyncEnumerator();
        if (!await responses.MoveNextAsync()) throw new InvalidOperationException("No event has come.");
        await using var first = responses.Current;
        return first.ToJson();
    }
}

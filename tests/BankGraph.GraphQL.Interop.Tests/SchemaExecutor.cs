using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankGraph.GraphQL.Interop.Tests;

/// <summary>Executes requests against a schema that was not made of C# types, without limits.</summary>
internal sealed class SchemaExecutor
{
    private static readonly IServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    private readonly RequestExecutor _executor;

    public SchemaExecutor(Schema schema)
    {
        var options = new RequestExecutorOptions
        {
            AllowIntrospection = true,
            MaxDepth = int.MaxValue,
            MaxFields = int.MaxValue,
            MaxTokens = int.MaxValue,
            MaxErrors = int.MaxValue,
        };
        _executor = new RequestExecutor(
            schema, options, new ExecutionFailures([], options, NullLogger<ExecutionFailures>.Instance));
    }

    /// <summary>The whole answer to a request, as JSON.</summary>
    public async Task<string> AnswerAsync(
        string document, JsonElement variables = default, string? operationName = null)
    {
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = variables,
            OperationName = operationName,
            Services = NoServices,
        };
        await using var result = await _executor.ExecuteAsync(request, CancellationToken.None);
        return ((OperationResult)result).ToJson();
    }
}

using System.Security.Claims;
using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests;

/// <summary>A schema with its executor, asked without any transport.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestServer(ServiceProvider services) => _services = services;

    public Schema Schema => _services.GetRequiredService<Schema>();

    public IServiceProvider Services => _services;

    public static TestServer Create(Action<GraphQLServerBuilder> configure, Action<IServiceCollection>? services = null)
    {
        var collection = new ServiceCollection();
        services?.Invoke(collection);
        var builder = collection.AddGraphQLServer().ModifyRequestOptions(options => options.AllowIntrospection = true);
        configure(builder);
        return new TestServer(collection.BuildServiceProvider(validateScopes: true));
    }

    public static TestServer Create<TQuery>(Action<GraphQLServerBuilder>? configure = null) => Create(builder =>
    {
        builder.AddQueryType<TQuery>();
        configure?.Invoke(builder);
    });

    public async Task<IExecutionResult> SendAsync(
        string document,
        object? variables = null,
        string? operationName = null,
        ClaimsPrincipal? user = null,
        CancellationToken cancellationToken = default)
    {
        await using var scope = _services.CreateAsyncScope();
        var request = new GraphQLRequest
        {
            Document = Encoding.UTF8.GetBytes(document),
            Variables = variables switch
            {
                null => default,
                JsonElement asItIs => asItIs,
                _ => JsonSerializer.SerializeToElement(variables),
            },
            OperationName = operationName,
            Services = scope.ServiceProvider,
            User = user ?? new ClaimsPrincipal(new ClaimsIdentity()),
        };
        var executor = scope.ServiceProvider.GetRequiredService<IRequestExecutor>();
        return await executor.ExecuteAsync(request, cancellationToken);
    }

    /// <summary>Executes a request that is more than a document.</summary>
    public async Task<string> ExecuteAsync(Func<IServiceProvider, GraphQLRequest> create)
    {
        await using var scope = _services.CreateAsyncScope();
        var executor = scope.ServiceProvider.GetRequiredService<IRequestExecutor>();
        await using var result = await executor.ExecuteAsync(create(scope.ServiceProvider), CancellationToken.None);
        return ((OperationResult)result).ToJson();
    }

    public async Task<string> QueryAsync(
        string document, object? variables = null, string? operationName = null, ClaimsPrincipal? user = null)
    {
        await using var result = await SendAsync(document, variables, operationName, user);
        return ((OperationResult)result).ToJson();
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

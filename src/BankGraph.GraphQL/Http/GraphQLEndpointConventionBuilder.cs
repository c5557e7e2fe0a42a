using BankGraph.GraphQL.Http;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Sets what holds for a GraphQL endpoint and everything below it.</summary>
public sealed class GraphQLEndpointConventionBuilder : IEndpointConventionBuilder
{
    private readonly IReadOnlyList<IEndpointConventionBuilder> _endpoints;
    private readonly GraphQLServerOptions _options;

    internal GraphQLEndpointConventionBuilder(
        GraphQLServerOptions options,
        params IReadOnlyList<IEndpointConventionBuilder> endpoints)
    {
        _options = options;
        _endpoints = endpoints;
    }

    /// <summary>Changes how the endpoint speaks HTTP.</summary>
    public GraphQLEndpointConventionBuilder WithOptions(Action<GraphQLServerOptions> configure)
    {
        configure(_options);
        return this;
    }

    /// <inheritdoc />
    public void Add(Action<EndpointBuilder> convention)
    {
        foreach (var endpoint in _endpoints) endpoint.Add(convention);
    }

    /// <inheritdoc />
    public void Finally(Action<EndpointBuilder> finalConvention)
    {
        foreach (var endpoint in _endpoints) endpoint.Finally(finalConvention);
    }
}

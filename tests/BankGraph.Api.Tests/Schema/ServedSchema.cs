using BankGraph.Api.Hosting;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Schema;

/// <summary>The schema as the host makes it; no database is opened for it.</summary>
static class ServedSchema
{
    private static readonly Lazy<GraphQL.Types.Schema> Made = new(() =>
        BankHost.Create(["--environment", "Development"]).Services.GetRequiredService<GraphQL.Types.Schema>());

    public static GraphQL.Types.Schema Schema => Made.Value;

    /// <summary>Query, Mutation and Subscription.</summary>
    public static IEnumerable<ObjectType> Roots =>
        ((ObjectType?[])[Schema.QueryType, Schema.MutationType, Schema.SubscriptionType]).OfType<ObjectType>();

    public static string Text => SchemaPrinter.Print(Schema) + "\n";
}

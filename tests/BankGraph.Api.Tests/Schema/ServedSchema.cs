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

    public static string Text => SchemaPrinter.Print(Schema) + "\n";
}

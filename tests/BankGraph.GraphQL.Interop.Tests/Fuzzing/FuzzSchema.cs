using BankGraph.GraphQL.Tests.Validation;
using BankGraph.GraphQL.Types;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>A schema that both sides read from the same text.</summary>
/// <param name="Name">What it is called in reports.</param>
/// <param name="Sdl">The text.</param>
internal sealed record FuzzSchema(string Name, string Sdl)
{
    public Schema Schema { get; } = SdlSchema.Build(Sdl);

    /// <summary>Names that mean something in it.</summary>
    public IReadOnlyList<string> Vocabulary => field ??=
    [
        "query", "mutation", "subscription", "fragment", "on", "true", "false", "null", "__typename", "skip", "include",
        .. Schema.Directives.Select(directive => directive.Name),
        .. Schema.Types.Select(type => type.Name),
        .. Schema.Types.OfType<ComplexType>().SelectMany(type => type.Fields).Select(member => member.Name).Distinct(),
        .. Schema.Types.OfType<EnumType>().SelectMany(type => type.Values).Select(value => value.Name).Distinct(),
    ];

    /// <summary>The specification's pets, all of the type system, the conventions sample, and the bank.</summary>
    public static async Task<FuzzSchema[]> AllAsync()
    {
        await using var sample = new WebApplicationFactory<Sample>();
        return
        [
            new("pets", PetSchema.Sdl),
            new("everything", await ReadAsync("Introspection", "everything.graphql")),
            new("sample", SchemaPrinter.Print(sample.Services.GetRequiredService<Schema>())),
            new("bank", await ReadAsync("schema.graphql")),
        ];
    }

    private static Task<string> ReadAsync(params string[] path) =>
        File.ReadAllTextAsync(Path.Combine([AppContext.BaseDirectory, .. path]));
}

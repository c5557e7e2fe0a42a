using Microsoft.CodeAnalysis;

namespace BankGraph.GraphQL.Generators;

/// <summary>What a <c>[DataLoader]</c> method has to be. Codes that Hot Chocolate has are the same.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor KeyMissing = Create(
        "HC0074",
        "A data loader needs keys",
        "`{0}` needs a first parameter: IReadOnlyList<TKey> for batches, or a single key");

    public static readonly DiagnosticDescriptor NotAccessible = Create(
        "HC0075",
        "A data loader calls its method",
        "`{0}` has to be public or internal, and so have the classes around it");

    public static readonly DiagnosticDescriptor Generic = Create(
        "HC0085", "A data loader is not generic", "`{0}` must not be generic, nor the classes around it");

    public static readonly DiagnosticDescriptor NotStatic = Create(
        "BGQL001", "A data loader has no instance", "`{0}` has to be static");

    public static readonly DiagnosticDescriptor WrongResult = Create(
        "BGQL002",
        "A data loader gives values by key",
        "`{0}` has to give a Task or ValueTask of {1}");

    public static readonly DiagnosticDescriptor OtherKeys = Create(
        "BGQL003",
        "A data loader gives values for the keys that it is asked for",
        "`{0}` is asked for keys of the type `{1}` and gives values for keys of the type `{2}`");

    public static readonly DiagnosticDescriptor SameName = Create(
        "BGQL004",
        "Data loaders have names of their own",
        "`{0}` is made of two methods; give one of them a name with [DataLoader(\"...\")]");

    public static readonly DiagnosticDescriptor ByReference = Create(
        "BGQL005", "A data loader passes no references", "`{0}` must not take `{1}` by reference");

    public static readonly DiagnosticDescriptor OneKeyOnly = Create(
        "BGQL006",
        "A single key is looked up without a state",
        "`{0}` takes `{1}`, which a loader of single keys does not have; take IReadOnlyList<TKey>");

    private static DiagnosticDescriptor Create(string id, string title, string message) =>
        new(id, title, message, "DataLoader", DiagnosticSeverity.Error, isEnabledByDefault: true);
}

using Microsoft.CodeAnalysis;

namespace BankGraph.GraphQL.Generators.Reading;

/// <summary>Recognizes types by their names.</summary>
internal static class KnownTypes
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The type as it is written anywhere; without a question mark of its own.</summary>
    public static string Print(ITypeSymbol type) =>
        type.WithNullableAnnotation(type.IsValueType ? type.NullableAnnotation : NullableAnnotation.NotAnnotated)
            .ToDisplayString(Full);

    public static bool Is(ITypeSymbol type, string name) =>
        type.OriginalDefinition.ToDisplayString() == name;

    /// <summary>The item of the one list type that keys come in; null for anything else.</summary>
    public static ITypeSymbol? ListItem(ITypeSymbol type) =>
        Argument(type, "System.Collections.Generic.IReadOnlyList<T>", 0);

    public static ITypeSymbol? Argument(ITypeSymbol type, string generic, int index) =>
        type is INamedTypeSymbol { IsGenericType: true } named && Is(type, generic)
            ? named.TypeArguments[index]
            : null;
}

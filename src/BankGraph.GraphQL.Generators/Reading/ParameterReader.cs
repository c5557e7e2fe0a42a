using BankGraph.GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BankGraph.GraphQL.Generators.Reading;

/// <summary>Reads what a parameter is given.</summary>
internal static class ParameterReader
{
    public static ParameterModel Read(IParameterSymbol parameter)
    {
        var type = parameter.Type;
        var isOptional = type.NullableAnnotation == NullableAnnotation.Annotated;
        if (KnownTypes.Is(type, "System.Threading.CancellationToken")) return new(ParameterKind.CancellationToken);
        if (KnownTypes.Is(type, "BankGraph.GraphQL.PagingArguments")) return new(ParameterKind.PagingArguments);
        if (KnownTypes.Is(type, "BankGraph.GraphQL.QueryContext<T>"))
            return new(ParameterKind.QueryContext, KnownTypes.Print(type), isOptional);
        if (KnownTypes.Is(type, "BankGraph.GraphQL.Execution.DataLoaderFetchContext<TValue>"))
            return new(ParameterKind.FetchContext);
        var state = parameter.GetAttributes().FirstOrDefault(attribute =>
            attribute.AttributeClass?.ToDisplayString() == "BankGraph.GraphQL.DataLoaderStateAttribute");
        return state is null
            ? new(ParameterKind.Service, KnownTypes.Print(type), isOptional)
            : new(
                ParameterKind.State,
                KnownTypes.Print(type),
                isOptional,
                SymbolDisplay.FormatLiteral(state.ConstructorArguments[0].Value as string ?? "", quote: true),
                parameter.HasExplicitDefaultValue ? DefaultOf(parameter) : null);
    }

    /// <summary>Whether only a loader of batches, which has branches, knows it.</summary>
    public static bool IsOfBranch(ParameterKind kind) => kind
        is ParameterKind.PagingArguments or ParameterKind.QueryContext
        or ParameterKind.FetchContext or ParameterKind.State;

    private static string DefaultOf(IParameterSymbol parameter) => parameter.ExplicitDefaultValue is { } value
        ? $"({KnownTypes.Print(parameter.Type)})({SymbolDisplay.FormatPrimitive(value, true, false)})"
        : "default";
}

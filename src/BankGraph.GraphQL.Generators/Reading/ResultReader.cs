using BankGraph.GraphQL.Generators.Models;
using Microsoft.CodeAnalysis;

namespace BankGraph.GraphQL.Generators.Reading;

/// <summary>What a method gives.</summary>
/// <param name="Kind">How it looks up.</param>
/// <param name="Key">The keys that it gives values for; null when it is asked for one key.</param>
/// <param name="Value">What a key has.</param>
internal sealed record Result(LoaderKind Kind, ITypeSymbol? Key, ITypeSymbol Value);

/// <summary>Reads what a method gives.</summary>
internal static class ResultReader
{
    private static readonly string[] Dictionaries =
    [
        "System.Collections.Generic.IReadOnlyDictionary<TKey, TValue>",
        "System.Collections.Generic.IDictionary<TKey, TValue>",
        "System.Collections.Generic.Dictionary<TKey, TValue>",
    ];

    /// <summary>What the method has to give, in words.</summary>
    public static string Expected(bool isBatch) => isBatch
        ? "IReadOnlyDictionary<TKey, TValue>, Dictionary<TKey, TValue> or ILookup<TKey, TValue>"
        : "the value";

    /// <summary>Null when it is nothing that a loader can work with.</summary>
    public static Result? Read(ITypeSymbol returned, bool isBatch)
    {
        var awaited = KnownTypes.Argument(returned, "System.Threading.Tasks.Task<TResult>", 0)
            ?? KnownTypes.Argument(returned, "System.Threading.Tasks.ValueTask<TResult>", 0);
        if (awaited is null) return null;
        if (!isBatch) return new Result(LoaderKind.Cache, null, awaited);
        if (KnownTypes.Argument(awaited, "System.Linq.ILookup<TKey, TElement>", 0) is { } key)
            return new Result(LoaderKind.Lookup, key, ((INamedTypeSymbol)awaited).TypeArguments[1]);
        if (!Dictionaries.Any(dictionary => KnownTypes.Is(awaited, dictionary))) return null;
        var arguments = ((INamedTypeSymbol)awaited).TypeArguments;
        var (keys, values) = (arguments[0], arguments[1]);
        return values is IArrayTypeSymbol { Rank: 1 } array && array.ElementType.SpecialType != SpecialType.System_Byte
            ? new Result(LoaderKind.Arrays, keys, array.ElementType)
            : new Result(LoaderKind.Batch, keys, values);
    }
}

namespace BankGraph.GraphQL.Generators.Models;

/// <summary>A data loader to be written. Types are written out in full.</summary>
/// <param name="Namespace">Its namespace; empty for none.</param>
/// <param name="Name">Its name, ending included.</param>
/// <param name="Method">The method that it calls, with its class.</param>
/// <param name="Kind">How it looks up.</param>
/// <param name="Key">The type of the keys.</param>
/// <param name="Value">The type of what is found for a key.</param>
/// <param name="IsValueNullable">Whether the value's type takes a question mark, as reference types do.</param>
/// <param name="ClassAccess">Who sees the class.</param>
/// <param name="InterfaceAccess">Who sees the interface.</param>
/// <param name="HasOwnScope">Whether its services come from a scope of its own.</param>
/// <param name="Parameters">What the method is called with.</param>
/// <param name="Usings">Directives of the method's file that unknown names may need.</param>
/// <param name="Place">Where the method stands.</param>
internal sealed record LoaderModel(
    string Namespace,
    string Name,
    string Method,
    LoaderKind Kind,
    string Key,
    string Value,
    bool IsValueNullable,
    string ClassAccess,
    string InterfaceAccess,
    bool HasOwnScope,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<string> Usings,
    PlaceModel Place);

/// <summary>How a loader looks up.</summary>
internal enum LoaderKind
{
    /// <summary>Many keys, a value each.</summary>
    Batch,

    /// <summary>Many keys, a dictionary of several values each.</summary>
    Arrays,

    /// <summary>Many keys, a lookup of several values each.</summary>
    Lookup,

    /// <summary>One key.</summary>
    Cache,
}

/// <summary>What one parameter is given.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Type">Its type, for services and states.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
/// <param name="StateKey">What the state is called.</param>
/// <param name="Default">The state when there is none, as C#; null when there has to be one.</param>
internal sealed record ParameterModel(
    ParameterKind Kind, string Type = "", bool IsOptional = false, string StateKey = "", string? Default = null);

/// <summary>What a parameter may be.</summary>
internal enum ParameterKind
{
    /// <summary>The key, or all of them.</summary>
    Keys,

    /// <summary>The end of the request.</summary>
    CancellationToken,

    /// <summary>The page that is wanted.</summary>
    PagingArguments,

    /// <summary>The rows that are wanted.</summary>
    QueryContext,

    /// <summary>All states.</summary>
    FetchContext,

    /// <summary>One state.</summary>
    State,

    /// <summary>Anything else.</summary>
    Service,
}

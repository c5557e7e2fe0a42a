using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>An operation or a fragment while it is being written.</summary>
/// <param name="name">Its name; null for an operation without one.</param>
/// <param name="type">The type that it selects from.</param>
internal sealed class Definition(string? name, NamedType type)
{
    public string? Name { get; set; } = name;

    public NamedType Type { get; } = type;

    /// <summary>The kind of an operation; null for a fragment.</summary>
    public string? Keyword { get; init; }

    public List<string> Directives { get; } = [];

    /// <summary>The selections, with their braces.</summary>
    public List<string> Body { get; } = [];

    /// <summary>The variables that are used in it, fragments not counted.</summary>
    public HashSet<string> Variables { get; } = [];

    /// <summary>The fragments that are spread in it.</summary>
    public HashSet<string> Spreads { get; } = [];

    /// <summary>Whether its body is complete, so that spreading it closes no cycle.</summary>
    public bool IsClosed { get; set; }
}

/// <summary>A variable of a document; every operation that needs it declares it in the same way.</summary>
/// <param name="Name">Its name, without the dollar sign.</param>
/// <param name="Type">Its type as the document writes it.</param>
/// <param name="InputType">The type; null when the document writes none that could be sent.</param>
/// <param name="Default">Its default; empty for none.</param>
internal sealed record Variable(string Name, string Type, IType? InputType, IReadOnlyList<string> Default)
{
    public bool HasDefault => Default.Count > 0 && Default[0] != "null";
}

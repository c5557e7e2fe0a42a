using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types;

/// <summary>A directive that documents, or the schema itself, may carry (section 3.13).</summary>
public sealed class DirectiveType(string name, IReadOnlyList<string> locations) : INamedMember
{
    /// <inheritdoc />
    public string Name { get; } = name;

    /// <summary>Where it may stand, in the specification's words such as <c>FIELD_DEFINITION</c>.</summary>
    public IReadOnlyList<string> Locations { get; } = locations;

    /// <summary>The description that introspection and the printed schema show.</summary>
    public string? Description { get; init; }

    /// <summary>Whether it may stand more than once in one place.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>The arguments.</summary>
    public FieldCollection<InputField> Arguments { get; } = new();

    /// <summary>Whether the specification defines it for every schema, so that it is not printed.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>The C# class whose properties are the arguments; <see cref="object"/> when there is none.</summary>
    public Type RuntimeType { get; init; } = typeof(object);

    /// <summary>What stands around the resolver of a field that carries it; null for nothing.</summary>
    public DirectiveMiddleware? Middleware { get; init; }

    /// <summary>
    /// Makes an object of <see cref="RuntimeType"/> from the argument values; null when there is no such class.
    /// </summary>
    internal Func<object?[], object>? Factory { get; set; }
}

using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Types;

/// <summary>An argument, or a field of an input object (section 3.6.1 and 3.10).</summary>
public sealed class InputField(string name, IType type) : INamedMember
{
    /// <inheritdoc />
    public string Name { get; } = name;

    /// <summary>The type of the value.</summary>
    public IType Type { get; internal set; } = type;

    /// <summary>The description that introspection and the printed schema show.</summary>
    public string? Description { get; set; }

    /// <summary>The value taken when none is given; null when there is none.</summary>
    public IValueNode? DefaultValue { get; set; }

    /// <summary>Why it should not be used any more; null when it may.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>The directives written on it, besides <c>@deprecated</c>.</summary>
    public List<DirectiveNode> Directives { get; } = [];

    /// <summary>What it costs when it is given; null for the default of its kind.</summary>
    public double? Cost { get; internal set; }

    /// <summary>The C# type that resolvers receive.</summary>
    public Type RuntimeType { get; set; } = typeof(object);

    /// <summary>
    /// Turns the coerced value into what the resolver receives, for example a node id; null for none.
    /// </summary>
    public Func<object, object>? Formatter { get; set; }

    /// <summary>Whether a value must be given: non-null and without a default.</summary>
    public bool IsRequired => Type is NonNullType && DefaultValue is null;

    /// <summary>The default, coerced once; null when there is no default.</summary>
    internal CoercedDefault? Default { get; set; }

    internal sealed class CoercedDefault(object? value)
    {
        public object? Value { get; } = value;
    }
}

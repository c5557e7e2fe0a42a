namespace BankGraph.GraphQL.Types;

/// <summary>An input object type (section 3.10).</summary>
public sealed class InputObjectType(string name, string? description = null) : NamedType(name, description)
{
    /// <inheritdoc />
    public override TypeKind Kind => TypeKind.InputObject;

    /// <summary>The fields, in declaration order.</summary>
    public FieldCollection<InputField> Fields { get; } = new();

    /// <summary>Whether exactly one field must be given (<c>@oneOf</c>, section 3.10.1).</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>
    /// Makes the C# value from the coerced field values, in field order; an absent field without a default is
    /// <see cref="Execution.Absent.Value"/>. Null: resolvers receive a dictionary.
    /// </summary>
    public Func<object?[], object>? Factory { get; set; }
}

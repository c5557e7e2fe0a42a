namespace BankGraph.GraphQL.Types;

/// <summary>Where a directive may stand (specification section 3.13); places are joined with <c>|</c>.</summary>
[Flags]
public enum DirectiveLocation
{
    /// <summary>A query.</summary>
    Query = 1,

    /// <summary>A mutation.</summary>
    Mutation = 1 << 1,

    /// <summary>A subscription.</summary>
    Subscription = 1 << 2,

    /// <summary>A field of an operation.</summary>
    Field = 1 << 3,

    /// <summary>The definition of a fragment.</summary>
    FragmentDefinition = 1 << 4,

    /// <summary>The place where a fragment is spread.</summary>
    FragmentSpread = 1 << 5,

    /// <summary>A fragment without a name.</summary>
    InlineFragment = 1 << 6,

    /// <summary>The schema itself.</summary>
    Schema = 1 << 7,

    /// <summary>A scalar type.</summary>
    Scalar = 1 << 8,

    /// <summary>An object type.</summary>
    Object = 1 << 9,

    /// <summary>A field of an object or interface type.</summary>
    FieldDefinition = 1 << 10,

    /// <summary>An argument of a field or of a directive.</summary>
    ArgumentDefinition = 1 << 11,

    /// <summary>An interface type.</summary>
    Interface = 1 << 12,

    /// <summary>A union type.</summary>
    Union = 1 << 13,

    /// <summary>An enum type.</summary>
    Enum = 1 << 14,

    /// <summary>A value of an enum type.</summary>
    EnumValue = 1 << 15,

    /// <summary>An input object type.</summary>
    InputObject = 1 << 16,

    /// <summary>A field of an input object type.</summary>
    InputFieldDefinition = 1 << 17,

    /// <summary>The definition of a variable.</summary>
    VariableDefinition = 1 << 18,
}

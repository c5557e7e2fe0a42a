using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation;

/// <summary>What is expected where a value stands.</summary>
/// <param name="Type">The type to fit; null when it is not known.</param>
/// <param name="Field">The argument or input field that takes the value; null for an element of a list.</param>
/// <param name="Owner">The input object whose field takes the value; null when no input object does.</param>
/// <param name="IsPartOfLeaf">Whether a scalar reads the value as a part of a larger literal.</param>
internal readonly record struct InputPosition(
    IType? Type, InputField? Field = null, InputObjectType? Owner = null, bool IsPartOfLeaf = false)
{
    /// <summary>What is expected of an element when a list stands here.</summary>
    public InputPosition Element() => Type?.Nullable() is ListType list
        ? new InputPosition(list.ElementType, IsPartOfLeaf: IsPartOfLeaf)
        : new InputPosition(Type?.Nullable(), IsPartOfLeaf: true);

    /// <summary>What is expected of a field when an object stands here.</summary>
    public InputPosition Member(string name)
    {
        var owner = Type?.NamedType as InputObjectType;
        var field = owner is not null && owner.Fields.TryGet(name, out var found) ? found : null;
        return new InputPosition(field?.Type, field, owner, IsPartOfLeaf);
    }
}

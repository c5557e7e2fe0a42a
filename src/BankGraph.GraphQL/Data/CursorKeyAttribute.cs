namespace BankGraph.GraphQL;

/// <summary>
/// The property tells the rows of its type apart, alone or together with others so marked; pages follow it where the
/// order that was asked for leaves two rows in the same place. Without the attribute it is the property <c>Id</c>, or
/// the one marked with <see cref="IDAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CursorKeyAttribute : Attribute
{
    /// <summary>The place among several properties that are unique together; smaller decides first.</summary>
    public int Order { get; set; }
}

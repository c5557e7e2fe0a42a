using System.Globalization;

namespace BankGraph.GraphQL.Language;

/// <summary>A literal or a variable (specification, 2.9).</summary>
public interface IValueNode : ISyntaxNode;

/// <summary>The use of a variable: <c>$name</c>.</summary>
public sealed class VariableNode(NameNode name, Location? location = null)
    : SyntaxNode(location), IValueNode, INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.Variable;

    /// <summary>The name without the dollar sign.</summary>
    public NameNode Name { get; } = name;
}

/// <summary>An integer literal, kept as it was written so that no digit is lost.</summary>
public sealed class IntValueNode(string value, Location? location = null) : SyntaxNode(location), IValueNode
{
    /// <summary>The literal of a number.</summary>
    public IntValueNode(long value)
        : this(value.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.IntValue;

    /// <summary>The text of the literal.</summary>
    public string Value { get; } = value;
}

/// <summary>A literal with a fraction or an exponent, kept as it was written so that no digit is lost.</summary>
public sealed class FloatValueNode(string value, Location? location = null) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.FloatValue;

    /// <summary>The text of the literal.</summary>
    public string Value { get; } = value;
}

/// <summary>A string, quoted or a block.</summary>
public sealed class StringValueNode(string value, bool block = false, Location? location = null)
    : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.StringValue;

    /// <summary>The text meant: escapes resolved, a block's indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>True when written between triple quotes.</summary>
    public bool Block { get; } = block;
}

/// <summary>The literals <c>true</c> and <c>false</c>.</summary>
public sealed class BooleanValueNode(bool value, Location? location = null) : SyntaxNode(location), IValueNode
{
    /// <summary>A <c>true</c> that was made by code.</summary>
    public static BooleanValueNode True { get; } = new(true);

    /// <summary>A <c>false</c> that was made by code.</summary>
    public static BooleanValueNode False { get; } = new(false);

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.BooleanValue;

    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}

/// <summary>The literal <c>null</c>.</summary>
public sealed class NullValueNode(Location? location = null) : SyntaxNode(location), IValueNode
{
    /// <summary>A <c>null</c> that was made by code.</summary>
    public static NullValueNode Default { get; } = new();

    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.NullValue;
}

/// <summary>A name standing for one value of an enum.</summary>
public sealed class EnumValueNode(string value, Location? location = null) : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.EnumValue;

    /// <summary>The name of the value.</summary>
    public string Value { get; } = value;
}

/// <summary>A list literal.</summary>
public sealed class ListValueNode(IReadOnlyList<IValueNode> items, Location? location = null)
    : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ListValue;

    /// <summary>The items in order.</summary>
    public IReadOnlyList<IValueNode> Items { get; } = items;
}

/// <summary>An input object literal.</summary>
public sealed class ObjectValueNode(IReadOnlyList<ObjectFieldNode> fields, Location? location = null)
    : SyntaxNode(location), IValueNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectValue;

    /// <summary>The fields in the order they were written; the order carries no meaning.</summary>
    public IReadOnlyList<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>A field of an input object literal.</summary>
public sealed class ObjectFieldNode(NameNode name, IValueNode value, Location? location = null)
    : SyntaxNode(location), INamedSyntaxNode
{
    /// <inheritdoc />
    public override SyntaxKind Kind => SyntaxKind.ObjectField;

    /// <inheritdoc />
    public NameNode Name { get; } = name;

    /// <summary>The value given.</summary>
    public IValueNode Value { get; } = value;
}

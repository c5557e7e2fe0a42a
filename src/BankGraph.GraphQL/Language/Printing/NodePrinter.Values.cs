namespace BankGraph.GraphQL.Language;

/// <content>Values and type references.</content>
internal sealed partial class NodePrinter
{
    private void WriteValue(ISyntaxNode node)
    {
        switch (node)
        {
            case VariableNode variable:
                _text.Append('$').Append(variable.Name.Value);
                break;
            case IntValueNode number:
                _text.Append(number.Value);
                break;
            case FloatValueNode number:
                _text.Append(number.Value);
                break;
            case StringValueNode text:
                WriteString(text);
                break;
            case BooleanValueNode boolean:
                _text.Append(boolean.Value ? "true" : "false");
                break;
            case NullValueNode:
                _text.Append("null");
                break;
            case EnumValueNode value:
                _text.Append(value.Value);
                break;
            case ListValueNode list:
                _text.Append('[');
                WriteSeparated(list.Items, ", ");
                _text.Append(']');
                break;
            case ObjectValueNode { Fields.Count: 0 }:
                _text.Append("{}");
                break;
            case ObjectValueNode value:
                _text.Append("{ ");
                WriteSeparated(value.Fields, ", ");
                _text.Append(" }");
                break;
            case ObjectFieldNode field:
                WriteNamedValue(field.Name, field.Value);
                break;
            case ArgumentNode argument:
                WriteNamedValue(argument.Name, argument.Value);
                break;
        }
    }

    private void WriteNamedValue(NameNode name, IValueNode value)
    {
        _text.Append(name.Value).Append(": ");
        WriteValue(value);
    }

    private void WriteString(StringValueNode node)
    {
        if (indented && node.Block && BlockStringPrinter.TryWrite(_text, node.Value, 2 * _level)) return;
        QuotedStringPrinter.Write(_text, node.Value);
    }

    private void WriteType(ITypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                _text.Append(named.Name.Value);
                break;
            case ListTypeNode list:
                _text.Append('[');
                WriteType(list.Type);
                _text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.Type);
                _text.Append('!');
                break;
        }
    }
}

using System.Text;

namespace BankGraph.GraphQL.Language;

/// <summary>Prints one node and all below it.</summary>
internal sealed partial class NodePrinter(bool indented)
{
    private readonly StringBuilder _text = new();
    private int _level;

    public string Print(ISyntaxNode node)
    {
        Write(node);
        return _text.ToString();
    }

    private void Write(ISyntaxNode node)
    {
        switch (node)
        {
            case NameNode name:
                _text.Append(name.Value);
                break;
            case DocumentNode document:
                WriteDocument(document);
                break;
            case IValueNode or ObjectFieldNode or ArgumentNode:
                WriteValue(node);
                break;
            case ITypeNode type:
                WriteType(type);
                break;
            case ITypeSystemExtensionNode extension:
                _text.Append("extend ");
                WriteTypeSystem(extension);
                break;
            case ITypeSystemDefinitionNode:
                WriteTypeSystem(node);
                break;
            case OperationTypeDefinitionNode or FieldDefinitionNode or InputValueDefinitionNode
                or EnumValueDefinitionNode:
                WriteTypeMember(node);
                break;
            default:
                WriteExecutable(node);
                break;
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        for (var i = 0; i < document.Definitions.Count; i++)
        {
            if (i > 0) _text.Append(indented ? "\n\n" : " ");

            // `type A` before a query in shorthand would take the query's braces for its own.
            if (document.Definitions[i] is OperationDefinitionNode operation)
            {
                WriteOperation(operation, allowShorthand: i == 0);
            }
            else
            {
                Write(document.Definitions[i]);
            }
        }
    }

    /// <summary>Items on lines of their own between braces or parentheses.</summary>
    private void WriteBlock<T>(char open, IReadOnlyList<T> items, char close)
        where T : ISyntaxNode
    {
        _text.Append(open);
        _level++;
        foreach (var item in items)
        {
            WriteLineBreak();
            Write(item);
        }

        _level--;
        WriteLineBreak();
        _text.Append(close);
    }

    private void WriteSeparated<T>(IReadOnlyList<T> items, string separator)
        where T : ISyntaxNode
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0) _text.Append(separator);
            Write(items[i]);
        }
    }

    /// <summary>Arguments and the like: on one line, unless descriptions would make that line hard to read.</summary>
    private void WriteInParentheses<T>(IReadOnlyList<T> items)
        where T : ISyntaxNode
    {
        if (items.Count == 0) return;
        if (indented && items.Any(item => item is IHasDescription { Description: not null }))
        {
            WriteBlock('(', items, ')');
            return;
        }

        _text.Append('(');
        WriteSeparated(items, ", ");
        _text.Append(')');
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            _text.Append(' ');
            Write(directive);
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is null) return;
        WriteString(description);
        WriteLineBreak();
    }

    private void WriteLineBreak()
    {
        if (indented)
        {
            _text.Append('\n').Append(' ', 2 * _level);
        }
        else
        {
            _text.Append(' ');
        }
    }
}

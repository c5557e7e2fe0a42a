namespace BankGraph.GraphQL.Language;

/// <content>Operations, fragments and what they consist of.</content>
internal sealed partial class NodePrinter
{
    private void WriteExecutable(ISyntaxNode node)
    {
        switch (node)
        {
            case OperationDefinitionNode operation:
                WriteOperation(operation, allowShorthand: true);
                break;
            case FragmentDefinitionNode fragment:
                WriteDescription(fragment.Description);
                _text.Append("fragment ").Append(fragment.Name.Value).Append(" on ");
                WriteType(fragment.TypeCondition);
                WriteDirectives(fragment.Directives);
                WriteSelections(fragment.SelectionSet);
                break;
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case SelectionSetNode selectionSet:
                WriteBlock('{', selectionSet.Selections, '}');
                break;
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                _text.Append("...").Append(spread.Name.Value);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                WriteInlineFragment(fragment);
                break;
            case DirectiveNode directive:
                _text.Append('@').Append(directive.Name.Value);
                WriteInParentheses(directive.Arguments);
                break;
        }
    }

    private void WriteOperation(OperationDefinitionNode operation, bool allowShorthand)
    {
        var isShorthand = allowShorthand
            && operation is
            {
                Operation: OperationType.Query,
                Name: null,
                Description: null,
                VariableDefinitions.Count: 0,
                Directives.Count: 0,
            };
        if (isShorthand)
        {
            Write(operation.SelectionSet);
            return;
        }

        WriteDescription(operation.Description);
        _text.Append(Keyword(operation.Operation));
        if (operation.Name is not null) _text.Append(' ').Append(operation.Name.Value);
        WriteInParentheses(operation.VariableDefinitions);
        WriteDirectives(operation.Directives);
        WriteSelections(operation.SelectionSet);
    }

    private static string Keyword(OperationType operation) => operation switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        _ => "subscription",
    };

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        WriteValue(variable.Variable);
        _text.Append(": ");
        WriteType(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteDefault(IValueNode? value)
    {
        if (value is null) return;
        _text.Append(" = ");
        WriteValue(value);
    }

    private void WriteField(FieldNode field)
    {
        if (field.Alias is not null) _text.Append(field.Alias.Value).Append(": ");
        _text.Append(field.Name.Value);
        WriteInParentheses(field.Arguments);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null) WriteSelections(field.SelectionSet);
    }

    private void WriteInlineFragment(InlineFragmentNode fragment)
    {
        _text.Append("...");
        if (fragment.TypeCondition is not null)
        {
            _text.Append(" on ");
            WriteType(fragment.TypeCondition);
        }

        WriteDirectives(fragment.Directives);
        WriteSelections(fragment.SelectionSet);
    }

    private void WriteSelections(SelectionSetNode selectionSet)
    {
        _text.Append(' ');
        Write(selectionSet);
    }
}

namespace BankGraph.GraphQL.Language;

/// <content>The schema, types and directives. After <c>extend</c> an extension prints like a definition.</content>
internal sealed partial class NodePrinter
{
    private void WriteTypeSystem(ISyntaxNode node)
    {
        if (node is IHasDescription described) WriteDescription(described.Description);
        switch (node)
        {
            case SchemaDefinitionNode schema:
                WriteSchema(schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                WriteSchema(schema.Directives, schema.OperationTypes);
                break;
            case ScalarTypeDefinitionNode scalar:
                WriteHead("scalar ", scalar.Name, scalar.Directives);
                break;
            case ScalarTypeExtensionNode scalar:
                WriteHead("scalar ", scalar.Name, scalar.Directives);
                break;
            case IComplexTypeNode type:
                WriteComplexType(type);
                break;
            case UnionTypeDefinitionNode union:
                WriteUnion(union.Name, union.Directives, union.Types);
                break;
            case UnionTypeExtensionNode union:
                WriteUnion(union.Name, union.Directives, union.Types);
                break;
            case EnumTypeDefinitionNode type:
                WriteHead("enum ", type.Name, type.Directives);
                WriteMembers(type.Values);
                break;
            case EnumTypeExtensionNode type:
                WriteHead("enum ", type.Name, type.Directives);
                WriteMembers(type.Values);
                break;
            case InputObjectTypeDefinitionNode type:
                WriteHead("input ", type.Name, type.Directives);
                WriteMembers(type.Fields);
                break;
            case InputObjectTypeExtensionNode type:
                WriteHead("input ", type.Name, type.Directives);
                WriteMembers(type.Fields);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
        }
    }

    private void WriteSchema(
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<OperationTypeDefinitionNode> operationTypes)
    {
        _text.Append("schema");
        WriteDirectives(directives);
        WriteMembers(operationTypes);
    }

    private void WriteComplexType(IComplexTypeNode type)
    {
        var isObject = type.Kind is SyntaxKind.ObjectTypeDefinition or SyntaxKind.ObjectTypeExtension;
        _text.Append(isObject ? "type " : "interface ").Append(type.Name.Value);
        if (type.Interfaces.Count > 0)
        {
            _text.Append(" implements ");
            WriteSeparated(type.Interfaces, " & ");
        }

        WriteDirectives(type.Directives);
        WriteMembers(type.Fields);
    }

    private void WriteUnion(
        NameNode name,
        IReadOnlyList<DirectiveNode> directives,
        IReadOnlyList<NamedTypeNode> types)
    {
        WriteHead("union ", name, directives);
        if (types.Count == 0) return;
        _text.Append(" = ");
        WriteSeparated(types, " | ");
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        _text.Append("directive @").Append(directive.Name.Value);
        WriteInParentheses(directive.Arguments);
        if (directive.IsRepeatable) _text.Append(" repeatable");
        _text.Append(" on ");
        WriteSeparated(directive.Locations, " | ");
    }

    private void WriteHead(string keyword, NameNode name, IReadOnlyList<DirectiveNode> directives)
    {
        _text.Append(keyword).Append(name.Value);
        WriteDirectives(directives);
    }

    private void WriteMembers<T>(IReadOnlyList<T> members)
        where T : ISyntaxNode
    {
        if (members.Count == 0) return;
        _text.Append(' ');
        WriteBlock('{', members, '}');
    }

    private void WriteTypeMember(ISyntaxNode node)
    {
        if (node is IHasDescription described) WriteDescription(described.Description);
        switch (node)
        {
            case OperationTypeDefinitionNode operationType:
                _text.Append(Keyword(operationType.Operation)).Append(": ");
                WriteType(operationType.Type);
                break;
            case FieldDefinitionNode field:
                _text.Append(field.Name.Value);
                WriteInParentheses(field.Arguments);
                _text.Append(": ");
                WriteType(field.Type);
                WriteDirectives(field.Directives);
                break;
            case InputValueDefinitionNode input:
                _text.Append(input.Name.Value).Append(": ");
                WriteType(input.Type);
                WriteDefault(input.DefaultValue);
                WriteDirectives(input.Directives);
                break;
            case EnumValueDefinitionNode value:
                WriteHead("", value.Name, value.Directives);
                break;
        }
    }
}

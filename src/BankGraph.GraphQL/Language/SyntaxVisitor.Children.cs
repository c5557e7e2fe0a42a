namespace BankGraph.GraphQL.Language;

/// <content>Which children each node has, in the order of the text.</content>
public abstract partial class SyntaxVisitor
{
    private bool WalkChildren(ISyntaxNode node) => node.Kind switch
    {
        SyntaxKind.Document => WalkAll(((DocumentNode)node).Definitions),
        SyntaxKind.OperationDefinition => WalkOperation((OperationDefinitionNode)node),
        SyntaxKind.VariableDefinition => WalkVariableDefinition((VariableDefinitionNode)node),
        SyntaxKind.FragmentDefinition => WalkFragmentDefinition((FragmentDefinitionNode)node),
        SyntaxKind.SelectionSet => WalkAll(((SelectionSetNode)node).Selections),
        SyntaxKind.Field => WalkField((FieldNode)node),
        SyntaxKind.FragmentSpread => WalkAll(((FragmentSpreadNode)node).Directives),
        SyntaxKind.InlineFragment => WalkInlineFragment((InlineFragmentNode)node),
        SyntaxKind.Argument => Walk(((ArgumentNode)node).Value),
        SyntaxKind.Directive => WalkAll(((DirectiveNode)node).Arguments),
        SyntaxKind.ListType => Walk(((ListTypeNode)node).Type),
        SyntaxKind.NonNullType => Walk(((NonNullTypeNode)node).Type),
        SyntaxKind.ListValue => WalkAll(((ListValueNode)node).Items),
        SyntaxKind.ObjectValue => WalkAll(((ObjectValueNode)node).Fields),
        SyntaxKind.ObjectField => Walk(((ObjectFieldNode)node).Value),
        >= SyntaxKind.SchemaDefinition => WalkTypeSystemChildren(node),
        _ => true,
    };

    private bool WalkTypeSystemChildren(ISyntaxNode node)
    {
        if (node is IHasDescription described && !Walk(described.Description)) return false;
        return node switch
        {
            IComplexTypeNode type => WalkAll(type.Interfaces) && WalkAll(type.Directives) && WalkAll(type.Fields),
            FieldDefinitionNode field => WalkAll(field.Arguments) && Walk(field.Type) && WalkAll(field.Directives),
            InputValueDefinitionNode input =>
                Walk(input.Type) && Walk(input.DefaultValue) && WalkAll(input.Directives),
            DirectiveDefinitionNode directive => WalkAll(directive.Arguments),
            OperationTypeDefinitionNode operationType => Walk(operationType.Type),
            IHasDirectives type => WalkAll(type.Directives) && WalkMembers(type),
            _ => true,
        };
    }

    private bool WalkMembers(ISyntaxNode type) => type switch
    {
        SchemaDefinitionNode schema => WalkAll(schema.OperationTypes),
        SchemaExtensionNode schema => WalkAll(schema.OperationTypes),
        UnionTypeDefinitionNode union => WalkAll(union.Types),
        UnionTypeExtensionNode union => WalkAll(union.Types),
        EnumTypeDefinitionNode definition => WalkAll(definition.Values),
        EnumTypeExtensionNode extension => WalkAll(extension.Values),
        InputObjectTypeDefinitionNode definition => WalkAll(definition.Fields),
        InputObjectTypeExtensionNode extension => WalkAll(extension.Fields),
        _ => true,
    };

    private bool WalkOperation(OperationDefinitionNode operation) =>
        Walk(operation.Description)
        && WalkAll(operation.VariableDefinitions)
        && WalkAll(operation.Directives)
        && Walk(operation.SelectionSet);

    private bool WalkVariableDefinition(VariableDefinitionNode definition) =>
        Walk(definition.Description)
        && Walk(definition.Variable)
        && Walk(definition.Type)
        && Walk(definition.DefaultValue)
        && WalkAll(definition.Directives);

    private bool WalkFragmentDefinition(FragmentDefinitionNode fragment) =>
        Walk(fragment.Description)
        && Walk(fragment.TypeCondition)
        && WalkAll(fragment.Directives)
        && Walk(fragment.SelectionSet);

    private bool WalkField(FieldNode field) =>
        WalkAll(field.Arguments)
        && WalkAll(field.Directives)
        && Walk(field.SelectionSet);

    private bool WalkInlineFragment(InlineFragmentNode fragment) =>
        Walk(fragment.TypeCondition)
        && WalkAll(fragment.Directives)
        && Walk(fragment.SelectionSet);
}

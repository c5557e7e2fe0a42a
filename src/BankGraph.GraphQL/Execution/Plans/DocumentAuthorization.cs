using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution.Plans;

/// <summary>
/// Finds what must be allowed before a document is executed. The whole document counts: operations that are not asked
/// for, fragments, and fields that variables leave out.
/// </summary>
internal static class DocumentAuthorization
{
    public static AuthorizeAttribute[] Collect(Schema schema, DocumentNode document)
    {
        var rules = new HashSet<AuthorizeAttribute>();
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case OperationDefinitionNode operation:
                    Collect(schema, schema.GetRootType(operation.Operation), operation.SelectionSet, rules);
                    break;
                case FragmentDefinitionNode fragment:
                    Collect(schema, TypeOf(schema, fragment.TypeCondition), fragment.SelectionSet, rules);
                    break;
            }
        }

        return [.. rules];
    }

    private static void Collect(
        Schema schema,
        NamedType? parent,
        SelectionSetNode selections,
        HashSet<AuthorizeAttribute> rules)
    {
        if (parent is null) return;
        foreach (var selection in selections.Selections)
        {
            switch (selection)
            {
                case InlineFragmentNode { TypeCondition: { } condition } inline:
                    Collect(schema, TypeOf(schema, condition), inline.SelectionSet, rules);
                    break;
                case InlineFragmentNode inline:
                    Collect(schema, parent, inline.SelectionSet, rules);
                    break;
                case FieldNode node when schema.TryGetField(parent, node.Name.Value, out var field):
                    AddRules(schema, parent, field, rules);
                    if (node.SelectionSet is { } below) Collect(schema, field.Type.NamedType, below, rules);
                    break;
            }
        }
    }

    // An interface's field is read from whatever object is found behind it.
    private static void AddRules(
        Schema schema,
        NamedType parent,
        OutputField field,
        HashSet<AuthorizeAttribute> rules)
    {
        rules.UnionWith(field.ValidationRules);
        if (parent is not InterfaceType) return;
        foreach (var possible in schema.GetPossibleTypes(parent))
        {
            if (schema.TryGetField(possible, field.Name, out var own)) rules.UnionWith(own.ValidationRules);
        }
    }

    private static NamedType? TypeOf(Schema schema, NamedTypeNode condition) =>
        schema.TryGetType(condition.Name.Value, out var type) ? type : null;
}

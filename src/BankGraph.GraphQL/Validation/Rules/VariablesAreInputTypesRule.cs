using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Variables are of types that can be sent to the server (section 5.8.2).</summary>
internal sealed class VariablesAreInputTypesRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Variables-Are-Input-Types";

    public override void Enter(ISyntaxNode node)
    {
        var definition = (VariableDefinitionNode)node;
        var typeName = definition.Type.NamedType().Name.Value;
        var isKnown = Context.Schema.TryGetType(typeName, out var type);
        if (isKnown && type!.IsInputType()) return; // Known, therefore not null.
        var name = definition.Variable.Name.Value;
        var message = isKnown
            ? $"The type of variable `{name}` is not an input type."
            : $"Unknown type `{typeName}`.{Context.SuggestType(typeName, candidate => candidate.IsInputType())}";
        Report(Violation(message, definition.Type)
            .SetExtension("variable", name)
            .SetExtension("variableType", definition.Type.ToString()));
    }
}

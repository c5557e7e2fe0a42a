using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Limits;

/// <summary>
/// A document defines no more than <see cref="RequestExecutorOptions.MaxDefinitions"/> operations and fragments: every
/// operation is validated with every fragment that it reaches, so that many of both multiply.
/// </summary>
internal sealed class MaxDefinitionsRule(ValidationContext context) : LimitRule(context)
{
    public override void Enter(ISyntaxNode node)
    {
        var maximum = Context.Options.MaxDefinitions;
        var definitions = ((DocumentNode)node).Definitions;
        if (definitions.Count <= maximum) return;
        Refuse(
            $"The document has more than {maximum} operations and fragments.",
            nameof(RequestExecutorOptions.MaxDefinitions),
            maximum,
            definitions[maximum]);
    }
}

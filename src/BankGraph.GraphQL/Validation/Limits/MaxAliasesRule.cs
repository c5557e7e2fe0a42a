using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Limits;

/// <summary>
/// A document has no more than <see cref="RequestExecutorOptions.MaxAliases"/> aliases, so that one request cannot do
/// the work of thousands and get past a limit on requests.
/// </summary>
internal sealed class MaxAliasesRule(ValidationContext context) : LimitRule(context)
{
    private int _aliases;

    public override void Enter(ISyntaxNode node)
    {
        var maximum = Context.Options.MaxAliases;
        if (((FieldNode)node).Alias is not { } alias || ++_aliases <= maximum) return;
        Refuse(
            $"The document has more than {maximum} aliases.",
            nameof(RequestExecutorOptions.MaxAliases),
            maximum,
            alias);
    }
}

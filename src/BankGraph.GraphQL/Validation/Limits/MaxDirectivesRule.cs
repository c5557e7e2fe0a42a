using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Limits;

/// <summary>
/// No place carries more than <see cref="RequestExecutorOptions.MaxDirectivesPerLocation"/> directives, and no document
/// more than <see cref="RequestExecutorOptions.MaxDirectives"/>.
/// </summary>
internal sealed class MaxDirectivesRule(ValidationContext context) : LimitRule(context)
{
    private int _directives;

    public override void Enter(ISyntaxNode node)
    {
        var here = ((IHasDirectives)node).Directives;
        if (here.Count == 0) return;
        var options = Context.Options;
        _directives += here.Count;
        if (here.Count > options.MaxDirectivesPerLocation)
        {
            Refuse(
                $"More than {options.MaxDirectivesPerLocation} directives stand in one place.",
                nameof(RequestExecutorOptions.MaxDirectivesPerLocation),
                options.MaxDirectivesPerLocation,
                here[options.MaxDirectivesPerLocation]);
        }
        else if (_directives > options.MaxDirectives)
        {
            Refuse(
                $"The document has more than {options.MaxDirectives} directives.",
                nameof(RequestExecutorOptions.MaxDirectives),
                options.MaxDirectives,
                here[^1]);
        }
    }
}

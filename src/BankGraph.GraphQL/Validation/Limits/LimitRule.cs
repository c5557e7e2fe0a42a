using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Limits;

/// <summary>A bound of the house on what one document may ask. Nothing behind the bound is looked at.</summary>
internal abstract class LimitRule(ValidationContext context) : ValidationRule(context)
{
    protected override string? Section => null;

    /// <summary>Refuses the document.</summary>
    /// <param name="message">What is too much.</param>
    /// <param name="limit">The name of the option that says how much is allowed.</param>
    /// <param name="maximum">How much is allowed.</param>
    /// <param name="node">Where it has become too much.</param>
    /// <param name="code">The error's code.</param>
    protected void Refuse(
        string message, string limit, int maximum, ISyntaxNode node, string code = ErrorCodes.DocumentTooLarge)
    {
        Tell(message, limit, maximum, node, code);
        Context.Stop();
    }

    /// <summary>As <see cref="Refuse"/>, but other rules may have their say too.</summary>
    protected void Tell(string message, string limit, int maximum, ISyntaxNode node, string code) =>
        Report(Violation(message, node)
            .SetCode(code)
            .SetExtension("limit", limit)
            .SetExtension("maximum", maximum));
}

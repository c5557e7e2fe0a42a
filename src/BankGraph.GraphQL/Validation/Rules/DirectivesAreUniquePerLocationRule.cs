using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>No directive stands twice in one place unless it may be repeated (section 5.7.3).</summary>
internal sealed class DirectivesAreUniquePerLocationRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    protected override string Section => "sec-Directives-Are-Unique-per-Location";

    public override void Enter(ISyntaxNode node)
    {
        var directives = ((IHasDirectives)node).Directives;
        if (directives.Count < 2) return;
        _names.Clear();
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (!Context.Schema.TryGetDirective(name, out var definition)) continue;
            if (definition.IsRepeatable || _names.Add(name)) continue;
            Report(Violation("Only one of each directive is allowed per location.", directive)
                .SetExtension("directive", name));
        }
    }
}

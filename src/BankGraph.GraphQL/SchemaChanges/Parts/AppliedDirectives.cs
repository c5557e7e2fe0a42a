using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.SchemaChanges.Parts;

/// <summary>Compares the directives that are applied to something.</summary>
internal static class AppliedDirectives
{
    public static void Find(string coordinate, IHasDirectives former, IHasDirectives current, ChangeList changes)
    {
        foreach (var directive in Without(former, current))
            changes.Add(Removed(directive), coordinate, $"no longer carries `{directive.Print(indented: false)}`");
        foreach (var directive in Without(current, former))
            changes.Add(Added(directive), coordinate, $"carries `{directive.Print(indented: false)}` now");
    }

    // With @oneOf exactly one field must be given. Any other directive may refuse somebody, or make a request costlier.
    private static ChangeSeverity Added(DirectiveNode directive) => directive.Name.Value switch
    {
        "deprecated" => ChangeSeverity.Safe,
        "oneOf" => ChangeSeverity.Breaking,
        _ => ChangeSeverity.Dangerous,
    };

    private static ChangeSeverity Removed(DirectiveNode directive) =>
        directive.Name.Value is "deprecated" or "oneOf" ? ChangeSeverity.Safe : ChangeSeverity.Dangerous;

    private static IEnumerable<DirectiveNode> Without(IHasDirectives node, IHasDirectives other)
    {
        var left = other.Directives.ToList();
        foreach (var directive in node.Directives)
        {
            var same = left.FindIndex(candidate => candidate.Name.Value == directive.Name.Value
                && SyntaxComparer.Equals(candidate.Arguments, directive.Arguments));
            if (same < 0) yield return directive;
            else left.RemoveAt(same);
        }
    }
}

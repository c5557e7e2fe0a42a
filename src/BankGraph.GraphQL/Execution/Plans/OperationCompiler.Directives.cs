using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Execution.Plans;

/// <content>Directives of the document beyond those of section 3.13.</content>
internal sealed partial class OperationCompiler
{
    private static bool IsOfSpecification(DirectiveNode directive) => directive.Name.Value is "skip" or "include";

    private void AddDirectives(FieldStep step, List<Place> places)
    {
        if (places.TrueForAll(place => place.Node.Directives.Count == 0 && place.Scope is null)) return;
        var own = new List<DirectiveUse>();
        var around = new List<DirectiveUse>();

        // A fragment that is spread under two conditions brings the same field, and its own directives, twice.
        foreach (var uses in places.GroupBy(place => place.Node))
        {
            own.AddRange(CompileDirectives(uses.Key.Directives, ConditionsOf(uses, places)));
        }

        foreach (var directives in places.SelectMany(place => place.FragmentDirectives).Distinct())
        {
            var inside = places.Where(place => place.FragmentDirectives.Contains(directives));
            around.AddRange(CompileDirectives(directives, ConditionsOf(inside, places)));
        }

        step.FragmentDirectives = around;
        step.Carry(own);
    }

    // The field is only resolved when one of its places counts, so that a directive of all places needs no check.
    private static Condition[]? ConditionsOf(IEnumerable<Place> some, List<Place> all)
    {
        Place[] places = [.. some];
        return places.Length == all.Count ? null : Place.ConditionsOf(places);
    }

    private DirectiveUse[] CompileDirectives(IReadOnlyList<DirectiveNode> nodes, Condition[]? conditions)
    {
        if (nodes.Count == 0) return [];
        var uses = new List<DirectiveUse>();
        foreach (var node in nodes)
        {
            if (IsOfSpecification(node) || !_schema.TryGetDirective(node.Name.Value, out var type)) continue;
            uses.Add(new DirectiveUse(type, node, CompileArguments(type.Arguments, node.Arguments), conditions));
        }

        return [.. uses];
    }

    /// <summary>One place of the document that selects a field; a later place has a higher position.</summary>
    private readonly record struct Place(FieldNode Node, Condition Condition, FragmentScope? Scope, int Position)
    {
        /// <summary>What stands on each of the fragments around, outermost first.</summary>
        public IEnumerable<IReadOnlyList<DirectiveNode>> FragmentDirectives => Scope?.OutermostFirst ?? [];

        /// <summary>When any of the places counts; null for always.</summary>
        public static Condition[]? ConditionsOf(IReadOnlyCollection<Place> places) =>
            places.Any(place => place.Condition == default)
                ? null
                : [.. places.Select(place => place.Condition).Distinct()];
    }

    /// <summary>A fragment with directives that stands around a selection.</summary>
    private sealed class FragmentScope(FragmentScope? outer, IReadOnlyList<DirectiveNode> directives)
    {
        public IEnumerable<IReadOnlyList<DirectiveNode>> OutermostFirst =>
            (outer?.OutermostFirst ?? []).Append(directives);

        public static FragmentScope? Enter(FragmentScope? outer, IReadOnlyList<DirectiveNode> directives) =>
            directives.Count == 0 || directives.All(IsOfSpecification) ? outer : new FragmentScope(outer, directives);
    }
}

using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>
/// Writes documents by walking a schema. Without a fault a document is nearly always valid: what meets under one
/// response name may still not merge, which is left to chance.
/// </summary>
internal sealed partial class DocumentGenerator(Schema schema, Dice dice, Fault fault = Fault.None)
{
    private const int MostFragments = 5;

    /// <summary>
    /// Whether the document is to be executed, and compared by what comes of it. It does not ask for the schema then,
    /// whose descriptions differ; and no null comes into the condition of a <c>@skip</c> or <c>@include</c>, which
    /// means false by the specification (section 6.3.2) and an error to graphql-js.
    /// </summary>
    public bool IsForExecution { get; init; }

    private readonly List<Definition> _operations = [];
    private readonly List<Definition> _fragments = [];
    private Definition _current = new(null, schema.QueryType);

    /// <summary>Writes a document.</summary>
    public GeneratedDocument Generate()
    {
        var count = dice.Percent(75) ? 1 : 2 + dice.Below(2);
        for (var i = 0; i < count; i++) AddOperation(count == 1 && dice.OneIn(3) ? null : $"Operation{i}");
        MistakeDefinitions();
        var definitions = dice.Shuffled(_operations.Concat(_fragments)).Select(WriteDefinition).ToList();
        if (Strikes(Fault.TypeDefinition)) definitions.Add(["scalar", "Unwanted"]);
        return new GeneratedDocument(
            [.. definitions.SelectMany(tokens => tokens)],
            [.. _operations.Select(ToOperation)]);
    }

    /// <summary>Whether the fault that was asked for is made here.</summary>
    private bool Strikes(Fault candidate) => fault == candidate && dice.OneIn(2);

    private void AddOperation(string? name)
    {
        var (keyword, root) = dice.Below(20) switch
        {
            < 4 when schema.MutationType is { } mutation => ("mutation", mutation),
            < 8 when schema.SubscriptionType is { } subscription => ("subscription", subscription),
            _ when fault == Fault.SecondRootField && schema.SubscriptionType is { } subscription =>
                ("subscription", subscription),
            _ => ("query", schema.QueryType),
        };
        var operation = new Definition(name, root) { Keyword = keyword };
        _operations.Add(operation);
        _current = operation;
        operation.Directives.AddRange(WriteDirectives(keyword.ToUpperInvariant()));
        operation.Body.AddRange(keyword == "subscription" ? WriteRootField(root) : WriteSelections(root, depth: 0));
        operation.IsClosed = true;
    }

    /// <summary>A fragment that is written now, in the middle of another definition.</summary>
    private Definition AddFragment(NamedType type)
    {
        var fragment = new Definition($"Fragment{_fragments.Count}", type);
        _fragments.Add(fragment);
        var outer = _current;
        _current = fragment;
        fragment.Directives.AddRange(WriteDirectives("FRAGMENT_DEFINITION"));
        fragment.Body.AddRange(WriteSelections(type, depth: 2));
        fragment.IsClosed = true;
        _current = outer;
        return fragment;
    }

    private void MistakeDefinitions()
    {
        if (Strikes(Fault.UnusedFragment)) AddFragment(schema.QueryType);
        if (Strikes(Fault.DuplicateFragment) && _fragments.Count > 0)
        {
            var name = _fragments[0].Name;
            AddFragment(schema.QueryType).Name = name;
        }

        if (Strikes(Fault.DuplicateOperation)) AddOperation(_operations[0].Name);
        if (Strikes(Fault.AnonymousAmongOthers)) AddOperation(null);
    }

    private IReadOnlyList<string> WriteDefinition(Definition definition)
    {
        if (definition.Keyword is not { } keyword)
        {
            return
            [
                "fragment", definition.Name ?? "", "on", definition.Type.Name, .. definition.Directives,
                .. definition.Body,
            ];
        }

        var variables = WriteVariableDefinitions(definition);
        var isShort = keyword == "query" && definition.Name is null && variables.Count == 0
            && definition.Directives.Count == 0 && dice.OneIn(2);
        if (isShort) return definition.Body;
        string[] name = definition.Name is { } given ? [given] : [];
        return [keyword, .. name, .. variables, .. definition.Directives, .. definition.Body];
    }

    private GeneratedOperation ToOperation(Definition operation) =>
        new(operation.Name, operation.Keyword ?? "", VariablesOf(operation));

    /// <summary>The variables of an operation and of every fragment that it comes to spread.</summary>
    private Variable[] VariablesOf(Definition operation)
    {
        var used = new HashSet<string>(operation.Variables);
        var pending = new Queue<string>(operation.Spreads);
        var seen = new HashSet<string>(operation.Spreads);
        while (pending.TryDequeue(out var name))
        {
            foreach (var fragment in _fragments.Where(fragment => fragment.Name == name))
            {
                used.UnionWith(fragment.Variables);
                foreach (var spread in fragment.Spreads.Where(seen.Add)) pending.Enqueue(spread);
            }
        }

        return [.. _variables.Where(variable => used.Contains(variable.Name))];
    }
}

using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>
/// Finds out what an operation of a valid document costs, as the cost specification by IBM says and Hot Chocolate does.
/// Fields are merged first, so that what is selected twice is paid once; and what is selected on a type is reckoned
/// once, so that fragments which double on every level take no longer than one way through them.
/// </summary>
internal sealed class CostPlanBuilder
{
    /// <summary>How many selections may be looked at; a document of a person or a tool takes a few hundred.</summary>
    public const int MaxVisits = 100_000;

    private readonly Schema _schema;
    private readonly CostOptions _options;
    private readonly InputWeights.Index _inputs;
    private readonly OperationDefinitionNode _operation;
    private readonly SelectionCollector _collector;
    private readonly Dictionary<string, IValueNode?> _variableDefaults;
    private readonly Dictionary<SelectionKey, CostTerm> _known = [];
    private readonly List<CostStep> _steps = [];

    public CostPlanBuilder(
        Schema schema,
        CostOptions options,
        InputWeights.Index inputs,
        DocumentNode document,
        OperationDefinitionNode operation)
    {
        _schema = schema;
        _options = options;
        _inputs = inputs;
        _operation = operation;
        _collector = new SelectionCollector(schema, document);
        _variableDefaults = operation.VariableDefinitions.ToDictionary(
            variable => variable.Variable.Name.Value, variable => variable.DefaultValue, StringComparer.Ordinal);
    }

    /// <summary>How many selections have been looked at.</summary>
    public int Visits => _collector.Visits;

    /// <exception cref="GraphQLException">
    /// The operation takes too many steps to reckon (HC0090), or one of its lists has none, or several, of the slicing
    /// arguments of which it must have one (HC0082).
    /// </exception>
    public CostPlan Build()
    {
        var root = _schema.GetRootType(_operation.Operation);
        var total = root is null ? default : CostOf(root, [_operation.SelectionSet], null);
        return new CostPlan(total, [.. _steps]);
    }

    private CostTerm CostOf(NamedType type, SelectionSetNode[] selections, SizedFields? sized)
    {
        var key = new SelectionKey(type, selections, sized?.Size);
        if (_known.TryGetValue(key, out var known)) return known;
        var cost = type is ObjectType found
            ? SumOf(found, selections, sized)
            : LargestOf(_schema.GetPossibleTypes(type).Select(possible => CostOf(possible, selections, sized)));
        _known.Add(key, cost);
        return cost;
    }

    private CostTerm LargestOf(IEnumerable<CostTerm> costs)
    {
        var (known, steps) = (default(CostMetrics), new List<int>());
        foreach (var cost in costs)
        {
            if (cost.IsKnown) known = known.Or(cost.Known);
            else steps.Add(cost.Step);
        }

        return steps.Count == 0 ? new CostTerm(known) : Add(new LargestCostStep(known, [.. steps]));
    }

    private CostTerm SumOf(ObjectType type, SelectionSetNode[] selections, SizedFields? sized)
    {
        if (Visits > MaxVisits || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new GraphQLException(new Error(
                "The operation takes too many steps to reckon its cost.", ErrorCodes.DocumentTooLarge).At(_operation));
        }

        var (known, steps) = (new CostMetrics(0, WeightOf(type)), new List<int>());
        foreach (var field in _collector.Collect(type, selections))
        {
            var cost = CostOf(field, sized);
            if (cost.IsKnown) known = known.Plus(cost.Known);
            else steps.Add(cost.Step);
        }

        return steps.Count == 0 ? new CostTerm(known) : Add(new SumCostStep(known, [.. steps]));
    }

    private CostTerm CostOf(SelectedField field, SizedFields? sized)
    {
        var definition = field.Definition;
        RequireOneSlicingArgument(field);
        var own = definition.ListSize is { } listSize
            ? ListSizeFormula.Of(listSize, definition, field.Node, _options.DefaultListSize)
            : null;
        var selected = field.Selections.Count == 0
            ? new CostTerm(new CostMetrics(0, WeightOf(definition.Type.NamedType)))
            : CostOf(definition.Type.NamedType, [.. field.Selections], SizedFields.Of(definition.ListSize, own));
        var input = new InputCost(_inputs, _variableDefaults, definition, field.Node);
        var weight = WeightOf(definition) + input.Literals;
        var size = SizeOf(definition, own, sized);
        return selected.IsKnown && input.IsConstant && size.IsConstant
            ? new CostTerm(selected.Known.OfField(weight, size.Evaluate(default)))
            : Add(new FieldCostStep(weight, input.Variables, selected, size));
    }

    private ListSizeFormula SizeOf(OutputField field, ListSizeFormula? own, SizedFields? sized)
    {
        if (!field.Type.IsList()) return ListSizeFormula.Of(1);
        var size = sized?.Contains(field.Name) is true ? sized.Formula
            : field.ListSize is { SizedFields.Count: 0 } && own is not null ? own
            : ListSizeFormula.Of(_options.DefaultListSize);

        // Nothing is ever said of the lists inside a list.
        for (var inner = field.Type.ElementType(); inner?.IsList() is true; inner = inner.ElementType())
        {
            size = size.Times(_options.DefaultListSize);
        }

        return size;
    }

    private static void RequireOneSlicingArgument(SelectedField field)
    {
        if (field.Definition.ListSize is not { RequireOneSlicingArgument: true } size) return;
        var given = field.Node.Arguments.Count(argument => size.SlicingArguments.Contains(argument.Name.Value));
        if (given == 1 || size.SlicingArguments.Count == 0) return;
        var names = string.Join(", ", size.SlicingArguments.Select(name => $"`{name}`"));
        throw new GraphQLException(new Error(
            $"The field `{field.Definition.Name}` must be given exactly one of {names}.",
            ErrorCodes.OneSlicingArgumentRequired).At(field.Node));
    }

    private CostTerm Add(CostStep step)
    {
        _steps.Add(step);
        return new CostTerm(default, _steps.Count - 1);
    }

    // The weights that hold where nothing is said (cost specification, Weight).
    private static double WeightOf(OutputField field) =>
        field.Cost ?? (field.Type.IsComposite() || field.Type.IsList() ? 1 : 0);

    private static double WeightOf(NamedType type) => type.Cost ?? (type.IsComposite() ? 1 : 0);

    /// <summary>The lists below a field that have the size which the field's arguments give.</summary>
    private sealed record SizedFields(ListSize Size, ListSizeFormula Formula)
    {
        public static SizedFields? Of(ListSize? size, ListSizeFormula? formula) =>
            size is { SizedFields.Count: > 0 } && formula is not null ? new SizedFields(size, formula) : null;

        public bool Contains(string field) => Size.SizedFields.Contains(field);
    }
}

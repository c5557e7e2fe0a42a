using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>
/// How many items a list has: the largest of its slicing arguments, or what its field says for when there is none
/// (cost specification, List Size Directive).
/// </summary>
internal sealed class ListSizeFormula
{
    private readonly double? _largestLiteral;
    private readonly Slice[] _slices;
    private readonly double _otherwise;
    private readonly double _perItem;

    private ListSizeFormula(double? largestLiteral, Slice[] slices, double otherwise, double perItem = 1)
    {
        _largestLiteral = largestLiteral;
        _slices = slices;
        _otherwise = otherwise;
        _perItem = perItem;
    }

    /// <summary>Whether variables matter.</summary>
    public bool IsConstant => _slices.Length == 0;

    /// <summary>A size that is known.</summary>
    public static ListSizeFormula Of(double size) => new(null, [], CostMetrics.Bound(size));

    /// <summary>The size that a field's arguments give.</summary>
    public static ListSizeFormula Of(ListSize size, OutputField field, FieldNode node, double defaultSize)
    {
        double? largest = null;
        var slices = new List<Slice>();
        foreach (var name in size.SlicingArguments)
        {
            var given = node.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
            var byDefault = field.Arguments.TryGet(name, out var argument) ? Read(argument.DefaultValue) : null;
            if (given is VariableNode variable) slices.Add(new Slice(variable.Name.Value, byDefault));
            else largest = Larger(largest, given is null ? byDefault : Read(given));
        }

        var otherwise = size.SlicingArgumentDefault ?? size.AssumedSize ?? defaultSize;
        return new ListSizeFormula(largest, [.. slices], CostMetrics.Bound(otherwise));
    }

    /// <summary>The size when each item is a list of so many items itself.</summary>
    public ListSizeFormula Times(double perItem) =>
        new(_largestLiteral, _slices, _otherwise, CostMetrics.Bound(_perItem * perItem));

    public double Evaluate(in VariableSet variables)
    {
        var largest = _largestLiteral;
        foreach (var slice in _slices)
        {
            // A variable that was left out stands for the argument's default, one that is null for nothing at all.
            largest = Larger(
                largest, variables.TryGet(slice.Variable, out var value) ? Read(value) : slice.DefaultSize);
        }

        return Math.Clamp((largest ?? _otherwise) * _perItem, 0, CostMetrics.Most);
    }

    private static double? Larger(double? left, double? right) =>
        left is { } known && right is { } other ? Math.Max(known, other) : left ?? right;

    private static double? Read(IValueNode? literal) => literal is null ? null : Read(new InputValue(literal));

    /// <summary>A number as it is, a list as the number of its elements; null for anything else.</summary>
    private static double? Read(InputValue value) => value.Kind switch
    {
        InputKind.Int or InputKind.Float => ReadNumber(value),
        InputKind.List => value.Literal is ListValueNode list ? list.Items.Count : value.Json.GetArrayLength(),
        _ => null,
    };

    private static double? ReadNumber(InputValue value) => value.Literal switch
    {
        null => value.Json.TryGetDouble(out var number) ? number : null,
        IntValueNode literal => double.Parse(literal.Value, System.Globalization.CultureInfo.InvariantCulture),
        FloatValueNode literal => double.Parse(literal.Value, System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <param name="Variable">The variable that a slicing argument is given.</param>
    /// <param name="DefaultSize">What the argument is when the variable is left out; null for nothing.</param>
    private readonly record struct Slice(string Variable, double? DefaultSize);
}

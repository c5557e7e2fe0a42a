using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL;

/// <summary>How many items a list field yields, for cost analysis.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class ListSizeAttribute : Attribute
{
    private int? _assumedSize;
    private int? _slicingArgumentDefaultValue;

    /// <summary>How many items to reckon with when no slicing argument says.</summary>
    public int AssumedSize
    {
        get => _assumedSize ?? 0;
        set => _assumedSize = value;
    }

    /// <summary>
    /// The arguments that bound the list: numbers, or lists of what is asked for, of which the length counts.
    /// </summary>
    public string[] SlicingArguments { get; set; } = [];

    /// <summary>How many items come when no slicing argument is given.</summary>
    public int SlicingArgumentDefaultValue
    {
        get => _slicingArgumentDefaultValue ?? 0;
        set => _slicingArgumentDefaultValue = value;
    }

    /// <summary>The fields of the result that hold the items; empty when the field itself does.</summary>
    public string[] SizedFields { get; set; } = [];

    /// <summary>
    /// Whether an operation is refused (HC0082) that gives none, or several, of the slicing arguments.
    /// </summary>
    public bool RequireOneSlicingArgument { get; set; } = true;

    internal ListSize ToListSize() => new(
        _assumedSize,
        SlicingArguments,
        SlicingArguments.Length > 0 ? _slicingArgumentDefaultValue : null,
        SizedFields,
        RequireOneSlicingArgument && SlicingArguments.Length > 0);
}

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>
/// What operations may cost, and what the members of the schema cost that say nothing themselves. The names and
/// defaults are Hot Chocolate's, but for <see cref="DefaultListSize"/>.
/// </summary>
public sealed class CostOptions
{
    private double _maxFieldCost = 1_000;
    private double _maxTypeCost = 1_000;
    private double _defaultListSize = 10;

    /// <summary>How much work an operation may cause: the weights of its fields, arguments and filters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double MaxFieldCost
    {
        get => _maxFieldCost;
        set => _maxFieldCost = Checked(value);
    }

    /// <summary>How many objects an operation may answer with.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double MaxTypeCost
    {
        get => _maxTypeCost;
        set => _maxTypeCost = Checked(value);
    }

    /// <summary>
    /// Whether operations that cost too much are refused; when not, their cost is still told to whoever asks.
    /// </summary>
    public bool EnforceCostLimits { get; set; } = true;

    /// <summary>Whether no cost is reckoned at all.</summary>
    public bool SkipAnalyzer { get; set; }

    /// <summary>
    /// Whether the schema's members get the weights below where no <c>[Cost]</c> says otherwise; read when the schema
    /// is built.
    /// </summary>
    public bool ApplyCostDefaults { get; set; } = true;

    /// <summary>
    /// Whether a paged field of which no size is asked costs as many items as it gives then, rather than as many as it
    /// may give at most; read when the schema is built.
    /// </summary>
    public bool ApplySlicingArgumentDefaultValue { get; set; } = true;

    /// <summary>What a field costs whose resolver is awaited or queries; null for no more than any other.</summary>
    public double? DefaultResolverCost { get; set; } = 10;

    /// <summary>
    /// How many items a list has about which neither paging nor <c>[ListSize]</c> says anything. Hot Chocolate 15
    /// reckons with one, so that such lists inside each other multiply the answer and cost nothing.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or not a number.</exception>
    public double DefaultListSize
    {
        get => _defaultListSize;
        set => _defaultListSize = Checked(value);
    }

    /// <summary>What filters cost.</summary>
    public FilterCostOptions Filtering { get; } = new();

    /// <summary>What orders cost.</summary>
    public SortCostOptions Sorting { get; } = new();

    private static double Checked(double value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return double.IsNaN(value) ? throw new ArgumentOutOfRangeException(nameof(value)) : value;
    }
}

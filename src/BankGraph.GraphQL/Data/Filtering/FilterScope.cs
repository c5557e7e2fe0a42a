namespace BankGraph.GraphQL.Data.Filtering;

/// <summary>How large a filter has grown, and where its predicates will run.</summary>
internal sealed class FilterScope(bool isInMemory)
{
    private const int DeepestFilter = 10;
    private const int MostOperations = 100;
    private const int MostListedValues = 1000;

    private int _depth;
    private int _operations;
    private int _listedValues;

    /// <summary>Whether reading a member of null throws.</summary>
    public bool IsInMemory => isInMemory;

    /// <summary>
    /// Whether a predicate will be negated. A store answers "unknown" where null is compared, which is no more true
    /// when it is negated; so null has to be named there.
    /// </summary>
    public bool IsNegated { get; set; }

    /// <exception cref="GraphQLException">The filter is nested too deeply.</exception>
    public void Enter()
    {
        if (++_depth > DeepestFilter) throw FilterErrors.TooLarge($"nested deeper than {DeepestFilter} levels");
    }

    public void Leave() => _depth--;

    /// <exception cref="GraphQLException">The filter has too many operations.</exception>
    public void CountOperation()
    {
        if (++_operations > MostOperations) throw FilterErrors.TooLarge($"longer than {MostOperations} operations");
    }

    /// <exception cref="GraphQLException">The filter lists too many values.</exception>
    public void CountValues(int values)
    {
        _listedValues += values;
        if (_listedValues > MostListedValues) throw FilterErrors.TooLarge($"longer than {MostListedValues} values");
    }
}

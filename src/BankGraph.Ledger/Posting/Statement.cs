namespace BankGraph.Ledger.Posting;

/// <summary>
/// A statement over a number of rows. Its parameters are called @p0, @p1 ...: first those that all rows share, then so
/// many for each row, or, where the store takes columns, one for each column.
/// </summary>
internal sealed class Statement(
    int sharedParameters,
    int parametersPerRow,
    bool takesRepeats,
    Func<LedgerStore, int, int, string> text)
{
    /// <summary>Parameters in front of those of the first row.</summary>
    public int SharedParameters => sharedParameters;

    public int ParametersPerRow => parametersPerRow;

    /// <summary>Whether a row that is given twice does no more than one that is given once.</summary>
    public bool TakesRepeats => takesRepeats;

    /// <summary>The text for a number of rows.</summary>
    /// <param name="store">What differs between databases.</param>
    /// <param name="rows">How many.</param>
    /// <param name="first">The number of its first parameter, where others stand in front of it.</param>
    public string Text(LedgerStore store, int rows, int first = 0) => text(store, rows, first);

    /// <summary>INSERT with one list of values per row.</summary>
    public static Statement Insert(string table, params string[] columns) =>
        new(0, columns.Length, takesRepeats: false, (store, rows, first) =>
            $"INSERT INTO {table} ({string.Join(", ", columns)}) " + (store.TakesColumns
                ? $"SELECT * FROM unnest({Parameters(first, columns.Length)})"
                : "VALUES " + Repeat(rows, ", ", row =>
                    $"({Parameters(first + (row * columns.Length), columns.Length)})")));

    /// <summary>A statement that ends with a list of one key per row, and then the clause.</summary>
    public static Statement In(string start, int sharedParameters = 0, Func<LedgerStore, string>? end = null) =>
        In(_ => start, sharedParameters, end);

    /// <inheritdoc cref="In(string, int, Func{LedgerStore, string})"/>
    public static Statement In(
        Func<LedgerStore, string> start,
        int sharedParameters = 0,
        Func<LedgerStore, string>? end = null) =>
        new(sharedParameters, 1, takesRepeats: true, (store, rows, first) =>
        {
            var keys = store.TakesColumns
                ? $" = ANY(@p{first + sharedParameters})"
                : $" IN ({Parameters(first + sharedParameters, rows)})";
            return start(store) + keys + end?.Invoke(store);
        });

    /// <summary>UPDATE of several rows: the first parameter of a row is its key, the others its new values.</summary>
    public static Statement Update(string table, string key, params string[] columns) =>
        new(0, columns.Length + 1, takesRepeats: true, (store, rows, first) =>
            $"UPDATE {table} SET " +
            (store.TakesColumns ? SetByJoin(key, columns, first) : SetByCase(key, columns, rows, first)));

    private static string SetByJoin(string key, string[] columns, int first)
    {
        var names = Repeat(columns.Length, ", ", c => $"new_{columns[c]}");
        var set = Repeat(columns.Length, ", ", c => $"{columns[c]} = new_{columns[c]}");
        return $"{set} FROM unnest({Parameters(first, columns.Length + 1)}) AS given (given_key, {names}) " +
            $"WHERE {key} = given_key";
    }

    // ELSE is never met; it says what type the values are, also when all of them are null.
    private static string SetByCase(string key, string[] columns, int rows, int first)
    {
        var perRow = columns.Length + 1;
        var set = Repeat(columns.Length, ", ", c =>
            $"{columns[c]} = CASE {key} " +
            Repeat(rows, " ", row =>
                $"WHEN @p{first + (row * perRow)} THEN @p{first + (row * perRow) + c + 1}") +
            $" ELSE {columns[c]} END");
        return $"{set} WHERE {key} IN ({Repeat(rows, ", ", row => $"@p{first + (row * perRow)}")})";
    }

    private static string Parameters(int first, int count) => Repeat(count, ", ", i => $"@p{first + i}");

    private static string Repeat(int count, string separator, Func<int, string> item) =>
        string.Join(separator, Enumerable.Range(0, count).Select(item));
}

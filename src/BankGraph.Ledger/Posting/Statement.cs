namespace BankGraph.Ledger.Posting;

/// <summary>
/// A statement over a number of rows. Its parameters are called @p0, @p1 ...: first those that all rows share, then so
/// many for each row, or, where the store takes columns, one for each column.
/// </summary>
internal sealed class Statement(int sharedParameters, int parametersPerRow, Func<LedgerStore, int, string> text)
{
    /// <summary>Parameters in front of those of the first row.</summary>
    public int SharedParameters => sharedParameters;

    public int ParametersPerRow => parametersPerRow;

    public string Text(LedgerStore store, int rows) => text(store, rows);

    /// <summary>INSERT with one list of values per row.</summary>
    public static Statement Insert(string table, params string[] columns) => new(0, columns.Length, (store, rows) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) " + (store.TakesColumns
            ? $"SELECT * FROM unnest({Parameters(0, columns.Length)})"
            : "VALUES " + Repeat(rows, ", ", row => $"({Parameters(row * columns.Length, columns.Length)})")));

    /// <summary>A statement that ends with a list of one key per row, and then the clause.</summary>
    public static Statement In(string start, int sharedParameters = 0, Func<LedgerStore, string>? end = null) =>
        In(_ => start, sharedParameters, end);

    /// <inheritdoc cref="In(string, int, Func{LedgerStore, string})"/>
    public static Statement In(
        Func<LedgerStore, string> start,
        int sharedParameters = 0,
        Func<LedgerStore, string>? end = null) =>
        new(sharedParameters, 1, (store, rows) =>
        {
            var keys = store.TakesColumns
                ? $" = ANY(@p{sharedParameters})"
                : $" IN ({Parameters(sharedParameters, rows)})";
            return start(store) + keys + end?.Invoke(store);
        });

    /// <summary>UPDATE of several rows: the first parameter of a row is its key, the others its new values.</summary>
    public static Statement Update(string table, string key, params string[] columns) =>
        new(0, columns.Length + 1, (store, rows) =>
            $"UPDATE {table} SET " + (store.TakesColumns ? SetByJoin(key, columns) : SetByCase(key, columns, rows)));

    private static string SetByJoin(string key, string[] columns)
    {
        var names = Repeat(columns.Length, ", ", c => $"new_{columns[c]}");
        var set = Repeat(columns.Length, ", ", c => $"{columns[c]} = new_{columns[c]}");
        return $"{set} FROM unnest({Parameters(0, columns.Length + 1)}) AS given (given_key, {names}) " +
            $"WHERE {key} = given_key";
    }

    // ELSE is never met; it says what type the values are, also when all of them are null.
    private static string SetByCase(string key, string[] columns, int rows)
    {
        var perRow = columns.Length + 1;
        var set = Repeat(columns.Length, ", ", c =>
            $"{columns[c]} = CASE {key} " +
            Repeat(rows, " ", row => $"WHEN @p{row * perRow} THEN @p{(row * perRow) + c + 1}") +
            $" ELSE {columns[c]} END");
        return $"{set} WHERE {key} IN ({Repeat(rows, ", ", row => $"@p{row * perRow}")})";
    }

    private static string Parameters(int first, int count) => Repeat(count, ", ", i => $"@p{first + i}");

    private static string Repeat(int count, string separator, Func<int, string> item) =>
        string.Join(separator, Enumerable.Range(0, count).Select(item));
}

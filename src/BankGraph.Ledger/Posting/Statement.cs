using System.Text;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// A statement over a number of rows. Its parameters are called @p0, @p1 ...: first those that all rows share, then so
/// many for each row.
/// </summary>
internal sealed class Statement(int sharedParameters, int parametersPerRow, Func<LedgerStore, int, string> text)
{
    /// <summary>Parameters in front of those of the first row.</summary>
    public int SharedParameters => sharedParameters;

    public int ParametersPerRow => parametersPerRow;

    public string Text(LedgerStore store, int rows) => text(store, rows);

    /// <summary>INSERT with one list of values per row.</summary>
    public static Statement Insert(string table, params string[] columns) => new(0, columns.Length, (_, rows) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES " +
        Repeat(rows, ", ", row => $"({Parameters(row * columns.Length, columns.Length)})"));

    /// <summary>A statement that ends with a list of one key per row, and then the clause.</summary>
    public static Statement In(string start, int sharedParameters = 0, Func<LedgerStore, string>? end = null) =>
        In(_ => start, sharedParameters, end);

    /// <inheritdoc cref="In(string, int, Func{LedgerStore, string})"/>
    public static Statement In(
        Func<LedgerStore, string> start,
        int sharedParameters = 0,
        Func<LedgerStore, string>? end = null) =>
        new(sharedParameters, 1, (store, rows) =>
            $"{start(store)} IN ({Parameters(sharedParameters, rows)}){end?.Invoke(store)}");

    /// <summary>
    /// UPDATE of several rows: the first parameter of a row is its key, the others its new values. ELSE is never met;
    /// it says what type the values are, also when all of them are null.
    /// </summary>
    public static Statement Update(string table, string key, params string[] columns)
    {
        var perRow = columns.Length + 1;
        return new Statement(0, perRow, (_, rows) =>
        {
            var text = new StringBuilder($"UPDATE {table} SET ");
            for (var c = 0; c < columns.Length; c++)
            {
                var column = c + 1;
                text.Append(c == 0 ? "" : ", ").Append($"{columns[c]} = CASE {key} ")
                    .Append(Repeat(rows, " ", row => $"WHEN @p{row * perRow} THEN @p{(row * perRow) + column}"))
                    .Append($" ELSE {columns[c]} END");
            }

            var keys = Repeat(rows, ", ", row => $"@p{row * perRow}");
            return text.Append($" WHERE {key} IN ({keys})").ToString();
        });
    }

    private static string Parameters(int first, int count) => Repeat(count, ", ", i => $"@p{first + i}");

    private static string Repeat(int count, string separator, Func<int, string> item) =>
        string.Join(separator, Enumerable.Range(0, count).Select(item));
}

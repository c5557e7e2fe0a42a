using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace BankGraph.Banking.BulkTransfers;

/// <summary>
/// Reads the cells out of a CSV file after RFC 4180: five columns, named in its first line, in any order. A cell is
/// text, whatever it begins with.
/// </summary>
internal static class BulkFile
{
    /// <summary>Bytes of a file, UTF-8.</summary>
    public const int MaxBytes = 100_000;

    /// <summary>Rows behind the header.</summary>
    public const int MaxRows = 200;

    public static readonly string[] Columns = ["payee", "name", "amount", "currency", "description"];

    private const int MaxCellLength = 1000;

    /// <summary>
    /// The cells of each row in the order of <see cref="Columns"/>, null for a row of another shape; or what is wrong
    /// with the file as a whole.
    /// </summary>
    public static (IReadOnlyList<string[]?> Rows, InvalidFieldError? Error) Read(string csv)
    {
        if (csv.Length > MaxBytes || Encoding.UTF8.GetByteCount(csv) > MaxBytes)
            return ([], Error($"A file has {MaxBytes} bytes at most."));
        var hasBadQuote = false;
        var format = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Mode = CsvMode.RFC4180,
            HasHeaderRecord = false,
            IgnoreBlankLines = true,
            MaxFieldSize = MaxCellLength,
            LineBreakInQuotedFieldIsBadData = true,
            BadDataFound = _ => hasBadQuote = true,
        };
        using var reader = new StringReader(csv.TrimStart('\uFEFF'));
        using var parser = new CsvParser(reader, format);
        try
        {
            if (!parser.Read() || PlacesOf(parser) is not { } places || hasBadQuote)
                return ([], Error($"The first line names the columns: {string.Join(',', Columns)}."));
            var rows = new List<string[]?>();
            while (parser.Read())
            {
                if (rows.Count == MaxRows) return ([], Error($"A file has {MaxRows} rows at most."));
                string[]? cells =
                    parser.Count == Columns.Length ? [.. places.Select(place => parser[place].Trim())] : null;
                rows.Add(hasBadQuote ? null : cells);
                hasBadQuote = false;
            }

            return rows.Count == 0 ? ([], Error("The file has no rows.")) : (rows, null);
        }
        catch (CsvHelperException)
        {
            return ([], Error($"A cell has {MaxCellLength} characters at most."));
        }
    }

    private static int[]? PlacesOf(CsvParser parser)
    {
        if (parser.Count != Columns.Length) return null;
        var names = Enumerable.Range(0, parser.Count).Select(i => parser[i].Trim().ToLowerInvariant()).ToList();
        int[] places = [.. Columns.Select(column => names.IndexOf(column))];
        return places.Contains(-1) ? null : places;
    }

    private static InvalidFieldError Error(string reason) => new("csv", reason);
}

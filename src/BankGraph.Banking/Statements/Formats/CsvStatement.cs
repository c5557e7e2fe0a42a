using System.Globalization;
using BankGraph.Banking.Documents;

namespace BankGraph.Banking.Statements.Formats;

/// <summary>
/// RFC 4180 with a header line, UTF-8. A description that a spreadsheet would take for a formula has an apostrophe in
/// front, which spreadsheets take for "this is text".
/// </summary>
internal static class CsvStatement
{
    private const string Header =
        "sequence,bookedAt,valueDate,kind,amount,balance,currency,transactionId,description\r\n";

    public static async Task WriteAsync(
        StatementHead head,
        IAsyncEnumerable<StatementLine> lines,
        Stream output,
        CancellationToken cancellationToken)
    {
        using var buffer = new DocumentBuffer(output);
        buffer.Writer.Write(Header);
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            buffer.Writer.Write(string.Create(
                CultureInfo.InvariantCulture,
                $"{line.Sequence},{line.BookedAt:yyyy-MM-ddTHH:mm:ss.ffffffZ},{line.ValueDate:yyyy-MM-dd},"
                + $"{line.Kind},{head.Amount(line.AmountMinor)},{head.Amount(line.BalanceAfterMinor)},"
                + $"{head.Currency.Code},{line.TransactionId:D},{Field(line.Description)}\r\n"));
            await buffer.DrainAsync(cancellationToken);
        }

        await buffer.FinishAsync(cancellationToken);
    }

    /// <summary>Text as a field: harmless, and in quotes where it needs them.</summary>
    internal static string Field(string text)
    {
        // Full-width signs too: some spreadsheets read them as the plain ones.
        var first = text.AsSpan().TrimStart();
        var safe = first is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..]
            ? "'" + text
            : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

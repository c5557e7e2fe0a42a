using System.Diagnostics;
using BankGraph.Banking.Statements.Formats;

namespace BankGraph.Banking.Statements;

/// <summary>Writes statements as files.</summary>
public static class StatementFormats
{
    /// <summary>Writes the whole document; the same head and lines give the same bytes.</summary>
    public static Task WriteAsync(
        StatementFormat format,
        StatementHead head,
        IAsyncEnumerable<StatementLine> lines,
        Stream output,
        CancellationToken cancellationToken) => format switch
        {
            StatementFormat.Pdf => PdfStatement.WriteAsync(head, lines, output, cancellationToken),
            StatementFormat.Html => HtmlStatement.WriteAsync(head, lines, output, cancellationToken),
            StatementFormat.Csv => CsvStatement.WriteAsync(head, lines, output, cancellationToken),
            StatementFormat.Ofx => OfxStatement.WriteAsync(head, lines, output, cancellationToken),
            StatementFormat.Camt053 => CamtStatement.WriteAsync(head, lines, output, cancellationToken),
            _ => throw new UnreachableException($"{format}"),
        };

    /// <summary>What the file says it is.</summary>
    public static string ContentType(StatementFormat format) => format switch
    {
        StatementFormat.Pdf => "application/pdf",
        StatementFormat.Html => "text/html; charset=utf-8",
        StatementFormat.Csv => "text/csv; charset=utf-8; header=present",
        StatementFormat.Ofx => "application/x-ofx",
        StatementFormat.Camt053 => "application/xml; charset=utf-8",
        _ => throw new UnreachableException($"{format}"),
    };

    /// <summary>The end of the file's name.</summary>
    public static string Extension(StatementFormat format) => format switch
    {
        StatementFormat.Camt053 => "xml",
        _ => format.ToString().ToLowerInvariant(),
    };
}

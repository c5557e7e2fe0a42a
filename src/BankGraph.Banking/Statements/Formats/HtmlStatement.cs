using BankGraph.Banking.Documents;

namespace BankGraph.Banking.Statements.Formats;

/// <summary>A page to be printed.</summary>
internal static class HtmlStatement
{
    public static async Task WriteAsync(
        StatementHead head,
        IAsyncEnumerable<StatementLine> lines,
        Stream output,
        CancellationToken cancellationToken)
    {
        using var buffer = new DocumentBuffer(output);
        buffer.Writer.Write(HtmlPage.Head(head.Title));
        buffer.Writer.Write(HtmlPage.Facts(head.Facts));
        buffer.Writer.Write(
            "<table>\n<thead><tr><th>Booked</th><th>Value date</th><th>Description</th>"
            + "<th class=\"amount\">Amount</th><th class=\"amount\">Balance</th></tr></thead>\n<tbody>\n");
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            buffer.Writer.Write(
                $"<tr><td>{line.BookedAt:yyyy-MM-dd}</td><td>{line.ValueDate:yyyy-MM-dd}</td>"
                + $"<td>{HtmlPage.Encode(line.Text)}</td><td class=\"amount\">{head.Amount(line.AmountMinor)}</td>"
                + $"<td class=\"amount\">{head.Amount(line.BalanceAfterMinor)}</td></tr>\n");
            await buffer.DrainAsync(cancellationToken);
        }

        buffer.Writer.Write("</tbody>\n</table>\n" + HtmlPage.Foot);
        await buffer.FinishAsync(cancellationToken);
    }
}

using BankGraph.Banking.Documents;

namespace BankGraph.Banking.Statements.Formats;

/// <summary>
/// The statement as it is issued: its hash is the hash of these bytes. What is changed here makes every statement that
/// was ever issued another document, so the layout stays.
/// </summary>
internal static class PdfStatement
{
    private const int Left = 50;
    private const int Top = PdfDocument.Height - 60;
    private const int Bottom = 60;
    private const int Size = 9;
    private const int LineHeight = 12;
    private const int ValueDateAt = 108;
    private const int TextAt = 166;
    private const int TextWidth = 222;
    private const int AmountUpTo = 468;
    private const int BalanceUpTo = PdfDocument.Width - Left;

    public static async Task WriteAsync(
        StatementHead head,
        IAsyncEnumerable<StatementLine> lines,
        Stream output,
        CancellationToken cancellationToken)
    {
        var document = new PdfDocument(output, $"{head.Title}, account {head.AccountNumber}", head.MadeAt);
        await document.BeginAsync(cancellationToken);
        var y = WriteColumns(document, WriteFacts(document, head));
        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            var text = PdfText.Wrap(line.Text, TextWidth, Size);
            if (y - (text.Count * LineHeight) < Bottom)
            {
                await document.EndPageAsync(cancellationToken);
                y = WriteColumns(document, Top);
            }

            y = WriteLine(document, head, line, text, y);
        }

        if (y - LineHeight < Bottom)
        {
            await document.EndPageAsync(cancellationToken);
            y = Top;
        }

        document.Rule(y + 8);
        document.Text(TextAt, y - 4, Size, $"Closing balance {head.Period.LastDay:yyyy-MM-dd}", isBold: true);
        document.TextUpTo(BalanceUpTo, y - 4, Size, head.Amount(head.ClosingMinor));
        await document.FinishAsync(cancellationToken);
    }

    private static int WriteFacts(PdfDocument document, StatementHead head)
    {
        var y = Top;
        document.Text(Left, y, 16, head.Title, isBold: true);
        y -= 28;
        foreach (var (name, value) in head.Facts)
        {
            document.Text(Left, y, 10, name);
            foreach (var part in PdfText.Wrap(value, PdfDocument.Width - (3 * Left) - 100, 10))
            {
                document.Text(Left + 110, y, 10, part);
                y -= 15;
            }
        }

        return y - 12;
    }

    private static int WriteColumns(PdfDocument document, int y)
    {
        document.Text(Left, y, Size, "Booked");
        document.Text(ValueDateAt, y, Size, "Value date");
        document.Text(TextAt, y, Size, "Description");
        document.TextUpTo(AmountUpTo, y, Size, "Amount");
        document.TextUpTo(BalanceUpTo, y, Size, "Balance");
        document.Rule(y - 4);
        return y - 16;
    }

    private static int WriteLine(
        PdfDocument document,
        StatementHead head,
        StatementLine line,
        IReadOnlyList<string> text,
        int y)
    {
        document.Text(Left, y, Size, $"{line.BookedAt:yyyy-MM-dd}");
        document.Text(ValueDateAt, y, Size, $"{line.ValueDate:yyyy-MM-dd}");
        document.TextUpTo(AmountUpTo, y, Size, head.Amount(line.AmountMinor));
        document.TextUpTo(BalanceUpTo, y, Size, head.Amount(line.BalanceAfterMinor));
        foreach (var part in text)
        {
            document.Text(TextAt, y, Size, part);
            y -= LineHeight;
        }

        return y;
    }
}

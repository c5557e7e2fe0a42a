using BankGraph.Banking.Accounts;
using BankGraph.Banking.Documents;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Receipts;

/// <summary>Makes receipts of transactions.</summary>
/// <param name="contexts">The database.</param>
/// <param name="clock">Stamps them.</param>
public sealed class ReceiptOffice(IDbContextFactory<BankDbContext> contexts, TimeProvider clock)
{
    /// <summary>
    /// The receipt of a transaction that touches an account that the customer sees; null for any other.
    /// </summary>
    public async Task<Receipt?> FindAsync(Guid customerId, Guid transactionId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var transaction = await AccountQueries.TransactionsByIds(context, customerId, [transactionId])
            .SingleOrDefaultAsync(cancellationToken);
        if (transaction is null) return null;
        var query =
            from entry in context.LedgerEntries
            join access in AccountRights.Of(context, customerId) on entry.AccountId equals access.AccountId
            join account in context.CustomerAccounts on entry.AccountId equals account.Id
            where entry.TransactionId == transactionId
            orderby entry.AmountMinor
            select new { account.Number, entry.AmountMinor };
        var lines = await query.ToListAsync(cancellationToken);
        return new Receipt(
            transaction,
            [.. lines.Select(line => new ReceiptLine(line.Number, new Money(line.AmountMinor, transaction.Currency)))],
            clock.Instant());
    }

    /// <summary>Writes the document.</summary>
    public static Task WriteAsync(
        Receipt receipt,
        ReceiptFormat format,
        Stream output,
        CancellationToken cancellationToken) => format == ReceiptFormat.Pdf
        ? WritePdfAsync(receipt, output, cancellationToken)
        : WriteHtmlAsync(receipt, output, cancellationToken);

    private static async Task WriteHtmlAsync(Receipt receipt, Stream output, CancellationToken cancellationToken)
    {
        using var buffer = new DocumentBuffer(output);
        buffer.Writer.Write(HtmlPage.Head(Receipt.Title));
        buffer.Writer.Write(HtmlPage.Facts(receipt.Facts));
        buffer.Writer.Write(HtmlPage.Foot);
        await buffer.FinishAsync(cancellationToken);
    }

    private static async Task WritePdfAsync(Receipt receipt, Stream output, CancellationToken cancellationToken)
    {
        var document = new PdfDocument(output, Receipt.Title, receipt.MadeAt);
        await document.BeginAsync(cancellationToken);
        var y = PdfDocument.Height - 60;
        document.Text(50, y, 16, Receipt.Title, isBold: true);
        y -= 28;
        foreach (var (name, value) in receipt.Facts)
        {
            document.Text(50, y, 10, name);
            foreach (var line in PdfText.Wrap(value, PdfDocument.Width - 260, 10))
            {
                document.Text(210, y, 10, line);
                y -= 15;
            }
        }

        await document.FinishAsync(cancellationToken);
    }
}

using BankGraph.Banking.StepUp;

namespace BankGraph.Banking.BulkTransfers;

/// <summary>What a file would pay to whom, before anything of it is looked up.</summary>
public static class BulkPayments
{
    /// <summary>The rows that can be read; none of a file that is refused as a whole.</summary>
    /// <param name="fromAccountNumber">The account that pays.</param>
    /// <param name="csv">The file.</param>
    public static IReadOnlyList<OrderedPayment> Of(string fromAccountNumber, string csv)
    {
        var (rows, error) = BulkFile.Read(csv);
        if (error is not null) return [];
        return [.. rows.Select(row => PaymentOf(fromAccountNumber, row)).OfType<OrderedPayment>()];
    }

    private static OrderedPayment? PaymentOf(string fromAccountNumber, string[]? cells)
    {
        if (cells is null || BulkReader.AmountOf(cells) is not { } amount) return null;
        var payment = new OrderedPayment(fromAccountNumber, amount);
        var payee = cells[0];
        return BulkReader.IsExternal(payee) ? payment with { Iban = payee } : payment with { ToAccountNumber = payee };
    }
}

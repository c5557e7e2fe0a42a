using System.Globalization;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Documents;

namespace BankGraph.Banking.Receipts;

/// <summary>What can be said of a transaction to one of the customers whom it touches.</summary>
/// <param name="Transaction">The transaction.</param>
/// <param name="Lines">Its lines on the customer's accounts.</param>
/// <param name="MadeAt">When the receipt was made, UTC.</param>
public sealed record Receipt(TransactionView Transaction, IReadOnlyList<ReceiptLine> Lines, DateTime MadeAt)
{
    internal const string Title = "Transaction receipt";

    internal IEnumerable<(string Name, string Value)> Facts =>
    [
        ("Bank", "BankGraph"),
        ("Transaction", Transaction.Id.ToString("D")),
        ("Kind", DocumentText.Words(Transaction.Kind)),
        ("Status", DocumentText.Words(Transaction.Status)),
        ("Amount", Transaction.Amount.ToString()),
        ("Booked", Transaction.BookedAt is { } at ? $"{at:yyyy-MM-dd HH:mm:ss} UTC" : "not yet"),
        ("Value date", Transaction.ValueDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        .. Transaction.Description is { } text ? [("Description", DocumentText.OneLine(text))] : NoFacts,
        .. Lines.Select(line => ($"Account {line.AccountNumber}", $"{line.Amount}")),
        ("Receipt made", $"{MadeAt:yyyy-MM-dd HH:mm} UTC"),
    ];

    private static readonly (string Name, string Value)[] NoFacts = [];
}

/// <summary>What a transaction did to one account.</summary>
/// <param name="AccountNumber">One of the customer's accounts.</param>
/// <param name="Amount">What arrived; negative for what left.</param>
public sealed record ReceiptLine(string AccountNumber, Ledger.Money Amount);

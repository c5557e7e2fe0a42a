using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;

namespace BankGraph.Banking.Spending;

/// <summary>An entry, and what is known about it.</summary>
/// <param name="Kind">What the transaction is for.</param>
/// <param name="AmountMinor">Negative for what left the account.</param>
/// <param name="Description">What stands beside it.</param>
/// <param name="CounterpartyId">The account on the other side; null for cash.</param>
/// <param name="IsOwn">Whether the other side is the customer's own.</param>
/// <param name="Biller">What the biller on the other side issues bills for.</param>
internal sealed record SortedEntry(
    TransactionKind Kind,
    long AmountMinor,
    string Description,
    Guid? CounterpartyId,
    bool IsOwn,
    BillerCategory? Biller);

/// <summary>
/// Chooses a category, the first that is found: the customer's rule for the counterparty, the customer's longest text
/// that the description contains, own accounts, the biller's trade, a word that everybody uses, what the kind of
/// transaction suggests.
/// </summary>
internal sealed class CategoryChooser
{
    private static readonly (string Word, SpendingCategory Category)[] Words =
    [
        ("rent", SpendingCategory.Housing), ("miete", SpendingCategory.Housing),
        ("supermarket", SpendingCategory.Groceries), ("groceries", SpendingCategory.Groceries),
        ("restaurant", SpendingCategory.EatingOut), ("pizza", SpendingCategory.EatingOut),
        ("train", SpendingCategory.Transport), ("fuel", SpendingCategory.Transport),
        ("taxi", SpendingCategory.Transport), ("pharmacy", SpendingCategory.Health),
        ("doctor", SpendingCategory.Health), ("insurance", SpendingCategory.Insurance),
        ("cinema", SpendingCategory.Leisure), ("holiday", SpendingCategory.Leisure),
        ("course", SpendingCategory.Education), ("school", SpendingCategory.Education),
        ("salary", SpendingCategory.Income), ("wages", SpendingCategory.Income),
    ];

    private readonly Dictionary<Guid, SpendingCategory> _counterparties;
    private readonly (string Text, SpendingCategory Category)[] _texts;

    public CategoryChooser(IReadOnlyCollection<SortingRule> rules)
    {
        _counterparties = rules.Where(rule => rule.CounterpartyId is not null)
            .ToDictionary(rule => rule.CounterpartyId.GetValueOrDefault(), rule => rule.Category);
        _texts =
        [
            .. from rule in rules
               let text = rule.Text ?? ""
               where text.Length > 0
               orderby text.Length descending
               select (text, rule.Category),
        ];
    }

    public SpendingCategory Choose(SortedEntry entry)
    {
        if (entry.CounterpartyId is { } other && _counterparties.TryGetValue(other, out var known)) return known;
        foreach (var (text, category) in _texts)
        {
            if (entry.Description.Contains(text, StringComparison.OrdinalIgnoreCase)) return category;
        }

        if (entry.IsOwn || entry.Kind == TransactionKind.Saving) return SpendingCategory.OwnAccounts;
        if (entry.Biller is { } biller)
            return biller == BillerCategory.Other ? SpendingCategory.Other : SpendingCategory.Utilities;
        return ByWord(entry.Description) ?? ByKind(entry);
    }

    private static SpendingCategory? ByWord(string description)
    {
        foreach (var word in description.Split([' ', ',', '.', ':', '-', '/'], StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var (known, category) in Words)
            {
                if (word.Equals(known, StringComparison.OrdinalIgnoreCase)) return category;
            }
        }

        return null;
    }

    private static SpendingCategory ByKind(SortedEntry entry) => entry.Kind switch
    {
        TransactionKind.Withdrawal => SpendingCategory.Cash,
        TransactionKind.Transfer or TransactionKind.BulkTransfer or TransactionKind.ExternalTransfer
            when entry.AmountMinor < 0 => SpendingCategory.Transfers,
        TransactionKind.Transfer or TransactionKind.BulkTransfer or TransactionKind.ExternalTransfer
            or TransactionKind.Deposit or TransactionKind.BillPayment or TransactionKind.Reversal
            or TransactionKind.Interest or TransactionKind.Fee or TransactionKind.Saving =>
            entry.AmountMinor < 0 ? SpendingCategory.Other : SpendingCategory.Income,
        _ => throw TransactionKinds.Unknown(entry.Kind),
    };
}

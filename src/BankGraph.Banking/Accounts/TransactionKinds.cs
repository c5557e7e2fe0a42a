using System.ComponentModel;
using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// What features want to know of transactions by their kind. Each list answers for every kind there is: one that is new
/// stops the process until somebody has said what it is.
/// </summary>
internal static class TransactionKinds
{
    /// <summary>What leaves an account because its owner wants it: counts for limits, fees and activity.</summary>
    public static readonly TransactionKind[] Payments = Those(kind => kind switch
    {
        TransactionKind.Transfer => true,
        TransactionKind.Withdrawal => true,
        TransactionKind.BillPayment => true,
        TransactionKind.ExternalTransfer => true,
        TransactionKind.BulkTransfer => true,
        TransactionKind.Deposit => false,
        TransactionKind.Reversal => false,
        TransactionKind.Interest => false,
        TransactionKind.Fee => false,
        TransactionKind.Saving => false,
        _ => throw Unknown(kind),
    });

    /// <summary>Payments whose price has cents; cash has none that anybody would put by.</summary>
    public static readonly TransactionKind[] RoundedUp =
        [.. Payments.Where(kind => kind != TransactionKind.Withdrawal)];

    /// <summary>
    /// What staff may undo as a whole. A biller or another bank has been told of a payment to it, a reversal is final,
    /// and what a feature keeps books of is undone by the feature.
    /// </summary>
    public static readonly TransactionKind[] Reversible = Those(kind => kind switch
    {
        TransactionKind.Deposit => true,
        TransactionKind.Withdrawal => true,
        TransactionKind.Transfer => true,
        TransactionKind.BulkTransfer => true,
        TransactionKind.BillPayment => false,
        TransactionKind.ExternalTransfer => false,
        TransactionKind.Reversal => false,
        TransactionKind.Interest => false,
        TransactionKind.Fee => false,
        TransactionKind.Saving => false,
        _ => throw Unknown(kind),
    });

    /// <summary>What a switch over all kinds throws for one that it does not know.</summary>
    public static InvalidEnumArgumentException Unknown(TransactionKind kind) =>
        new(nameof(kind), (int)kind, typeof(TransactionKind));

    private static TransactionKind[] Those(Func<TransactionKind, bool> isOne) =>
        [.. Enum.GetValues<TransactionKind>().Where(isOne)];
}

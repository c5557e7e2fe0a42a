using BankGraph.Banking.Accounts;
using BankGraph.Banking.Privacy;
using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>A customer's payments to other banks.</summary>
internal sealed class ExternalPaymentData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "externalPayments",
            ExternalPaymentQueries.Of(context, customerId)
                .Where(row => AccountData.IdsOf(context, customerId).Contains(row.AccountId))
                .OrderBy(row => row.Id).Select(row => new
            {
                row.Id,
                row.AccountId,
                row.Status,
                row.AmountMinor,
                row.Currency,
                row.Iban,
                row.PayeeName,
                row.Reference,
                row.Reason,
                row.TransactionId,
                row.RequestedAt,
                row.SettledAt,
                row.ReturnedAt,
                row.IsUnclaimed,
            }),
            typeof(ExternalPayment),
            typeof(UnclaimedReturn)),
    ];

    /// <inheritdoc/>
    public IEnumerable<Obstruction> ObstructionsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            ErasureObstacle.ExternalPayments,
            ExternalPaymentQueries.Of(context, customerId)
                .Where(row => AccountData.SoleIdsOf(context, customerId).Contains(row.AccountId))
                .Where(row => row.Status == TransactionStatus.Pending || row.IsUnclaimed)),
    ];
}

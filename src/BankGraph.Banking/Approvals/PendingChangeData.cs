using BankGraph.Banking.Privacy;

namespace BankGraph.Banking.Approvals;

/// <summary>Changes to a customer's accounts and roles that somebody of the bank asked for.</summary>
internal sealed class PendingChangeData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "changes",
            context.PendingChanges
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new
                {
                    row.Id,
                    row.Kind,
                    row.Status,
                    row.AccountId,
                    row.Roles,
                    row.AmountMinor,
                    row.Currency,
                    row.MadeAt,
                    row.Reason,
                    row.DecidedAt,
                    row.TransactionId,
                }),
            typeof(PendingChange)),
    ];

    /// <inheritdoc/>
    public IEnumerable<Obstruction> ObstructionsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            ErasureObstacle.PendingChanges,
            context.PendingChanges.Where(row =>
                row.CustomerId == customerId && row.Status == ChangeStatus.Pending)),
    ];
}

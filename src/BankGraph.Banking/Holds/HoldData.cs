using BankGraph.Banking.Accounts;
using BankGraph.Banking.Privacy;
using BankGraph.Ledger;

namespace BankGraph.Banking.Holds;

/// <summary>Money of a customer's that was set aside.</summary>
internal sealed class HoldData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "holds",
            context.Set<Hold>()
                .Where(row => AccountData.IdsOf(context, customerId).Contains(row.AccountId))
                .OrderBy(row => row.Id)
                .Select(row => new
                {
                    row.Id,
                    row.AccountId,
                    row.AmountMinor,
                    row.CapturedMinor,
                    row.Status,
                    row.PlacedAt,
                    row.ExpiresAt,
                    row.ResolvedAt,
                    row.TransactionId,
                    row.Description,
                }),
            typeof(Hold)),
    ];
}

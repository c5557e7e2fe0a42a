using BankGraph.Banking.Accounts;
using BankGraph.Banking.Privacy;

namespace BankGraph.Banking.Reversals;

/// <summary>Transactions on a customer's accounts that were undone.</summary>
internal sealed class ReversalData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "reversals",
            from reversal in context.Set<Reversal>()
            join seen in AccountQueries.TransactionsOf(context, customerId) on reversal.OriginalId equals seen.Id
            orderby reversal.TransactionId
            select new { reversal.TransactionId, reversal.OriginalId, reversal.Reason, reversal.ReversedAt },
            typeof(Reversal)),
    ];
}

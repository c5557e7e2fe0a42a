using BankGraph.Banking.SharedAccounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>Bills are paid by themselves as long as there is access to the account that they are paid from.</summary>
internal sealed class AutoPayAccessEnd : IAccessEnd
{
    /// <inheritdoc/>
    public Task EndAsync(
        BankDbContext context,
        Guid accountId,
        Guid customerId,
        CancellationToken cancellationToken) =>
        context.Set<AutoPayOrder>()
            .Where(order => order.AccountId == accountId
                && context.BillerLinks.Any(link => link.Id == order.LinkId && link.CustomerId == customerId))
            .ExecuteDeleteAsync(cancellationToken);
}

using BankGraph.Banking.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>Bills that are paid by themselves keep the account open that they are paid from.</summary>
internal sealed class AutoPayClosingCheck : IAccountClosingCheck
{
    /// <inheritdoc/>
    public ClosingObstacleKind Kind => ClosingObstacleKind.AutoPay;

    /// <inheritdoc/>
    public Task<int> CountAsync(BankDbContext context, Guid accountId, CancellationToken cancellationToken) =>
        context.Set<AutoPayOrder>().CountAsync(order => order.AccountId == accountId, cancellationToken);
}

using BankGraph.Banking.Accounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Payments on their way to another bank, and those that come back, keep the account open.</summary>
internal sealed class ExternalPaymentClosingCheck : IAccountClosingCheck
{
    /// <inheritdoc/>
    public ClosingObstacleKind Kind => ClosingObstacleKind.ExternalPayment;

    /// <inheritdoc/>
    public Task<int> CountAsync(BankDbContext context, Guid accountId, CancellationToken cancellationToken) =>
        context.Set<ExternalPayment>().CountAsync(
            payment => payment.AccountId == accountId
                && (payment.Status == TransactionStatus.Pending || payment.NextAttemptAt != null),
            cancellationToken);
}

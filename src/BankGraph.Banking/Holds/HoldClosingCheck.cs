using BankGraph.Banking.Accounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Holds;

/// <summary>Money that is set aside keeps an account open.</summary>
internal sealed class HoldClosingCheck : IAccountClosingCheck
{
    /// <inheritdoc/>
    public ClosingObstacleKind Kind => ClosingObstacleKind.OpenHold;

    /// <inheritdoc/>
    public Task<int> CountAsync(BankDbContext context, Guid accountId, CancellationToken cancellationToken) =>
        context.Set<Hold>().CountAsync(
            hold => hold.AccountId == accountId && hold.Status == HoldStatus.Open,
            cancellationToken);
}

using BankGraph.Banking.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Interest;

/// <summary>
/// Interest and fees that are reckoned and not booked keep an account open until the end of the month books them.
/// </summary>
internal sealed class InterestClosingCheck : IAccountClosingCheck
{
    /// <inheritdoc/>
    public ClosingObstacleKind Kind => ClosingObstacleKind.UnbookedInterest;

    /// <inheritdoc/>
    public async Task<int> CountAsync(
        BankDbContext context,
        Guid accountId,
        CancellationToken cancellationToken)
    {
        var position = await context.Set<InterestPosition>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.AccountId == accountId, cancellationToken);
        if (position is null) return 0;

        // What rounds to nothing is never booked.
        long[] amounts = [position.Earned.Round(), position.Owed.Round(), position.FeesDueMinor];
        return amounts.Count(amount => amount != 0);
    }
}

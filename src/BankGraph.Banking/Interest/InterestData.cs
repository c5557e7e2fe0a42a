using BankGraph.Banking.Accounts;
using BankGraph.Banking.Privacy;

namespace BankGraph.Banking.Interest;

/// <summary>What a customer's accounts earn and owe.</summary>
internal sealed class InterestData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "interestPositions",
            context.Set<InterestPosition>()
                .Where(row => AccountData.IdsOf(context, customerId).Contains(row.AccountId))
                .OrderBy(row => row.AccountId)
                .Select(row => new
                {
                    row.AccountId,
                    row.AccruedThrough,
                    row.SettledThrough,
                    row.EarnedMinor,
                    row.OwedMinor,
                    row.FeesDueMinor,
                }),
            typeof(InterestPosition)),
        new(
            "interestPostings",
            context.Set<InterestPosting>()
                .Where(row => AccountData.IdsOf(context, customerId).Contains(row.AccountId))
                .OrderBy(row => row.TransactionId)
                .Select(row => new
                {
                    row.TransactionId,
                    row.AccountId,
                    row.Reason,
                    row.FromDate,
                    row.ToDate,
                    row.AmountMinor,
                    row.MonthlyFeeMinor,
                    row.Operations,
                    row.OperationFeesMinor,
                    row.BookedAt,
                }),
            typeof(InterestPosting)),
    ];

    /// <inheritdoc/>
    public IEnumerable<Obstruction> ObstructionsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            ErasureObstacle.InterestDue,
            context.Set<InterestPosition>().Where(row =>
                AccountData.SoleIdsOf(context, customerId).Contains(row.AccountId)
                && (row.EarnedMinor > 0 || row.OwedMinor > 0 || row.FeesDueMinor > 0))),
    ];
}

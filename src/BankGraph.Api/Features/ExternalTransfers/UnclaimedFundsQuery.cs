using BankGraph.Banking;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>What the bank holds for customers.</summary>
[QueryType]
internal static class UnclaimedFundsQuery
{
    /// <summary>Money that came back after its account was closed, the newest payment first.</summary>
    [Authorize(nameof(Permission.ReleaseFunds))]
    [UsePaging(IncludeTotalCount = true)]
    public static IQueryable<UnclaimedFunds> GetUnclaimedFunds(BankDbContext context, bool isReleased = false) =>
        UnclaimedReturnQueries.Find(context, isReleased)
            .Select(UnclaimedFunds.FromView)
            .OrderByDescending(funds => funds.Id);
}

using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.BillPayments;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>The services whose bills come to the caller, and what they have cost.</summary>
[QueryType]
internal static class BillerLinkQuery
{
    private const int UsualBillers = 10;

    /// <summary>The caller's links to billers, the oldest first unless ordered otherwise.</summary>
    [Authorize]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<BillerLink> GetBillerLinks(ClaimsPrincipal user, BankDbContext context) =>
        BillerLinkQueries.Of(context, user.Viewer().CustomerId).Select(BillerLink.FromView).OrderBy(link => link.Id);

    /// <summary>
    /// What the caller has paid to billers in a calendar year, UTC, this one unless another is given: one total per
    /// biller and currency, with its months.
    /// </summary>
    [Authorize]
    [ListSize(AssumedSize = UsualBillers)]
    public static async Task<BillerTotal[]> GetBillerTotalsAsync(
        int? year,
        ClaimsPrincipal user,
        BankDbContext context,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var wanted = year ?? clock.Today().Year;
        if (wanted is < 1 or > 9999) return [];
        var customerId = user.Viewer().CustomerId;
        var paid = await BillerLinkQueries.PaidInAsync(context, customerId, wanted, cancellationToken);
        return
        [
            .. paid.GroupBy(month => (month.BillerId, month.Paid.Currency))
                .Select(months => new BillerTotal(customerId, wanted, [.. months])),
        ];
    }
}

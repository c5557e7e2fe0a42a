using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.BillPayments;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Who issues bills, and what they want to be paid.</summary>
[QueryType]
internal static class BillQuery
{
    /// <summary>Companies whose bills can be paid here, by name unless ordered otherwise.</summary>
    [Authorize]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Biller> GetBillers(BankDbContext context) =>
        BillQueries.Billers(context).Select(Biller.FromView).OrderBy(biller => biller.Name);

    /// <summary>The caller's bills, the first to be paid first unless ordered otherwise.</summary>
    [Authorize]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Bill> GetBills(ClaimsPrincipal user, BankDbContext context, TimeProvider clock) =>
        BillQueries.Of(context, user.Viewer().CustomerId, clock.Today())
            .Select(Bill.FromView)
            .OrderBy(bill => bill.DueOn);
}

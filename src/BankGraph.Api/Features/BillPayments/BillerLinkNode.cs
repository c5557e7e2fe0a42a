using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.BillPayments;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Links to billers by their identifier, and what they lead to.</summary>
[Node]
[ExtendObjectType<BillerLink>]
internal static class BillerLinkNode
{
    /// <summary>The link, if it is the caller's.</summary>
    [NodeResolver]
    public static Task<BillerLink?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        BillerLinkQueries.Of(context, user.Viewer().CustomerId)
            .Where(view => view.Id == id)
            .Select(BillerLink.FromView)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Who issues the bills.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<Biller> GetBillerAsync(
        [Parent] BillerLink link,
        IBillerByIdDataLoader billers,
        CancellationToken cancellationToken) =>
        await billers.LoadAsync(link.BillerId, cancellationToken)
        ?? throw new InvalidOperationException("A link has no biller.");

    /// <summary>How the bills are paid by themselves; null when they are not.</summary>
    public static AutoPay? GetAutoPay([Parent] BillerLink link) => link is
    {
        AutoPayAccountId: { } accountId,
        AutoPayCeilingMinor: { } ceiling,
        AutoPayDaysBefore: { } daysBefore,
        AutoPaySince: { } since,
    }
        ? new(link.OwnerId, accountId, new Money { Minor = ceiling, Currency = link.Currency }, daysBefore, since)
        : null;

    /// <summary>All bills that have come by it, also the paid ones, the last to be paid first.</summary>
    [UsePaging]
    public static Task<Connection<Bill>> GetBillsAsync(
        [Parent] BillerLink link,
        PagingArguments page,
        IBillsByLinkIdDataLoader bills,
        CancellationToken cancellationToken) =>
        bills.With(page)
            .LoadAsync(new SeenBy(link.OwnerId, link.Id), cancellationToken)
            .ToConnectionAsync();
}

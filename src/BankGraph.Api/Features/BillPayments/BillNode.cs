using System.Security.Claims;
using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.BillPayments;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Bills by their identifier, and what they lead to.</summary>
[Node]
[ExtendObjectType<Bill>]
internal static class BillNode
{
    // Hardly anybody pays a bill in more parts than this.
    private const int UsualPayments = 5;

    /// <summary>The bill, if it is the caller's.</summary>
    [NodeResolver]
    public static Task<Bill?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        TimeProvider clock,
        CancellationToken cancellationToken) =>
        BillQueries.Of(context, user.Viewer().CustomerId, clock.Today())
            .Where(view => view.Id == id)
            .Select(Bill.FromView)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>Who issued it.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<Biller> GetBillerAsync(
        [Parent] Bill bill,
        IBillerByIdDataLoader billers,
        CancellationToken cancellationToken) =>
        await billers.LoadAsync(bill.BillerId, cancellationToken)
        ?? throw new InvalidOperationException("A bill has no biller.");

    /// <summary>What has been paid on it here, the first payment first.</summary>
    [Cost(BatchedCost.Weight)]
    [ListSize(AssumedSize = UsualPayments)]
    public static async Task<Transaction[]> GetPaymentsAsync(
        [Parent] Bill bill,
        IPaymentsByBillIdDataLoader payments,
        CancellationToken cancellationToken) =>
        await payments.LoadAsync(new SeenBy(bill.OwnerId, bill.Id), cancellationToken) ?? [];
}

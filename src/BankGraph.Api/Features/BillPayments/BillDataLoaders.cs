using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Looks up what objects that refer to bills, and bills themselves, lead to.</summary>
internal static class BillDataLoaders
{
    /// <summary>Bills.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Bill>> GetBillByIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        TimeProvider clock,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => BillQueries.Of(context, customerId, clock.Today())
            .Where(view => ids.Contains(view.Id))
            .Select(Bill.FromView)
            .ToDictionaryAsync(bill => bill.Id, cancellationToken));

    /// <summary>Pages of the bills of links.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Page<Bill>>> GetBillsByLinkIdAsync(
        IReadOnlyList<SeenBy> keys,
        PagingArguments page,
        BankDbContext context,
        TimeProvider clock,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => BillQueries.Of(context, customerId, clock.Today())
            .Select(Bill.FromView)
            .OrderByDescending(bill => bill.DueOn)
            .ToBatchPageAsync(ids, bill => bill.LinkId, page, cancellationToken)
            .AsTask());

    /// <summary>Billers.</summary>
    [DataLoader]
    internal static async Task<Dictionary<Guid, Biller>> GetBillerByIdAsync(
        IReadOnlyList<Guid> ids,
        BillerDirectory billers,
        CancellationToken cancellationToken)
    {
        var found = await billers.FindAsync(ids, cancellationToken);
        return found.ToDictionary(biller => biller.Id, Biller.Of);
    }

    /// <summary>The payments of bills, the first one first.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Transaction[]>> GetPaymentsByBillIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync(async (customerId, ids) =>
        {
            var payments = await BillQueries.PaymentsOf(context, customerId, ids).ToListAsync(cancellationToken);
            var transactions = await AccountQueries
                .TransactionsByIds(context, customerId, [.. payments.Select(payment => payment.TransactionId)])
                .Select(Transaction.SeenBy(customerId))
                .ToDictionaryAsync(transaction => transaction.Id, cancellationToken);
            return payments
                .Where(payment => transactions.ContainsKey(payment.TransactionId))
                .GroupBy(payment => payment.BillId, payment => transactions[payment.TransactionId])
                .ToDictionary(paid => paid.Key, paid => paid.OrderBy(transaction => transaction.BookedAt).ToArray());
        });
}

using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// Billers and bills. Bills are read with the eyes of one customer and as of a business date; none of the queries is
/// ordered, and all of them can be filtered, sorted and paged further.
/// </summary>
public static class BillQueries
{
    private static readonly CompiledQuery<Func<BankDbContext, Guid, int, IAsyncEnumerable<Bill>>> Open =
        new(() => EF.CompileAsyncQuery((BankDbContext context, Guid customerId, int count) => context.Set<Bill>()
            .AsNoTracking()
            .Where(bill => bill.CustomerId == customerId && bill.AmountPaidMinor < bill.AmountMinor)
            .OrderBy(bill => bill.DueOn)
            .ThenBy(bill => bill.Id)
            .Take(count)));

    /// <summary>All billers.</summary>
    public static IQueryable<BillerView> Billers(BankDbContext context) =>
        context.Billers.Select(biller => new BillerView
        {
            Id = biller.Id,
            Name = biller.Name,
            Category = biller.Category,
            Currency = biller.Currency,
            ReferenceHint = biller.ReferenceHint,
        });

    /// <summary>A customer's bills, with their status on a date; see <see cref="BillCalendar.Today"/>.</summary>
    public static IQueryable<BillView> Of(BankDbContext context, Guid customerId, DateOnly today)
    {
        var lastDue = today.AddDays(BillCalendar.DueWindowDays);
        return context.Bills
            .Where(bill => bill.CustomerId == customerId)
            .Select(bill => new BillView
            {
                Id = bill.Id,
                CustomerId = bill.CustomerId,
                LinkId = bill.LinkId,
                BillerId = bill.BillerId,
                CustomerReference = bill.CustomerReference,
                Currency = bill.Currency,
                AmountMinor = bill.AmountMinor,
                AmountPaidMinor = bill.AmountPaidMinor,
                IssuedOn = bill.IssuedOn,
                DueOn = bill.DueOn,
                Status = bill.AmountPaidMinor >= bill.AmountMinor ? BillStatus.Paid
                    : bill.DueOn < today ? BillStatus.Overdue
                    : bill.DueOn <= lastDue ? BillStatus.Due
                    : BillStatus.Upcoming,
            });
    }

    /// <summary>The bills of a customer to be paid next, those that are overdue first.</summary>
    public static async Task<List<BillView>> NextAsync(
        BankDbContext context,
        Guid customerId,
        DateOnly today,
        int count,
        CancellationToken cancellationToken)
    {
        var lastDue = today.AddDays(BillCalendar.DueWindowDays);
        var open = await Open.For(context)(context, customerId, count).ToListAsync(cancellationToken);
        return open.ConvertAll(bill => new BillView
        {
            Id = bill.Id,
            CustomerId = bill.CustomerId,
            LinkId = bill.LinkId,
            BillerId = bill.BillerId,
            CustomerReference = bill.CustomerReference,
            Currency = bill.Currency,
            AmountMinor = bill.AmountMinor,
            AmountPaidMinor = bill.AmountPaidMinor,
            IssuedOn = bill.IssuedOn,
            DueOn = bill.DueOn,
            Status = bill.DueOn < today ? BillStatus.Overdue
                : bill.DueOn <= lastDue ? BillStatus.Due
                : BillStatus.Upcoming,
        });
    }

    /// <summary>The payments on those of these bills that are the customer's, also the partial ones.</summary>
    public static IQueryable<BillPaymentView> PaymentsOf(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> billIds) =>
        from payment in context.BillPayments
        join bill in context.Bills on payment.BillId equals bill.Id
        where bill.CustomerId == customerId && billIds.Contains(payment.BillId)
        select new BillPaymentView(payment.BillId, payment.TransactionId);

    /// <summary>What a customer was or is to be told.</summary>
    public static IQueryable<BillNotificationView> NotificationsOf(BankDbContext context, Guid customerId) =>
        context.BillNotifications
            .Where(notification => notification.CustomerId == customerId)
            .Select(notification => new BillNotificationView
            {
                Id = notification.Id,
                CustomerId = notification.CustomerId,
                BillId = notification.BillId,
                Kind = notification.Kind,
                At = notification.At,
            });
}

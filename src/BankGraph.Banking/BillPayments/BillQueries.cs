using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// Billers and bills. Bills are read with the eyes of one customer and as of a business date; none of the queries is
/// ordered, and all of them can be filtered, sorted and paged further.
/// </summary>
public static class BillQueries
{
    internal static readonly StandingQuery<Bill> Open = new(
        "SELECT id, link_id, customer_id, biller_id, customer_reference, provider_number, currency, amount_minor, "
        + "amount_paid_minor, issued_on, due_on "
        + "FROM bills WHERE customer_id = @p0 AND amount_paid_minor < amount_minor "
        + "ORDER BY due_on, id LIMIT @p1",
        row => new Bill
        {
            Id = row.Guid(0),
            LinkId = row.Guid(1),
            CustomerId = row.Guid(2),
            BillerId = row.Guid(3),
            CustomerReference = row.Text(4) ?? "",
            ProviderNumber = row.Text(5) ?? "",
            Currency = row.Currency(6),
            AmountMinor = row.Int64(7),
            AmountPaidMinor = row.Int64(8),
            IssuedOn = row.Date(9),
            DueOn = row.Date(10),
        });

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
        StandingReads reads,
        Guid customerId,
        DateOnly today,
        int count,
        CancellationToken cancellationToken)
    {
        var lastDue = today.AddDays(BillCalendar.DueWindowDays);
        var open = await reads.QueryAsync(Open, [customerId, (long)count], cancellationToken);
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

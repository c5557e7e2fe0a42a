using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>Links to billers and what was paid to them, read with the eyes of one customer; not ordered.</summary>
public static class BillerLinkQueries
{
    /// <summary>A customer's links, with their settings.</summary>
    public static IQueryable<BillerLinkView> Of(BankDbContext context, Guid customerId) =>
        from link in context.BillerLinks
        where link.CustomerId == customerId
        join biller in context.Billers on link.BillerId equals biller.Id
        from reminder in context.Set<BillReminder>().Where(row => row.LinkId == link.Id).DefaultIfEmpty()
        from order in context.Set<AutoPayOrder>().Where(row => row.LinkId == link.Id).DefaultIfEmpty()
        select new BillerLinkView
        {
            Id = link.Id,
            CustomerId = link.CustomerId,
            BillerId = link.BillerId,
            Currency = biller.Currency,
            CustomerReference = link.CustomerReference,
            LinkedAt = link.LinkedAt,
            ReminderDays = reminder == null ? BillCalendar.DueWindowDays : reminder.DaysBefore,
            AutoPayAccountId = order == null ? null : order.AccountId,
            AutoPayCeilingMinor = order == null ? null : order.CeilingMinor,
            AutoPayDaysBefore = order == null ? null : order.DaysBefore,
            AutoPaySince = order == null ? null : order.Since,
        };

    /// <summary>What a customer has paid in a year, by biller and month.</summary>
    public static async Task<IReadOnlyList<BillerMonthView>> PaidInAsync(
        BankDbContext context,
        Guid customerId,
        int year,
        CancellationToken cancellationToken)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 1));
        var rows = await context.Set<BillerMonth>().AsNoTracking()
            .Where(row => row.CustomerId == customerId && row.Month >= first && row.Month <= last)
            .OrderBy(row => row.Month)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new BillerMonthView(
                row.BillerId,
                row.Month,
                new Money(row.PaidMinor, row.Currency),
                row.Payments)),
        ];
    }
}

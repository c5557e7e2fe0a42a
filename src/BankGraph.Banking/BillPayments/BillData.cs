using BankGraph.Banking.Privacy;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>A customer's billers and bills.</summary>
internal sealed class BillData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "billerLinks",
            from link in context.BillerLinks
            where link.CustomerId == customerId
            join biller in context.Billers on link.BillerId equals biller.Id
            join reminder in context.Set<BillReminder>() on link.Id equals reminder.LinkId into reminders
            from reminder in reminders.DefaultIfEmpty()
            join order in context.Set<AutoPayOrder>() on link.Id equals order.LinkId into orders
            from order in orders.DefaultIfEmpty()
            orderby link.Id
            select new
            {
                link.Id,
                Biller = biller.Name,
                link.CustomerReference,
                link.LinkedAt,
                RemindDaysBefore = reminder == null ? null : reminder.DaysBefore,
                AutoPayFromAccountId = order == null ? (Guid?)null : order.AccountId,
                AutoPayCeilingMinor = order == null ? (long?)null : order.CeilingMinor,
                AutoPayDaysBefore = order == null ? (int?)null : order.DaysBefore,
                AutoPaySince = order == null ? (DateOnly?)null : order.Since,
            },
            typeof(BillerLink),
            typeof(BillReminder),
            typeof(AutoPayOrder)),
        new(
            "bills",
            from bill in context.Bills
            where bill.CustomerId == customerId
            join attempt in context.Set<AutoPayAttempt>() on bill.Id equals attempt.BillId into attempts
            from attempt in attempts.DefaultIfEmpty()
            orderby bill.Id
            select new
            {
                bill.Id,
                bill.LinkId,
                bill.CustomerReference,
                bill.ProviderNumber,
                bill.Currency,
                bill.AmountMinor,
                bill.AmountPaidMinor,
                bill.IssuedOn,
                bill.DueOn,
                AutoPayFailure = attempt == null ? null : attempt.Failure,
            },
            typeof(Bill),
            typeof(AutoPayAttempt)),
        new(
            "billPayments",
            from payment in context.BillPayments
            join bill in context.Bills on payment.BillId equals bill.Id
            where bill.CustomerId == customerId
            orderby payment.TransactionId
            select new { payment.TransactionId, payment.BillId },
            typeof(BillPayment)),
        new(
            "billNotifications",
            context.BillNotifications
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new { row.Id, row.BillId, row.Kind, row.At }),
            typeof(BillNotification)),
        new(
            "billerMonths",
            context.Set<BillerMonth>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Month).ThenBy(row => row.BillerId).ThenBy(row => row.Currency)
                .Select(row => new { row.Month, row.BillerId, row.Currency, row.PaidMinor, row.Payments }),
            typeof(BillerMonth)),
    ];

    /// <inheritdoc/>
    public IEnumerable<Obstruction> ObstructionsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            ErasureObstacle.BillPayments,
            from confirmation in context.SettlementConfirmations
            join payment in context.BillPayments on confirmation.TransactionId equals payment.TransactionId
            join bill in context.Bills on payment.BillId equals bill.Id
            where bill.CustomerId == customerId && confirmation.NextAttemptAt != null
            select confirmation),
    ];

    /// <inheritdoc/>
    public async Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        var links = context.BillerLinks.Where(row => row.CustomerId == customerId).Select(row => row.Id);
        await context.Set<AutoPayOrder>()
            .Where(row => links.Contains(row.LinkId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Set<BillReminder>()
            .Where(row => links.Contains(row.LinkId))
            .ExecuteDeleteAsync(cancellationToken);
        await context.Bills
            .Where(row => row.CustomerId == customerId)
            .ExecuteUpdateAsync(
                row => row.SetProperty(bill => bill.CustomerReference, PersonalDataCipher.Erased),
                cancellationToken);

        // Bills that were paid hang on their links. No biller knows the reference, and none is asked for bills again.
        foreach (var linkId in await links.ToListAsync(cancellationToken))
        {
            var reference = $"{linkId:N}";
            await context.BillerLinks
                .Where(row => row.Id == linkId)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(link => link.CustomerReference, reference)
                        .SetProperty(link => link.FetchedOn, DateOnly.MaxValue),
                    cancellationToken);
        }
    }
}

using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>Takes the bills a biller has stated into the bank, each once.</summary>
internal static class BillIntake
{
    /// <summary>
    /// Adds those of the bills that the link does not have yet, and a notification for each, in the caller's
    /// transaction.
    /// </summary>
    /// <returns>How many were new.</returns>
    public static async Task<int> TakeAsync(
        BankDbContext context,
        BillerLink link,
        IReadOnlyList<ProviderBill> stated,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var known = await context.Bills
            .Where(bill => bill.LinkId == link.Id)
            .Select(bill => bill.ProviderNumber)
            .ToHashSetAsync(StringComparer.OrdinalIgnoreCase, cancellationToken);
        var added = 0;
        foreach (var bill in stated.Where(bill => known.Add(bill.Number)))
        {
            var row = Row(link, bill, clock);
            context.Bills.Add(row);
            context.BillNotifications.Add(BillNotification.Of(row, BillNotificationKind.Issued, clock));
            added++;
        }

        await context.SaveChangesAsync(cancellationToken);
        return added;
    }

    private static Bill Row(BillerLink link, ProviderBill bill, TimeProvider clock) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        LinkId = link.Id,
        CustomerId = link.CustomerId,
        BillerId = link.BillerId,
        CustomerReference = link.CustomerReference,
        ProviderNumber = bill.Number,
        Currency = bill.Amount.Currency,
        AmountMinor = bill.Amount.AmountMinor,
        IssuedOn = bill.IssuedOn,
        DueOn = bill.DueOn,
    };
}

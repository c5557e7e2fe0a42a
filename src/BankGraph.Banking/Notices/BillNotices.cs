using System.Globalization;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Notices;

/// <summary>Tells customers of their bills. It is told of each at least once, and tells each customer once.</summary>
/// <param name="contexts">Reads the bills.</param>
/// <param name="notices">Tells.</param>
/// <param name="clock">Tells what is old.</param>
public sealed class BillNotices(
    IDbContextFactory<BankDbContext> contexts,
    SingleNotices notices,
    TimeProvider clock)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(3);

    /// <summary>Tells of these notifications of bills.</summary>
    public async Task TellAsync(IReadOnlyList<Guid> notificationIds, CancellationToken cancellationToken)
    {
        var since = clock.Instant() - LongestWait;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from told in context.BillNotifications
            where notificationIds.Contains(told.Id) && told.At >= since
            join bill in context.Bills on told.BillId equals bill.Id
            join biller in context.Billers on bill.BillerId equals biller.Id
            orderby told.Id
            select new
            {
                told.Id,
                told.CustomerId,
                told.Kind,
                biller.Name,
                bill.AmountMinor,
                bill.Currency,
                bill.DueOn,
            };
        foreach (var row in await query.ToListAsync(cancellationToken))
        {
            var notice = new Notice($"Bill{row.Kind}")
            {
                Source = $"bill/{row.Id:N}",
                Values = new Dictionary<string, string>
                {
                    ["biller"] = row.Name,
                    ["amount"] = $"{new Money(row.AmountMinor, row.Currency)}",
                    ["date"] = row.DueOn.ToString("O", CultureInfo.InvariantCulture),
                },
            };
            await notices.TellAsync(row.CustomerId, notice, cancellationToken);
        }
    }
}

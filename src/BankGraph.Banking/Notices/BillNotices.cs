using System.Globalization;
using System.Security.Cryptography;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.Notices;

/// <summary>Tells customers of their bills. It is told of each at least once, and tells each customer once.</summary>
/// <param name="contexts">Reads the bills.</param>
/// <param name="writer">Writes each notice in a transaction of its own.</param>
/// <param name="notices">Tells.</param>
/// <param name="clock">Tells what is old.</param>
/// <param name="logger">Is told of customers who cannot be told any more.</param>
public sealed partial class BillNotices(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    CustomerNotices notices,
    TimeProvider clock,
    ILogger<BillNotices> logger)
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
            await TellAsync(row.CustomerId, notice, cancellationToken);
        }
    }

    private async Task TellAsync(Guid customerId, Notice notice, CancellationToken cancellationToken)
    {
        try
        {
            await writer.RunAsync(
                async (context, cancellation) =>
                {
                    await notices.AddAsync(context, customerId, notice, cancellation);
                    return await context.SaveChangesAsync(cancellation);
                },
                cancellationToken);
        }
        catch (CryptographicException exception)
        {
            LogUnreadable(exception, notice.Kind, customerId);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Kind} cannot be told to {CustomerId}: the key does not fit.")]
    private partial void LogUnreadable(Exception exception, string kind, Guid customerId);
}

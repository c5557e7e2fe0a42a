using BankGraph.Banking.Jobs;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// Once per business date: fetches new bills for every link, and tells customers what is due soon or overdue. Runs
/// every hour, so that a biller that was out is asked again the same day. A link that fails keeps no other from its
/// bills.
/// </summary>
/// <param name="contexts">Finds what is to be done.</param>
/// <param name="writer">Writes each link's bills in a commit of its own, and some reminders in one.</param>
/// <param name="gateway">Asks the billers.</param>
/// <param name="items">Goes on where a link fails.</param>
/// <param name="clock">Tells the business date.</param>
public sealed class BillCalendarJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    IBillerGateway gateway,
    JobItems items,
    TimeProvider clock) : IBankJob
{
    private const int PageSize = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var run = items.Begin("Fetching the bills of link");
        await FetchNewBillsAsync(today, run, cancellationToken);
        await RemindAsync(today, cancellationToken);
        run.End();
    }

    private sealed record LinkToFetch(BillerLink Link, string BillerCode);

    private async Task FetchNewBillsAsync(DateOnly today, JobItems.Run run, CancellationToken cancellationToken)
    {
        var silent = new HashSet<Guid>();
        var after = Guid.Empty;
        while (true)
        {
            var links = await ReadLinksAsync(today, after, cancellationToken);
            if (links.Count == 0) return;
            foreach (var (link, billerCode) in links)
            {
                after = link.Id;
                if (silent.Contains(link.BillerId)) continue;
                var hasAnswered = true;
                await run.TryAsync(
                    link.Id,
                    async () => hasAnswered = await FetchAsync(link, billerCode, today, cancellationToken),
                    cancellationToken);
                if (!hasAnswered) silent.Add(link.BillerId);
            }
        }
    }

    private async Task<IReadOnlyList<LinkToFetch>> ReadLinksAsync(
        DateOnly today,
        Guid after,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from link in context.BillerLinks.AsNoTracking()
            join biller in context.Billers on link.BillerId equals biller.Id
            where link.FetchedOn < today && link.Id.CompareTo(after) > 0
            orderby link.Id
            select new LinkToFetch(link, biller.Code);
        return await query.Take(PageSize).ToListAsync(cancellationToken);
    }

    /// <summary>False when the biller does not answer.</summary>
    private async Task<bool> FetchAsync(
        BillerLink link,
        string billerCode,
        DateOnly today,
        CancellationToken cancellationToken)
    {
        var answer = await gateway.FetchOpenBillsAsync(billerCode, link.CustomerReference, cancellationToken);
        if (answer is ProviderAnswer.Unavailable) return false;

        // A reference that the biller has given up has no new bills; its old ones stay.
        var open = answer is ProviderAnswer.Bills bills ? bills.Open : [];
        await writer.RunAsync(
            async (context, cancellation) =>
            {
                await context.BillerLinks.Where(row => row.Id == link.Id).ExecuteUpdateAsync(
                    row => row.SetProperty(fetched => fetched.FetchedOn, today),
                    cancellation);
                return await BillIntake.TakeAsync(context, link, open, clock, cancellation);
            },
            cancellationToken);
        return true;
    }

    private async Task RemindAsync(DateOnly today, CancellationToken cancellationToken)
    {
        const BillNotificationKind dueSoon = BillNotificationKind.DueSoon;
        foreach (var days in await ReminderDaysAsync(cancellationToken))
        {
            await TellAsync(
                (db, bills) => bills.Where(bill => bill.DueOn >= today && bill.DueOn <= today.AddDays(days)
                    && db.Set<BillReminder>().Any(row => row.LinkId == bill.LinkId && row.DaysBefore == days)),
                dueSoon,
                cancellationToken);
        }

        var usual = today.AddDays(BillCalendar.DueWindowDays);
        await TellAsync(
            (db, bills) => bills.Where(bill => bill.DueOn >= today && bill.DueOn <= usual
                && !db.Set<BillReminder>().Any(row => row.LinkId == bill.LinkId)),
            dueSoon,
            cancellationToken);
        await TellAsync(
            (_, bills) => bills.Where(bill => bill.DueOn < today),
            BillNotificationKind.Overdue,
            cancellationToken);
    }

    private async Task<List<int>> ReminderDaysAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<BillReminder>()
            .Where(reminder => reminder.DaysBefore != null)
            .Select(reminder => reminder.DaysBefore ?? 0)
            .Distinct()
            .ToListAsync(cancellationToken);
    }

    private async Task TellAsync(
        Func<BankDbContext, IQueryable<Bill>, IQueryable<Bill>> choose,
        BillNotificationKind kind,
        CancellationToken cancellationToken)
    {
        while (await ReadUntoldAsync(choose, kind, cancellationToken) is { Count: > 0 } bills)
            await BillNotification.TellAsync(writer, bills, kind, clock, cancellationToken);
    }

    private async Task<List<Bill>> ReadUntoldAsync(
        Func<BankDbContext, IQueryable<Bill>, IQueryable<Bill>> choose,
        BillNotificationKind kind,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await BillNotification.Untold(choose(context, context.Bills.AsNoTracking()), context, kind)
            .OrderBy(bill => bill.DueOn)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
    }
}

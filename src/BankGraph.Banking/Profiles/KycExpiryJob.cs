using System.Linq.Expressions;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Profiles;

/// <summary>
/// Reminds customers whose document expires soon, and tells those whose document has expired that they are to hand in
/// another one. What an expired document does not allow is refused from the first moment of the day, whether or not
/// this has run. Who cannot be told keeps nobody else from hearing.
/// </summary>
/// <param name="contexts">Finds them.</param>
/// <param name="writer">Marks each in a transaction of its own.</param>
/// <param name="notices">Tells them.</param>
/// <param name="audit">Records it.</param>
/// <param name="items">Goes on where a customer fails.</param>
/// <param name="options">Says when to remind.</param>
/// <param name="clock">Tells the day.</param>
internal sealed class KycExpiryJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    CustomerNotices notices,
    AuditTrail audit,
    JobItems items,
    IOptions<KycOptions> options,
    TimeProvider clock) : IBankJob
{
    private const int PageSize = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var expired = items.Begin("The expired document of");
        await EachAsync(
            row => row.DocumentValidUntil < today,
            expired,
            id => MarkAsync(id, today, cancellationToken),
            cancellationToken);

        var reminded = items.Begin("The reminder of");
        var soon = today.AddDays(options.Value.RemindDaysBefore);
        if (soon > today)
        {
            await EachAsync(
                row => row.DocumentValidUntil >= today && row.DocumentValidUntil <= soon
                    && (row.RemindedOf == null || row.RemindedOf != row.DocumentValidUntil),
                reminded,
                id => RemindAsync(id, soon, cancellationToken),
                cancellationToken);
        }

        expired.End();
        reminded.End();
    }

    private async Task EachAsync(
        Expression<Func<Profile, bool>> isMeant,
        JobItems.Run run,
        Func<Guid, Task> act,
        CancellationToken cancellationToken)
    {
        while (await FindAsync(isMeant, run.Failed, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var customerId in page)
                await run.TryAsync(customerId, () => act(customerId), cancellationToken);
        }
    }

    private async Task<List<Guid>> FindAsync(
        Expression<Func<Profile, bool>> isMeant,
        int failed,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Profile>()
            .Where(row => row.KycStatus == KycStatus.Verified)
            .Where(isMeant)
            .OrderBy(row => row.DocumentValidUntil)
            .ThenBy(row => row.CustomerId)
            .Skip(failed)
            .Take(PageSize)
            .Select(row => row.CustomerId)
            .ToListAsync(cancellationToken);
    }

    private Task<bool> RemindAsync(Guid customerId, DateOnly soon, CancellationToken cancellationToken) =>
        writer.RunAsync(
            async (context, cancellation) =>
            {
                var row = await Profile.LockAsync(context, customerId, cancellation);
                if (row.KycStatus != KycStatus.Verified || row.DocumentValidUntil is not { } lastDay) return false;
                if (lastDay > soon || row.RemindedOf == lastDay) return false;
                row.RemindedOf = lastDay;
                var notice = new Notice(NoticeKinds.KycExpiring)
                {
                    Values = new Dictionary<string, string> { ["date"] = $"{lastDay:O}" },
                };
                await notices.AddAsync(context, customerId, notice, cancellation);
                await context.SaveChangesAsync(cancellation);
                return true;
            },
            cancellationToken);

    private Task<bool> MarkAsync(Guid customerId, DateOnly today, CancellationToken cancellationToken) =>
        writer.RunAsync(
            async (context, cancellation) =>
            {
                var row = await Profile.LockAsync(context, customerId, cancellation);
                if (row.KycStatus == row.KycStatus.On(row.DocumentValidUntil, row.PriorValidUntil, today)) return false;
                row.KycStatus = KycStatus.Expired;
                audit.Add(context, new AuditEntry(AuditAction.KycExpired, ActorId: null)
                {
                    Subject = $"kyc/{row.SubmissionId}",
                    CustomerId = customerId,
                });
                await notices.AddAsync(context, customerId, new Notice(NoticeKinds.KycExpired), cancellation);
                await context.SaveChangesAsync(cancellation);
                return true;
            },
            cancellationToken);
}

using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Profiles;

/// <summary>
/// Tells customers whose document has expired that they are to hand in another one. What an expired document does not
/// allow is refused from the first moment of the day, whether or not this has run.
/// </summary>
/// <param name="contexts">Finds them.</param>
/// <param name="writer">Marks each in a transaction of its own.</param>
/// <param name="notices">Tells them.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Tells the day.</param>
internal sealed class KycExpiryJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    CustomerNotices notices,
    AuditTrail audit,
    TimeProvider clock) : IBankJob
{
    private const int PageSize = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        while (await FindAsync(today, cancellationToken) is { Count: > 0 } page)
        {
            foreach (var customerId in page) await MarkAsync(customerId, today, cancellationToken);
        }
    }

    private async Task<List<Guid>> FindAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<Profile>()
            .Where(row => row.KycStatus == KycStatus.Verified && row.DocumentValidUntil < today)
            .OrderBy(row => row.DocumentValidUntil)
            .ThenBy(row => row.CustomerId)
            .Take(PageSize)
            .Select(row => row.CustomerId)
            .ToListAsync(cancellationToken);
    }

    private Task<bool> MarkAsync(Guid customerId, DateOnly today, CancellationToken cancellationToken) =>
        writer.RunAsync(
            async (context, cancellation) =>
            {
                var row = await Profile.LockAsync(context, customerId, cancellation);
                if (row.KycStatus == row.KycStatus.On(row.DocumentValidUntil, today)) return false;
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

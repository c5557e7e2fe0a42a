using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Audit;

/// <summary>Reads the whole record and says what is wrong with it.</summary>
/// <param name="contexts">The database.</param>
/// <param name="cipher">Has the key of the hashes.</param>
public sealed class AuditVerifier(IDbContextFactory<BankDbContext> contexts, Security.PersonalDataCipher cipher)
{
    private const int PageSize = 1_000;
    private const int MaxFindings = 100;

    private readonly AuditSeal _seal = new(cipher);

    /// <summary>
    /// Verifies every record up to the newest one. Only the first findings are told: behind a record that is not what
    /// it was, the rest is still compared with its own hashes.
    /// </summary>
    public async Task<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var head = await context.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var end = head?.Sequence ?? 0;
        var findings = new List<AuditFinding>();
        var (last, previous) = (0L, AuditSeal.Beginning);
        while (true)
        {
            var page = await context.AuditEvents.AsNoTracking()
                .Where(record => record.Sequence > last && record.Sequence <= end)
                .OrderBy(record => record.Sequence)
                .Take(PageSize)
                .ToListAsync(cancellationToken);
            if (page.Count == 0) break;
            foreach (var record in page)
            {
                if (record.Sequence != last + 1) findings.Add(new(last + 1, AuditFindingKind.Missing));
                else if (!_seal.HashOf(previous, record.Sequence, record).AsSpan().SequenceEqual(record.Hash))
                    findings.Add(new(record.Sequence, AuditFindingKind.Altered));
                (last, previous) = (record.Sequence, record.Hash);
            }
        }

        if (last < end) findings.Add(new(last + 1, AuditFindingKind.Missing));
        if (!await IsEndRightAsync(context, head, last, previous, cancellationToken))
            findings.Add(new(end, AuditFindingKind.EndMoved));
        return new AuditVerification(end, Convert.ToHexString(previous), [.. findings.Take(MaxFindings)]);
    }

    // Records behind the end are none of the bank's: it writes both in one transaction, and so they are read in one.
    private async Task<bool> IsEndRightAsync(
        BankDbContext context,
        AuditHead? head,
        long last,
        byte[] hash,
        CancellationToken cancellationToken)
    {
        if (head is null) return !await context.AuditEvents.AnyAsync(cancellationToken);
        var isSealed = _seal.SealOf(head.Sequence, head.Hash).AsSpan().SequenceEqual(head.Seal);
        var hasMore = await context.AuditHeads.AnyAsync(
            row => context.AuditEvents.Any(record => record.Sequence > row.Sequence),
            cancellationToken);
        return isSealed && !hasMore && (last < head.Sequence || hash.AsSpan().SequenceEqual(head.Hash));
    }
}

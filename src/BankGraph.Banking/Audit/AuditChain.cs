using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Audit;

/// <summary>
/// Gives the records that wait their places in the chain. Whoever changes something does not wait for it: one record
/// after another would make all changes of the bank follow each other. Several processes may do this at once:
/// they take turns at the head, and the sequence is a key, so that no place is taken twice.
/// </summary>
/// <param name="contexts">Looks whether there is anything to do.</param>
/// <param name="writer">The database.</param>
/// <param name="seal">Makes the hashes.</param>
internal sealed class AuditChain(IDbContextFactory<BankDbContext> contexts, BankWriter writer, AuditSeal seal)
{
    // Small enough that payments do not wait long for the store where it has one writer.
    private const int MaxRecords = 100;

    /// <summary>Chains the oldest records that wait, and says how many there were.</summary>
    public async Task<int> ChainAsync(CancellationToken cancellationToken)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            if (!await context.AuditDrafts.AnyAsync(cancellationToken)
                && !await context.LedgerNotes.AnyAsync(cancellationToken))
                return 0;
        }

        return await writer.RunAsync(ChainAsync, cancellationToken);
    }

    private async Task<int> ChainAsync(BankDbContext context, CancellationToken cancellationToken)
    {
        // Locks the row where the store has row locks, so that two do not take one place.
        await context.AuditHeads.ExecuteUpdateAsync(
            row => row.SetProperty(end => end.Sequence, end => end.Sequence),
            cancellationToken);
        var head = await context.AuditHeads.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var (sequence, hash) = head is null ? (0, AuditSeal.Beginning) : (head.Sequence, head.Hash);
        var records = await TakeAsync(context, cancellationToken);
        if (records.Count == 0) return 0;

        var events = new List<AuditEvent>(records.Count);
        foreach (var record in records)
        {
            sequence++;
            hash = seal.HashOf(hash, sequence, record);
            events.Add(At(sequence, hash, record));
        }

        await context.InsertAsync(events, cancellationToken);
        await MoveHeadAsync(context, head, sequence, hash, cancellationToken);
        return records.Count;
    }

    // Deleted by their ids: one that commits meanwhile may have a smaller id than those that were read.
    private static async Task<List<AuditDraft>> TakeAsync(BankDbContext context, CancellationToken cancellationToken)
    {
        var drafts = await context.AuditDrafts.AsNoTracking()
            .OrderBy(draft => draft.Id)
            .Take(MaxRecords)
            .ToListAsync(cancellationToken);
        var notes = await context.LedgerNotes
            .OrderBy(note => note.TransactionId)
            .Take(MaxRecords)
            .Join(
                context.LedgerTransactions,
                note => note.TransactionId,
                transaction => transaction.Id,
                (note, transaction) => new { note.Note, Transaction = transaction })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var draftIds = drafts.Select(draft => draft.Id).ToArray();
        var noteIds = notes.Select(note => note.Transaction.Id).ToArray();
        if (draftIds.Length > 0)
        {
            await context.AuditDrafts.Where(draft => draftIds.Contains(draft.Id))
                .ExecuteDeleteAsync(cancellationToken);
        }

        if (noteIds.Length > 0)
        {
            await context.LedgerNotes.Where(note => noteIds.Contains(note.TransactionId))
                .ExecuteDeleteAsync(cancellationToken);
        }

        return [.. drafts.Concat(notes.Select(note => AuditTrail.Read(note.Note, note.Transaction)))
            .OrderBy(record => record.At)
            .ThenBy(record => record.Id)];
    }

    private async Task MoveHeadAsync(
        BankDbContext context,
        AuditHead? head,
        long sequence,
        byte[] hash,
        CancellationToken cancellationToken)
    {
        var moved = new AuditHead
        {
            Id = AuditHead.OnlyId,
            Sequence = sequence,
            Hash = hash,
            Seal = seal.SealOf(sequence, hash),
        };
        if (head is null) context.AuditHeads.Add(moved);
        else context.AuditHeads.Update(moved);
        await context.SaveChangesAsync(cancellationToken);
    }

    private static AuditEvent At(long sequence, byte[] hash, AuditContent record) => new()
    {
        Sequence = sequence,
        Hash = hash,
        Id = record.Id,
        At = record.At,
        Action = record.Action,
        ActorId = record.ActorId,
        SessionId = record.SessionId,
        Address = record.Address,
        Subject = record.Subject,
        CustomerId = record.CustomerId,
        Reason = record.Reason,
        BeforeJson = record.BeforeJson,
        AfterJson = record.AfterJson,
    };
}

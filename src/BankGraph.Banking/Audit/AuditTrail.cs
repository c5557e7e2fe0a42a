using System.Text.Json;
using BankGraph.Ledger;

namespace BankGraph.Banking.Audit;

/// <summary>
/// Records what is done. A record is written in the database transaction of the change, so that there is never one
/// without the other; it gets its place in the chain a moment later, from <see cref="AuditChain"/>.
/// </summary>
/// <param name="writer">Writes records of what changes nothing.</param>
/// <param name="origin">Where the request comes from.</param>
/// <param name="clock">Stamps the records.</param>
public sealed class AuditTrail(BankWriter writer, IRequestOrigin origin, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>Records something that changes nothing, such as staff reading; returns after the commit.</summary>
    public Task RecordAsync(AuditEntry entry, CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            Add(context, entry);
            return await context.SaveChangesAsync(cancellation);
        },
        cancellationToken);

    /// <summary>Adds a record to the context of the change; the caller saves it.</summary>
    internal void Add(BankDbContext context, AuditEntry entry) => context.AuditDrafts.Add(Draft(entry));

    /// <summary>A record for somebody else to write, while the request is at hand that it is about.</summary>
    internal AuditDraft Draft(AuditEntry entry) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        At = clock.Instant(),
        Action = entry.Action,
        ActorId = entry.ActorId,
        SessionId = entry.SessionId ?? origin.SessionId,
        Address = origin.Address,
        Subject = entry.Subject,
        CustomerId = entry.CustomerId,
        Reason = entry.Reason?.Trim(),
        BeforeJson = entry.Before is null ? null : JsonSerializer.Serialize(entry.Before, Json),
        AfterJson = entry.After is null ? null : JsonSerializer.Serialize(entry.After, Json),
    };

    /// <summary>Writes a record in a transaction of the ledger's.</summary>
    internal static Task WriteAsync(LedgerTransaction ledger, AuditDraft draft, CancellationToken cancellationToken) =>
        ledger.ExecuteAsync(
            $"""
            INSERT INTO audit_inbox (id, at, action, actor_id, session_id, address, subject, customer_id, reason,
                before_json, after_json)
            VALUES ({draft.Id}, {draft.At}, {draft.Action}, {draft.ActorId}, {draft.SessionId}, {draft.Address},
                {draft.Subject}, {draft.CustomerId}, {draft.Reason}, {draft.BeforeJson}, {draft.AfterJson})
            """,
            cancellationToken);

    /// <summary>
    /// What to remember of a movement of money; the ledger writes it in the movement's own commit. Null for interest
    /// and fees, which nobody asks for: why they are booked stands beside them.
    /// </summary>
    internal string? NoteOf(PostingRequest request) => request.Kind is TransactionKind.Interest or TransactionKind.Fee
        ? null
        : $"{request.Key.ScopeId:N} {origin.SessionId?.ToString("N") ?? "-"} {origin.Address ?? "-"}";

    /// <summary>The record that a note of the ledger's stands for.</summary>
    internal static AuditDraft Read(string note, Transaction transaction)
    {
        var parts = note.Split(' ');
        var actor = Guid.ParseExact(parts[0], "N");
        return new AuditDraft
        {
            Id = transaction.Id,
            At = transaction.BookedAt ?? throw new InvalidOperationException("A transaction with a note is booked."),
            Action = AuditAction.MoneyMoved,
            ActorId = actor,
            SessionId = parts[1] == "-" ? null : Guid.ParseExact(parts[1], "N"),
            Address = parts[2] == "-" ? null : parts[2],
            Subject = $"transaction/{transaction.Id}",
            CustomerId = actor,
            AfterJson = JsonSerializer.Serialize(
                new
                {
                    kind = transaction.Kind.ToString(),
                    amountMinor = transaction.AmountMinor,
                    currency = transaction.Currency.Code,
                },
                Json),
        };
    }
}

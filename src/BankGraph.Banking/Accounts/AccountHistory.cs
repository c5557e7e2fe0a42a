using BankGraph.Banking.Audit;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// Keeps what is changed about accounts, for their owners to read, beside the audit record of the same step. Every
/// command that changes an account calls it in the transaction of the change.
/// </summary>
/// <param name="audit">Takes the record.</param>
/// <param name="clock">Stamps the changes.</param>
public sealed class AccountHistory(AuditTrail audit, TimeProvider clock)
{
    /// <summary>
    /// Adds the record and the changes to the caller's context, which the caller saves. The caller has the account
    /// locked, so that no two changes have one sequence.
    /// </summary>
    internal Task AddAsync(
        BankDbContext context,
        Guid accountId,
        AuditEntry entry,
        IEnumerable<FieldChange> changes,
        CancellationToken cancellationToken) =>
        AddAsync(context, accountId, entry, AuthorOf(entry), changes, cancellationToken);

    /// <summary>The same by an author whom the record does not tell.</summary>
    internal async Task AddAsync(
        BankDbContext context,
        Guid accountId,
        AuditEntry entry,
        ChangeAuthor author,
        IEnumerable<FieldChange> changes,
        CancellationToken cancellationToken)
    {
        audit.Add(context, entry);
        var sequence = await context.Set<AccountChange>()
            .Where(row => row.AccountId == accountId)
            .MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0;
        var now = clock.Instant();
        foreach (var change in changes)
        {
            sequence++;
            context.Add(new AccountChange
            {
                AccountId = accountId,
                Sequence = sequence,
                Field = change.Field,
                Before = change.Before,
                After = change.After,
                Author = author,
                ActorId = entry.ActorId,
                Reason = entry.Reason?.Trim(),
                At = now,
                EffectiveAt = change.EffectiveAt ?? now,
            });
        }
    }

    private static ChangeAuthor AuthorOf(AuditEntry entry)
    {
        if (entry.ActorId is null) return ChangeAuthor.Bank;
        return entry.ActorId == entry.CustomerId ? ChangeAuthor.Owner : ChangeAuthor.Staff;
    }
}

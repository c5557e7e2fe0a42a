using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>Keeps with the account, and in the audit record, that somebody may do something else with it.</summary>
internal static class AccessHistory
{
    /// <summary>
    /// Adds both to the caller's context, which has the account locked. The account's history says what has changed and
    /// by whom, and of whom only the audit record.
    /// </summary>
    public static Task AddAccessAsync(
        this AccountHistory history,
        BankDbContext context,
        AuditAction action,
        AccountAccess access,
        Guid actorId,
        AccountRight? before,
        AccountRight? after,
        CancellationToken cancellationToken)
    {
        var entry = new AuditEntry(action, actorId)
        {
            Subject = $"account/{access.AccountId}",
            CustomerId = access.CustomerId,
            Before = new { right = before?.ToString() },
            After = new { right = after?.ToString(), access.PerPaymentMinor, access.PerDayMinor },
        };
        var change = new FieldChange(AccountField.Access, Name(before), Name(after));
        return history.AddAsync(
            context, access.AccountId, entry, ChangeAuthor.Owner, [change], cancellationToken);
    }

    private static string? Name(AccountRight? right) => right?.ToString().ToUpperInvariant();
}

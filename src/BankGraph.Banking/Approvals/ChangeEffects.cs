using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;
using BankGraph.Ledger;

namespace BankGraph.Banking.Approvals;

/// <summary>What was done.</summary>
/// <param name="Record">What to record.</param>
/// <param name="Change">What the account's history shows; null for a change of no account.</param>
internal sealed record ChangeEffect(AuditEntry Record, FieldChange? Change = null);

/// <summary>What each kind of change does, except for deposits, which the ledger books.</summary>
internal static class ChangeEffects
{
    /// <summary>Changes it, and returns what to record; null when it cannot be, and nothing has changed.</summary>
    public static Task<ChangeEffect?> ApplyAsync(
        BankDbContext context,
        PendingChange change,
        DateTime now,
        CancellationToken cancellationToken) => change.Kind switch
    {
        ChangeKind.Roles => ChangeRolesAsync(context, change, now, cancellationToken),
        ChangeKind.Unfreeze => UnfreezeAsync(context, change, cancellationToken),
        ChangeKind.Limit => ChangeLimitAsync(context, change, cancellationToken),
        _ => throw new InvalidOperationException("Money is moved by the ledger alone."),
    };

    // The sessions end: a token carries the roles of when it was made.
    private static async Task<ChangeEffect?> ChangeRolesAsync(
        BankDbContext context,
        PendingChange change,
        DateTime now,
        CancellationToken cancellationToken)
    {
        var before = await CustomerRoles.OfAsync(context, change.CustomerId, cancellationToken);
        var after = RoleSet.Parse((change.Roles ?? "").Split(' '));
        await CustomerRoles.ReplaceAsync(context, change.CustomerId, after, cancellationToken);
        await SessionRevocation.RevokeAsync(
            context.Sessions.Where(session => session.CustomerId == change.CustomerId),
            now,
            cancellationToken);
        return new ChangeEffect(new AuditEntry(AuditAction.RolesChanged, null)
        {
            Subject = $"customer/{change.CustomerId}",
            CustomerId = change.CustomerId,
            Before = new { roles = before.ToString() },
            After = new { roles = after.ToString() },
        });
    }

    private static async Task<ChangeEffect?> UnfreezeAsync(
        BankDbContext context,
        PendingChange change,
        CancellationToken cancellationToken) =>
        change.AccountId is { } accountId
        && await LedgerAccounts.UnfreezeAsync(context, accountId, cancellationToken)
            ? new ChangeEffect(
                new AuditEntry(AuditAction.AccountUnfrozen, null)
                {
                    Subject = $"account/{accountId}",
                    CustomerId = change.CustomerId,
                    Before = new { status = "FROZEN" },
                    After = new { status = "ACTIVE" },
                },
                FieldChange.Status(AccountStatus.Frozen, AccountStatus.Active))
            : null;

    private static async Task<ChangeEffect?> ChangeLimitAsync(
        BankDbContext context,
        PendingChange change,
        CancellationToken cancellationToken)
    {
        if (change is not { AccountId: { } accountId, AmountMinor: { } limit }) return null;
        var book = await LedgerAccounts.LockAsync(context, accountId, cancellationToken);
        return await LedgerAccounts.ChangeOverdraftLimitAsync(context, accountId, limit, cancellationToken)
            ? new ChangeEffect(
                new AuditEntry(AuditAction.LimitChanged, null)
                {
                    Subject = $"account/{accountId}",
                    CustomerId = change.CustomerId,
                    Before = new { overdraftLimitMinor = book.OverdraftLimitMinor },
                    After = new { overdraftLimitMinor = limit },
                },
                new FieldChange(
                    AccountField.OverdraftLimit,
                    $"{new Money(book.OverdraftLimitMinor, book.Currency)}",
                    $"{new Money(limit, book.Currency)}"))
            : null;
    }
}

using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger;

/// <summary>Opens customers' accounts and changes whether money may move on them.</summary>
public static class LedgerAccounts
{
    /// <summary>An empty, active account; add it to the context that writes its holder's rows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The overdraft is negative.</exception>
    public static Account Open(Currency currency, TimeProvider clock, long overdraftLimitMinor = 0)
    {
        ArgumentNullException.ThrowIfNull(currency);
        ArgumentOutOfRangeException.ThrowIfNegative(overdraftLimitMinor);
        return new Account(Guid.CreateVersion7(clock.GetUtcNow()), currency, clock.Instant())
        {
            OverdraftLimitMinor = overdraftLimitMinor,
        };
    }

    /// <summary>
    /// Sees to it that an account of the bank itself is there before anything is booked on it, so that rows can name
    /// it; the caller saves the context.
    /// </summary>
    public static async Task EnsureAsync(
        DbContext context,
        SystemAccount account,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await context.Set<Account>().AnyAsync(known => known.Id == account.Id, cancellationToken)) return;
        context.Add(account.Open(clock.Instant()));
    }

    /// <summary>
    /// The account, locked until the caller's transaction ends: nothing is booked on it meanwhile, and nobody else who
    /// locks it goes on.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no such account.</exception>
    public static async Task<Account> LockAsync(DbContext context, Guid accountId, CancellationToken cancellationToken)
    {
        // An update locks on every store, and a read after it sees what was committed last.
        var account = context.Set<Account>().Where(a => a.Id == accountId);
        await account.ExecuteUpdateAsync(row => row.SetProperty(a => a.Status, a => a.Status), cancellationToken);
        return await account.AsNoTracking().SingleAsync(cancellationToken);
    }

    /// <summary>Stops every movement on an account. False when it is frozen already, or closed.</summary>
    public static Task<bool> FreezeAsync(DbContext context, Guid accountId, CancellationToken cancellationToken) =>
        ChangeAsync(
            context.Set<Account>().Where(a =>
                a.Id == accountId && (a.Status == AccountStatus.Active || a.Status == AccountStatus.Dormant)),
            AccountStatus.Frozen,
            cancellationToken);

    /// <summary>Lets a frozen account move again. False when it is not frozen.</summary>
    public static Task<bool> UnfreezeAsync(DbContext context, Guid accountId, CancellationToken cancellationToken) =>
        ChangeAsync(
            context.Set<Account>().Where(a => a.Id == accountId && a.Status == AccountStatus.Frozen),
            AccountStatus.Active,
            cancellationToken);

    /// <summary>Lets nothing leave an active account that its holder asks for. False when it is not active.</summary>
    public static Task<bool> MarkDormantAsync(DbContext context, Guid accountId, CancellationToken cancellationToken) =>
        ChangeAsync(
            context.Set<Account>().Where(a => a.Id == accountId && a.Status == AccountStatus.Active),
            AccountStatus.Dormant,
            cancellationToken);

    /// <summary>Gives a dormant account back to its holder. False when it is not dormant.</summary>
    public static Task<bool> ReactivateAsync(DbContext context, Guid accountId, CancellationToken cancellationToken) =>
        ChangeAsync(
            context.Set<Account>().Where(a => a.Id == accountId && a.Status == AccountStatus.Dormant),
            AccountStatus.Active,
            cancellationToken);

    /// <summary>Closes an account for good. False when it is closed, has a balance, or has money on hold.</summary>
    public static Task<bool> CloseAsync(DbContext context, Guid accountId, CancellationToken cancellationToken) =>
        ChangeAsync(
            context.Set<Account>().Where(a =>
                a.Id == accountId && a.Status != AccountStatus.Closed && a.BalanceMinor == 0 && a.HeldMinor == 0),
            AccountStatus.Closed,
            cancellationToken);

    /// <summary>
    /// Changes how far below zero an account may go. False when it is closed, or already further below zero.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public static async Task<bool> ChangeOverdraftLimitAsync(
        DbContext context,
        Guid accountId,
        long limitMinor,
        CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(limitMinor);
        return await context.Set<Account>()
            .Where(a => a.Id == accountId
                && a.Status != AccountStatus.Closed
                && a.BalanceMinor - a.HeldMinor >= -limitMinor)
            .ExecuteUpdateAsync(row => row.SetProperty(a => a.OverdraftLimitMinor, limitMinor), cancellationToken) == 1;
    }

    // One conditional statement: whatever the ledger books meanwhile, the condition is true of the row that is changed.
    private static async Task<bool> ChangeAsync(
        IQueryable<Account> account,
        AccountStatus status,
        CancellationToken cancellationToken) =>
        await account.ExecuteUpdateAsync(row => row.SetProperty(a => a.Status, status), cancellationToken) == 1;
}

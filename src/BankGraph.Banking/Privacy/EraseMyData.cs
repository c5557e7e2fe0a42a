using System.Security.Cryptography;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Privacy;

/// <summary>
/// Erases a customer who asks for it and has nothing left at the bank. What is sealed goes with the customer's key, in
/// every copy of the database; what has to be kept stays under the customer's id, and the ledger stays as it is.
/// </summary>
/// <param name="check">Asks for the password.</param>
/// <param name="factors">Takes the code of a second factor.</param>
/// <param name="parts">What each feature holds.</param>
/// <param name="history">Keeps that the accounts were closed.</param>
/// <param name="writer">The database.</param>
/// <param name="revoked">Learns of the sessions that end.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps the end of the sessions.</param>
public sealed class EraseMyData(
    PasswordCheck check,
    FactorCheck factors,
    IEnumerable<IPersonalData> parts,
    AccountHistory history,
    BankWriter writer,
    RevokedSessions revoked,
    AuditTrail audit,
    TimeProvider clock)
{
    private sealed record Step(IReadOnlyList<ErasureObstacle> Obstacles, IReadOnlyList<Guid> EndedSessions);

    /// <summary>Erases, and says what is kept; or why not, see <see cref="IEraseMyDataError"/> for the order.</summary>
    public async Task<Outcome<IReadOnlyList<KeptData>, IEraseMyDataError>> ExecuteAsync(
        Viewer viewer,
        string password,
        string? oneTimeCode,
        CancellationToken cancellationToken)
    {
        var asked = await check.DemandAsync(viewer.CustomerId, password, cancellationToken);
        if (asked.IsRefused) return new(asked.Error);

        // Last, because a code that was taken is used up.
        if (await factors.DemandAsync(asked.Value, oneTimeCode, CodePurpose.EraseData, cancellationToken)
            is { } required)
        {
            return new(required);
        }

        var step = await writer.RunAsync(
            (context, cancellation) => WriteAsync(context, viewer, cancellation),
            cancellationToken);
        if (step.Obstacles.Count > 0) return new(new ErasureObstructedError(step.Obstacles));
        revoked.Add(step.EndedSessions);
        return new(Enum.GetValues<KeptData>());
    }

    private async Task<Step> WriteAsync(BankDbContext context, Viewer viewer, CancellationToken cancellationToken)
    {
        var customerId = viewer.CustomerId;
        var accounts = new List<Account>();
        var ids = AccountRights.Of(context, customerId).Select(access => access.AccountId).OrderBy(id => id);
        foreach (var accountId in await ids.ToListAsync(cancellationToken))
            accounts.Add(await LedgerAccounts.LockAsync(context, accountId, cancellationToken));
        var alone = await AccountData.SoleIdsOf(context, customerId).ToListAsync(cancellationToken);

        // From here on no money comes or goes, and what is found stays true.
        var obstacles = await ObstaclesAsync(context, customerId, cancellationToken);
        if (obstacles.Count > 0) return new(obstacles, []);

        foreach (var account in accounts.Where(a => a.Status != AccountStatus.Closed && alone.Contains(a.Id)))
            await CloseAsync(context, customerId, account, cancellationToken);
        var ended = await SessionRevocation.EndAsync(
            context,
            context.Sessions.Where(session => session.CustomerId == customerId),
            clock.Instant(),
            cancellationToken);
        foreach (var part in parts) await part.EraseAsync(context, customerId, cancellationToken);
        await ShredAsync(context, customerId, cancellationToken);
        audit.Add(context, new AuditEntry(AuditAction.DataErased, customerId)
        {
            SessionId = viewer.SessionId,
            Subject = $"customer/{customerId}",
            CustomerId = customerId,
        });
        await context.SaveChangesAsync(cancellationToken);
        return new([], ended);
    }

    private async Task CloseAsync(
        BankDbContext context,
        Guid customerId,
        Account account,
        CancellationToken cancellationToken)
    {
        if (!await LedgerAccounts.CloseAsync(context, account.Id, cancellationToken))
            throw new InvalidOperationException("A locked account without money cannot be closed.");
        var entry = new AuditEntry(AuditAction.AccountClosed, customerId)
        {
            Subject = $"account/{account.Id}",
            CustomerId = customerId,
        };
        await history.AddAsync(
            context,
            account.Id,
            entry,
            [FieldChange.Status(account.Status, AccountStatus.Closed)],
            cancellationToken);
    }

    private async Task<IReadOnlyList<ErasureObstacle>> ObstaclesAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var found = new SortedSet<ErasureObstacle>();
        foreach (var obstruction in parts.SelectMany(part => part.ObstructionsOf(context, customerId)))
        {
            if (await obstruction.Rows.AnyAsync(cancellationToken)) found.Add(obstruction.Obstacle);
        }

        return [.. found];
    }

    // Nobody has the random hash, so the address is free for whoever registers with it.
    private static Task ShredAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        var nobody = RandomNumberGenerator.GetBytes(SHA256.HashSizeInBytes);
        byte[] nothing = [];
        byte[]? none = null;
        return context.Customers
            .Where(row => row.Id == customerId)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(customer => customer.PlainName, "")
                    .SetProperty(customer => customer.SealedName, nothing)
                    .SetProperty(customer => customer.NameHash, none)
                    .SetProperty(customer => customer.EmailHash, nobody)
                    .SetProperty(customer => customer.SealedEmail, nothing)
                    .SetProperty(customer => customer.SealedPhone, none)
                    .SetProperty(customer => customer.WrappedKey, nothing)
                    .SetProperty(customer => customer.MasterKeyName, Customer.NoMasterKey)
                    .SetProperty(customer => customer.PasswordHash, ""),
                cancellationToken);
    }
}

using BankGraph.Banking.Audit;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Credentials;

/// <summary>
/// Makes the codes that are waited for, and sends those of customers. An address that nobody has gets a code as well,
/// which nobody learns: trying codes for it takes the same way.
/// </summary>
/// <param name="contexts">Looks whether there is anything to do.</param>
/// <param name="writer">The database.</param>
/// <param name="cipher">Makes the hash of the code.</param>
/// <param name="outbox">Takes the messages.</param>
/// <param name="audit">Records that a code was sent.</param>
/// <param name="clock">Ages the codes.</param>
internal sealed class PasswordResetJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    PersonalDataCipher cipher,
    MessageOutbox outbox,
    AuditTrail audit,
    TimeProvider clock) : IBankJob
{
    private const int MaxAtOnce = 100;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var since = clock.Instant() - RequestPasswordReset.Lifetime;
        var waiting = await context.Set<PasswordReset>().AsNoTracking()
            .Where(row => row.RequestedAt > since && row.IsWaiting)
            .OrderBy(row => row.RequestedAt)
            .Take(MaxAtOnce)
            .ToListAsync(cancellationToken);
        var failures = new List<Exception>();
        foreach (var reset in waiting)
        {
            try
            {
                await PrepareAsync(reset, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // One that cannot be sent must not hold up the others.
                failures.Add(exception);
            }
        }

        if (failures.Count > 0) throw new AggregateException(failures);
    }

    private Task<bool> PrepareAsync(PasswordReset reset, CancellationToken cancellationToken)
    {
        var code = SingleUseCode.New();
        var hash = ResetPassword.HashOf(cipher, reset.EmailHash, code);
        return writer.RunAsync(
            async (context, cancellation) =>
            {
                // Of several processes one makes the code.
                var expiresAt = clock.Instant() + RequestPasswordReset.Lifetime;
                var prepared = await context.Set<PasswordReset>()
                    .Where(row => row.EmailHash == reset.EmailHash && row.IsWaiting)
                    .ExecuteUpdateAsync(
                        row => row
                            .SetProperty(one => one.IsWaiting, false)
                            .SetProperty(one => one.CodeHash, hash)
                            .SetProperty(one => one.AttemptsLeft, SingleUseCode.MaxAttempts)
                            .SetProperty(one => one.ExpiresAt, expiresAt),
                        cancellation);
                var customer = await context.Customers
                    .SingleOrDefaultAsync(row => row.EmailHash == reset.EmailHash, cancellation);
                if (prepared == 0 || customer is null) return false;
                var isBySms = reset.IsBySms && customer.SealedPhone is not null;
                await outbox.AddAsync(
                    context,
                    new Message(
                        customer.Id,
                        isBySms ? MessageChannel.Sms : MessageChannel.Email,
                        MessageKinds.ResetPassword)
                    {
                        Values = new Dictionary<string, string>
                        {
                            ["code"] = code,
                            ["minutes"] = $"{RequestPasswordReset.Lifetime.TotalMinutes:0}",
                        },
                        ExpiresAt = expiresAt,
                    },
                    cancellation);
                audit.Add(context, new AuditEntry(AuditAction.PasswordResetRequested, null)
                {
                    CustomerId = customer.Id,
                });
                await context.SaveChangesAsync(cancellation);
                return true;
            },
            cancellationToken);
    }
}

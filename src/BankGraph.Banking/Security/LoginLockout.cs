using BankGraph.Banking.Audit;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>
/// Counts failed sign-ins per address and locks it for a while. Each failure is one conditional UPDATE, so failures
/// that arrive together are all counted.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Counts.</param>
/// <param name="audit">Records failures.</param>
/// <param name="clock">Starts and ends lockouts.</param>
public sealed class LoginLockout(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>Failures that lock.</summary>
    public const int MaxFailures = 5;

    /// <summary>How long a lockout lasts, and after how long a single failure is forgotten.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromMinutes(15);

    /// <summary>What is known of an address.</summary>
    /// <param name="HasFailures">Whether there is anything to forget after a success.</param>
    /// <param name="LockedUntil">End of the lockout that is in force; null without one.</param>
    public readonly record struct State(bool HasFailures, DateTime? LockedUntil);

    /// <summary>What is known of an address.</summary>
    public async Task<State> FindAsync(byte[] emailHash, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var attempt = await context.LoginAttempts.AsNoTracking()
            .SingleOrDefaultAsync(row => row.EmailHash == emailHash, cancellationToken);
        return new State(attempt is not null, attempt?.LockedUntil > clock.Instant() ? attempt.LockedUntil : null);
    }

    /// <summary>Counts one failure, and locks the address with the last one allowed.</summary>
    /// <param name="emailHash">The address.</param>
    /// <param name="customerId">Who has it; null if nobody does.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task CountFailureAsync(
        byte[] emailHash,
        Guid? customerId,
        CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            audit.Add(context, new AuditEntry(AuditAction.SignInFailed, null) { CustomerId = customerId });
            await context.SaveChangesAsync(cancellation);
            var now = clock.Instant();
            var forgotten = now - Duration;
            DateTime? lockedUntil = now + Duration;

            // The lock is set first: one of the stores lets an assignment see those to its left.
            var counted = await context.LoginAttempts
                .Where(row => row.EmailHash == emailHash)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(
                            attempt => attempt.LockedUntil,
                            attempt => attempt.LastFailedAt > forgotten && attempt.Failures + 1 >= MaxFailures
                                ? lockedUntil
                                : attempt.LockedUntil)
                        .SetProperty(
                            attempt => attempt.Failures,
                            attempt => attempt.LastFailedAt > forgotten ? attempt.Failures + 1 : 1)
                        .SetProperty(attempt => attempt.LastFailedAt, now),
                    cancellation);
            if (counted > 0) return true;

            context.Add(new LoginAttempt { EmailHash = emailHash, Failures = 1, LastFailedAt = now });
            await context.SaveChangesAsync(cancellation);
            return true;
        },
        cancellationToken);

    /// <summary>Forgets the failures after a success.</summary>
    public Task ForgetAsync(byte[] emailHash, CancellationToken cancellationToken) => writer.RunAsync(
        (context, cancellation) => context.LoginAttempts
            .Where(row => row.EmailHash == emailHash)
            .ExecuteDeleteAsync(cancellation),
        cancellationToken);
}

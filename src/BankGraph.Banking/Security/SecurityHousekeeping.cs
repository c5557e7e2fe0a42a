using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>Deletes refresh tokens that have expired, and failed sign-ins that no longer count.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Tells what is old.</param>
public sealed class SecurityHousekeeping(BankWriter writer, TimeProvider clock) : IBankJob
{
    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            var now = clock.Instant();
            var forgotten = now - LoginLockout.Duration;
            var tokens = context.RefreshTokens.Where(token => token.ExpiresAt < now);
            var attempts = context.LoginAttempts.Where(attempt => attempt.LastFailedAt < forgotten);
            return await tokens.ExecuteDeleteAsync(cancellation) + await attempts.ExecuteDeleteAsync(cancellation);
        },
        cancellationToken);
}

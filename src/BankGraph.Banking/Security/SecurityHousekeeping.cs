using BankGraph.Banking.Jobs;
using BankGraph.Ledger;

namespace BankGraph.Banking.Security;

/// <summary>Deletes refresh tokens that have expired, and failed sign-ins that no longer count.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Tells what is old.</param>
public sealed class SecurityHousekeeping(BankWriter writer, TimeProvider clock) : IBankJob
{
    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        var forgotten = now - LoginLockout.Duration;
        await writer.DeleteAsync(
            context => context.RefreshTokens.Where(token => token.ExpiresAt < now),
            token => token.ExpiresAt,
            token => token.Hash,
            cancellationToken);
        await writer.DeleteAsync(
            context => context.LoginAttempts.Where(attempt => attempt.LastFailedAt < forgotten),
            attempt => attempt.LastFailedAt,
            attempt => attempt.EmailHash,
            cancellationToken);
    }
}

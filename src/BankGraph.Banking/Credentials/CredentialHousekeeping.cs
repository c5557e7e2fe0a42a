using BankGraph.Banking.Jobs;
using BankGraph.Ledger;

namespace BankGraph.Banking.Credentials;

/// <summary>Forgets wishes for new passwords that no longer count.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Tells what is old.</param>
internal sealed class CredentialHousekeeping(BankWriter writer, TimeProvider clock) : IBankJob
{
    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var forgotten = clock.Instant() - TimeSpan.FromDays(1);
        return writer.DeleteAsync(
            context => context.Set<PasswordReset>().Where(row => row.RequestedAt < forgotten),
            row => row.RequestedAt,
            row => row.EmailHash,
            cancellationToken);
    }
}

using BankGraph.Banking.Jobs;
using BankGraph.Ledger;

namespace BankGraph.Banking.Passkeys;

/// <summary>Forgets ceremonies that nobody has answered in time.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Tells which.</param>
internal sealed class PasskeyHousekeeping(BankWriter writer, TimeProvider clock) : IBankJob
{
    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        return writer.DeleteAsync(
            context => context.Set<PasskeyCeremony>().Where(row => row.ExpiresAt < now),
            row => row.ExpiresAt,
            row => row.Id,
            cancellationToken);
    }
}

using BankGraph.Banking.Jobs;
using BankGraph.Ledger;

namespace BankGraph.Banking.ContactChanges;

/// <summary>Forgets addresses that nobody has proven, or that were, after a day.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Tells what is old.</param>
internal sealed class ContactHousekeeping(BankWriter writer, TimeProvider clock) : IBankJob
{
    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var forgotten = clock.Instant() - TimeSpan.FromDays(1);
        return writer.DeleteAsync(
            context => context.Set<ContactChange>().Where(row => row.SentAt < forgotten),
            row => row.SentAt,
            row => row.CustomerId,
            cancellationToken);
    }
}

using BankGraph.Banking.Jobs;
using BankGraph.Ledger;

namespace BankGraph.Banking.StepUp;

/// <summary>Forgets challenges after some days, when nobody sends their requests again any more.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Tells what is old.</param>
internal sealed class ChallengeHousekeeping(BankWriter writer, TimeProvider clock) : IBankJob
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        var forgotten = clock.Instant() - KeptFor;
        return writer.DeleteAsync(
            context => context.Set<Challenge>().Where(row => row.CreatedAt < forgotten),
            row => row.CreatedAt,
            row => row.Id,
            cancellationToken);
    }
}

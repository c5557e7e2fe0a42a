using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Jobs;

/// <summary>Notes which jobs fail, where all processes and whoever watches over them can see it.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Says when.</param>
public sealed class JobFailures(BankWriter writer, TimeProvider clock)
{
    /// <summary>Notes that a run of the job has failed.</summary>
    public Task NoteAsync(string job, CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            var now = clock.Instant();
            var rows = context.Set<JobFailure>();
            var noted = await rows.Where(row => row.Job == job).ExecuteUpdateAsync(
                row => row
                    .SetProperty(failure => failure.Failures, failure => failure.Failures + 1)
                    .SetProperty(failure => failure.LastFailedAt, now),
                cancellation);
            if (noted > 0) return noted;

            // Where another process notes its first failure at the same moment, this runs again and counts.
            rows.Add(new JobFailure { Job = job, Failures = 1, LastFailedAt = now });
            return await context.SaveChangesAsync(cancellation);
        },
        cancellationToken);
}

using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>
/// Sends payments and books what has become of them. Wherever a run is cut off, the next one goes on: a payment without
/// an answer is sent again under the same id, which also asks for an answer that got lost. One that fails waits as one
/// does without an answer.
/// </summary>
/// <param name="contexts">Finds what is to be done.</param>
/// <param name="writer">Writes down when it is tried again.</param>
/// <param name="gateway">Sends.</param>
/// <param name="desk">Takes the answers.</param>
/// <param name="items">Goes on where a payment fails.</param>
/// <param name="clock">Times the attempts.</param>
public sealed class ExternalTransferJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    IPaymentGateway gateway,
    ClearingDesk desk,
    JobItems items,
    TimeProvider clock) : IBankJob
{
    private const int PageSize = 50;
    private const int AtOnce = 8;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var run = items.Begin("Taking up the payment");
        var unclaimed = 0;
        while (await ReadAsync(unclaimed, cancellationToken) is { Count: > 0 } due)
        {
            // One clearing house that does not answer must not hold up the payments behind.
            var options = new ParallelOptions
            {
                MaxDegreeOfParallelism = AtOnce,
                CancellationToken = cancellationToken,
            };
            await Parallel.ForEachAsync(due, options, async (payment, cancel) =>
            {
                var isMine = false;
                if (!await run.TryAsync(payment.Id, async () => isMine = await ClaimAsync(payment, cancel), cancel))
                    Interlocked.Increment(ref unclaimed);
                else if (isMine)
                    await run.TryAsync(payment.Id, () => TakeUpAsync(payment, cancel), cancel);
            });
        }

        run.End();
    }

    private async Task<IReadOnlyList<ExternalPayment>> ReadAsync(int unclaimed, CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Set<ExternalPayment>().AsNoTracking()
            .Where(payment => payment.NextAttemptAt <= now)
            .OrderBy(payment => payment.NextAttemptAt)
            .ThenBy(payment => payment.Id)
            .Skip(unclaimed)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
    }

    private async Task TakeUpAsync(ExternalPayment payment, CancellationToken cancellationToken)
    {
        if (payment.Answer is null)
        {
            var order = new PaymentOrder(
                payment.Id,
                payment.Iban,
                payment.PayeeName,
                new Money(payment.AmountMinor, payment.Currency),
                payment.Reference);
            var answer = await gateway.SendAsync(order, cancellationToken);
            if (answer is not GatewayAnswer.Decided decided) return;
            await desk.RecordAsync(payment.Id, decided.Answer, decided.Reason, cancellationToken);
        }

        await desk.SettleAsync(payment.Id, cancellationToken);
    }

    // The next attempt is written down before this one is made. Of two workers one claims it.
    private async Task<bool> ClaimAsync(ExternalPayment payment, CancellationToken cancellationToken)
    {
        DateTime? next = clock.Instant() + RetryPause.After(payment.Attempts);
        return await writer.RunAsync(
            (context, cancellation) => context.Set<ExternalPayment>()
                .Where(row => row.Id == payment.Id && row.NextAttemptAt == payment.NextAttemptAt)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(it => it.Attempts, it => it.Attempts + 1)
                        .SetProperty(it => it.NextAttemptAt, next),
                    cancellation),
            cancellationToken) == 1;
    }
}

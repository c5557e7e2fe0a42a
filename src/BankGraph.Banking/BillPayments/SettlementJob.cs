using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// Tells billers what was paid, at least once; the transaction's id keeps them from counting it twice. A payment that
/// fails waits as one does whose biller is out.
/// </summary>
/// <param name="contexts">Finds what is to be told.</param>
/// <param name="writer">Writes down what became of it.</param>
/// <param name="gateway">Tells the billers.</param>
/// <param name="items">Goes on where a payment fails.</param>
/// <param name="clock">Times the attempts.</param>
public sealed class SettlementJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    IBillerGateway gateway,
    JobItems items,
    TimeProvider clock) : IBankJob
{
    private const int PageSize = 50;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var run = items.Begin("Telling the biller of");
        var unmarked = 0;
        while (await ReadAsync(unmarked, cancellationToken) is { Count: > 0 } due)
        {
            foreach (var (notice, attempts) in due)
            {
                var (id, isConfirmed) = (notice.TransactionId, false);
                await run.TryAsync(
                    id,
                    async () => isConfirmed = await gateway.ConfirmAsync(notice, cancellationToken),
                    cancellationToken);
                DateTime? next = isConfirmed ? null : clock.Instant() + RetryPause.After(attempts);
                var isMarked = await run.TryAsync(
                    id, () => MarkAsync(id, attempts + 1, next, cancellationToken), cancellationToken);
                if (!isMarked) unmarked++;
            }
        }

        run.End();
    }

    private sealed record Due(SettlementNotice Notice, int Attempts);

    private async Task<IReadOnlyList<Due>> ReadAsync(int unmarked, CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from confirmation in context.SettlementConfirmations
            where confirmation.NextAttemptAt <= now
            join payment in context.BillPayments on confirmation.TransactionId equals payment.TransactionId
            join transaction in context.LedgerTransactions on payment.TransactionId equals transaction.Id
            join bill in context.Bills on payment.BillId equals bill.Id
            join biller in context.Billers on bill.BillerId equals biller.Id
            orderby confirmation.NextAttemptAt, confirmation.TransactionId
            select new
            {
                confirmation.TransactionId,
                confirmation.Attempts,
                biller.Code,
                bill.CustomerReference,
                bill.ProviderNumber,
                transaction.AmountMinor,
                transaction.Currency,
            };
        var rows = await query.Skip(unmarked).Take(PageSize).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new Due(
                new SettlementNotice(
                    row.TransactionId,
                    row.Code,
                    row.CustomerReference,
                    row.ProviderNumber,
                    new Money(row.AmountMinor, row.Currency)),
                row.Attempts)),
        ];
    }

    private Task MarkAsync(Guid transactionId, int attempts, DateTime? next, CancellationToken cancellationToken) =>
        writer.RunAsync(
            (context, cancellation) => context.SettlementConfirmations
                .Where(confirmation => confirmation.TransactionId == transactionId)
                .ExecuteUpdateAsync(
                    row => row
                        .SetProperty(confirmation => confirmation.Attempts, attempts)
                        .SetProperty(confirmation => confirmation.NextAttemptAt, next),
                    cancellation),
            cancellationToken);
}

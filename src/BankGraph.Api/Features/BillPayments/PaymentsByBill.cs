using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.GraphQL.Execution;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Looks the payments of bills up.</summary>
internal sealed class PaymentsByBill(IBatchScheduler scheduler, IDbContextFactory<BankDbContext> contexts)
    : SeenByLoader<Transaction[]>(scheduler, contexts)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, Transaction[]>> ReadAsync(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancellationToken)
    {
        var payments = await BillQueries.PaymentsOf(context, customerId, ids).ToListAsync(cancellationToken);
        var transactions = await AccountQueries
            .TransactionsByIds(context, customerId, [.. payments.Select(payment => payment.TransactionId)])
            .Select(Transaction.SeenBy(customerId))
            .ToDictionaryAsync(transaction => transaction.Id, cancellationToken);
        return payments
            .Where(payment => transactions.ContainsKey(payment.TransactionId))
            .GroupBy(payment => payment.BillId, payment => transactions[payment.TransactionId])
            .ToDictionary(paid => paid.Key, paid => paid.OrderBy(transaction => transaction.BookedAt).ToArray());
    }
}

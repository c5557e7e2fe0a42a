using BankGraph.Banking.Audit;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Payees;

/// <summary>Forgets a payee. What was paid stays in the history.</summary>
/// <param name="writer">The database.</param>
/// <param name="audit">Records it.</param>
public sealed class DeletePayee(BankWriter writer, AuditTrail audit)
{
    /// <summary>Deletes, and returns the payee as it was; or <see cref="PayeeNotFoundError"/>.</summary>
    public Task<Outcome<PayeeView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid payeeId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<PayeeView, BankError>>(
        async (context, cancellation) =>
        {
            var payee = await PayeeQueries.Of(context, customerId)
                .SingleOrDefaultAsync(row => row.Id == payeeId, cancellation);
            if (payee is null) return new(new PayeeNotFoundError());
            await context.Set<Payee>().Where(row => row.Id == payeeId).ExecuteDeleteAsync(cancellation);
            audit.Add(context, PayeeRules.Record(AuditAction.PayeeDeleted, customerId, payeeId));
            await context.SaveChangesAsync(cancellation);
            return new(payee);
        },
        cancellationToken);
}

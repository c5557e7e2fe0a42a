using BankGraph.Banking.Audit;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Payees;

/// <summary>Forgets a payee. What was paid stays in the history.</summary>
/// <param name="payees">Finds the payee.</param>
/// <param name="writer">The database.</param>
/// <param name="audit">Records it.</param>
public sealed class DeletePayee(PayeeQueries payees, BankWriter writer, AuditTrail audit)
{
    /// <summary>Deletes, and returns the payee as it was; or <see cref="PayeeNotFoundError"/>.</summary>
    public async Task<Outcome<PayeeView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid payeeId,
        CancellationToken cancellationToken)
    {
        if (await payees.FindAsync(customerId, payeeId, cancellationToken) is not { } payee)
            return new(new PayeeNotFoundError());
        return await writer.RunAsync<Outcome<PayeeView, BankError>>(
            async (context, cancellation) =>
            {
                var mine = PayeeQueries.Of(context, customerId).Where(row => row.Id == payeeId);
                if (await mine.ExecuteDeleteAsync(cancellation) == 0) return new(new PayeeNotFoundError());
                audit.Add(context, PayeeRules.Record(AuditAction.PayeeDeleted, customerId, payeeId));
                await context.SaveChangesAsync(cancellation);
                return new(payee);
            },
            cancellationToken);
    }
}

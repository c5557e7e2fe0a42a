using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>Takes no answers of a passkey any more. Sessions that were begun with it go on.</summary>
/// <param name="writer">The database.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="audit">Records it.</param>
public sealed class RemovePasskey(BankWriter writer, CustomerNotices notices, AuditTrail audit)
{
    /// <summary>Removes it; or <see cref="PasskeyNotFoundError"/>.</summary>
    public Task<Outcome<object, BankError>> ExecuteAsync(
        Guid customerId,
        Guid passkeyId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<object, BankError>>(
        async (context, cancellation) =>
        {
            var removed = await context.Set<Passkey>()
                .Where(row => row.Id == passkeyId && row.CustomerId == customerId)
                .ExecuteDeleteAsync(cancellation);
            if (removed == 0) return new(new PasskeyNotFoundError());
            audit.Add(context, new AuditEntry(AuditAction.PasskeyRemoved, customerId)
            {
                Subject = PasskeyCheck.SubjectOf(passkeyId),
                CustomerId = customerId,
            });
            await notices.AddAsync(context, customerId, new Notice(NoticeKinds.PasskeyRemoved), cancellation);
            await context.SaveChangesAsync(cancellation);
            return new((object)passkeyId);
        },
        cancellationToken);
}

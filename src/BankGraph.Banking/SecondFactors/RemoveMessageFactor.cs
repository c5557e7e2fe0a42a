using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SecondFactors;

/// <summary>Has no codes sent any more; it takes the password and a code.</summary>
/// <param name="password">Asks for the password.</param>
/// <param name="contexts">Reads.</param>
/// <param name="factors">Asks for a code: the app's, where there is one.</param>
/// <param name="writer">The database.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="audit">Records it.</param>
public sealed class RemoveMessageFactor(
    PasswordCheck password,
    IDbContextFactory<BankDbContext> contexts,
    FactorCheck factors,
    BankWriter writer,
    CustomerNotices notices,
    AuditTrail audit)
{
    /// <summary>
    /// Removes it, or says why not; see <see cref="ISecondFactorError"/> for the order. Without a code one is sent.
    /// </summary>
    public async Task<Outcome<object, ISecondFactorError>> ExecuteAsync(
        Guid customerId,
        string currentPassword,
        string? code,
        CancellationToken cancellationToken)
    {
        var asked = await password.DemandAsync(customerId, currentPassword, cancellationToken);
        if (asked.IsRefused) return new(asked.Error);
        await using (var reader = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var isThere = await reader.Set<MessageFactor>().AnyAsync(
                row => row.CustomerId == customerId && row.ConfirmedAt != null,
                cancellationToken);
            if (!isThere) return new(new NoSecondFactorError());
        }

        if (await factors.DemandAsync(asked.Value, code, CodePurpose.Remove, cancellationToken) is { } required)
            return new(required);
        await writer.RunAsync(
            async (context, cancellation) =>
            {
                audit.Add(
                    context,
                    new AuditEntry(AuditAction.SecondFactorRemoved, customerId) { CustomerId = customerId });
                var notice = new Notice(NoticeKinds.SecondFactorRemoved);
                await notices.AddAsync(context, customerId, notice, cancellation);
                await context.SaveChangesAsync(cancellation);
                return await context.Set<MessageFactor>()
                    .Where(row => row.CustomerId == customerId)
                    .ExecuteDeleteAsync(cancellation);
            },
            cancellationToken);
        return new((object)customerId);
    }
}

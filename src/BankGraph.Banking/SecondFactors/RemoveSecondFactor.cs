using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SecondFactors;

/// <summary>Removes a second factor; it takes the password and a code.</summary>
/// <param name="password">Asks for the password.</param>
/// <param name="codes">Takes the code.</param>
/// <param name="writer">The database.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="audit">Records it.</param>
public sealed class RemoveSecondFactor(
    PasswordCheck password,
    CodeCheck codes,
    BankWriter writer,
    CustomerNotices notices,
    AuditTrail audit)
{
    /// <summary>Removes it, or says why not; see <see cref="ISecondFactorError"/> for the order.</summary>
    public async Task<Outcome<object, ISecondFactorError>> ExecuteAsync(
        Guid customerId,
        string currentPassword,
        string code,
        CancellationToken cancellationToken)
    {
        var asked = await password.DemandAsync(customerId, currentPassword, cancellationToken);
        if (asked.IsRefused) return new(asked.Error);
        if (!await codes.IsNeededAsync(customerId, cancellationToken)) return new(new NoSecondFactorError());
        if (!await codes.TakeAsync(customerId, code, cancellationToken))
        {
            await password.CountFailureAsync(asked.Value, cancellationToken);
            return new(new OneTimeCodeRequiredError());
        }

        await writer.RunAsync(
            async (context, cancellation) =>
            {
                audit.Add(
                    context,
                    new AuditEntry(AuditAction.SecondFactorRemoved, customerId) { CustomerId = customerId });
                var notice = new Notice(NoticeKinds.SecondFactorRemoved);
                await notices.AddAsync(context, customerId, notice, cancellation);
                await context.SaveChangesAsync(cancellation);
                await context.RecoveryCodes.Where(row => row.CustomerId == customerId)
                    .ExecuteDeleteAsync(cancellation);
                return await context.SecondFactors.Where(row => row.CustomerId == customerId)
                    .ExecuteDeleteAsync(cancellation);
            },
            cancellationToken);
        return new(customerId);
    }
}

using BankGraph.Banking.Audit;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ContactChanges;

/// <summary>Forgets a customer's phone number.</summary>
/// <param name="password">Asks for the password.</param>
/// <param name="factors">Knows whether codes are sent to it.</param>
/// <param name="writer">The database.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="audit">Records it.</param>
public sealed class RemovePhone(
    PasswordCheck password,
    FactorCheck factors,
    BankWriter writer,
    CustomerNotices notices,
    AuditTrail audit)
{
    /// <summary>
    /// Forgets it, or says why not, the first of: <see cref="AccountLockedError"/>,
    /// <see cref="InvalidCredentialsError"/>, <see cref="PhoneInUseError"/>. Without a number there is nothing to do.
    /// </summary>
    public async Task<Outcome<object, BankError>> ExecuteAsync(
        Guid customerId,
        string currentPassword,
        CancellationToken cancellationToken)
    {
        var asked = await password.DemandAsync(customerId, currentPassword, cancellationToken);
        if (asked.IsRefused) return new((BankError)asked.Error);
        if ((await factors.FindAsync(customerId, cancellationToken)).Contains(SecondFactorKind.Sms))
            return new(new PhoneInUseError());
        await writer.RunAsync(
            async (context, cancellation) =>
            {
                byte[]? none = null;
                await context.Set<ContactChange>()
                    .Where(row => row.CustomerId == customerId && row.Channel == MessageChannel.Sms)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.AttemptsLeft, 0), cancellation);
                var removed = await context.Customers
                    .Where(row => row.Id == customerId && row.SealedPhone != null)
                    .ExecuteUpdateAsync(row => row.SetProperty(one => one.SealedPhone, none), cancellation);
                if (removed == 0) return removed;
                audit.Add(
                    context,
                    new AuditEntry(AuditAction.PhoneRemoved, customerId) { CustomerId = customerId });
                await notices.AddAsync(context, customerId, new Notice(NoticeKinds.PhoneRemoved), cancellation);
                await context.SaveChangesAsync(cancellation);
                return removed;
            },
            cancellationToken);
        return new((object)customerId);
    }
}

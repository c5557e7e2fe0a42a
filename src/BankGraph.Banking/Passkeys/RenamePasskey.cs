using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>Gives a passkey another name.</summary>
/// <param name="writer">The database.</param>
/// <param name="queries">Reads it.</param>
/// <param name="cipher">Seals the name.</param>
/// <param name="audit">Records it.</param>
public sealed class RenamePasskey(
    BankWriter writer,
    PasskeyQueries queries,
    PersonalDataCipher cipher,
    AuditTrail audit)
{
    /// <summary>
    /// Renames it, or says why not: <see cref="InvalidFieldError"/> (name), then <see cref="PasskeyNotFoundError"/>.
    /// </summary>
    public async Task<Outcome<PasskeyView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid passkeyId,
        string name,
        CancellationToken cancellationToken)
    {
        if (PasskeyName.FaultOf(name) is { } fault) return new(fault);
        return await writer.RunAsync<Outcome<PasskeyView, BankError>>(
            async (context, cancellation) =>
            {
                var wrappedKey = await context.Customers
                    .Where(row => row.Id == customerId)
                    .Select(row => row.WrappedKey)
                    .SingleAsync(cancellation);
                var sealedName = cipher.Seal(customerId, wrappedKey, Passkey.NameField, name.Trim());
                var mine = context.Set<Passkey>().Where(row => row.Id == passkeyId && row.CustomerId == customerId);
                var renamed = await mine.ExecuteUpdateAsync(
                    row => row.SetProperty(one => one.SealedName, sealedName),
                    cancellation);
                if (renamed == 0) return new(new PasskeyNotFoundError());
                audit.Add(context, new AuditEntry(AuditAction.PasskeyRenamed, customerId)
                {
                    Subject = PasskeyCheck.SubjectOf(passkeyId),
                    CustomerId = customerId,
                });
                await context.SaveChangesAsync(cancellation);
                return new(queries.ViewOf(await mine.AsNoTracking().SingleAsync(cancellation), wrappedKey));
            },
            cancellationToken);
    }
}

using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>Takes the passkey that a browser has made.</summary>
/// <param name="ceremonies">Know what it was asked for.</param>
/// <param name="protocol">Checks it.</param>
/// <param name="remembered">Learns of it.</param>
/// <param name="writer">The database.</param>
/// <param name="queries">Reads it.</param>
/// <param name="cipher">Seals the name.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps it.</param>
public sealed class AddPasskey(
    Ceremonies ceremonies,
    PasskeyProtocol protocol,
    RememberedFactors remembered,
    BankWriter writer,
    PasskeyQueries queries,
    PersonalDataCipher cipher,
    CustomerNotices notices,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>
    /// Adds it, or says why not, the first of: <see cref="InvalidFieldError"/> (name), which lets the ceremony go on;
    /// <see cref="InvalidPasskeyError"/>; <see cref="TooManyPasskeysError"/>.
    /// </summary>
    /// <param name="viewer">Who has begun the ceremony.</param>
    /// <param name="ceremonyId">The ceremony.</param>
    /// <param name="credential">What the browser has made, as JSON.</param>
    /// <param name="name">What the customer calls it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<Outcome<PasskeyView, BankError>> ExecuteAsync(
        Viewer viewer,
        Guid ceremonyId,
        string credential,
        string name,
        CancellationToken cancellationToken)
    {
        if (PasskeyName.FaultOf(name) is { } fault) return new(fault);
        var ceremony = await ceremonies.TakeAsync(CeremonyKind.Register, viewer, ceremonyId, cancellationToken);
        if (ceremony is null) return new(new InvalidPasskeyError());
        var made = await protocol.AttestAsync(ceremony.State, credential, cancellationToken);
        if (made is null || made.PublicKey.Length > Passkey.MaxPublicKeyBytes) return new(new InvalidPasskeyError());
        var outcome = await writer.RunAsync(
            (context, cancellation) => WriteAsync(context, viewer.CustomerId, made, name.Trim(), cancellation),
            cancellationToken);
        remembered.Forget(viewer.CustomerId);
        return outcome;
    }

    private async Task<Outcome<PasskeyView, BankError>> WriteAsync(
        BankDbContext context,
        Guid customerId,
        UserPasskeyInfo made,
        string name,
        CancellationToken cancellationToken)
    {
        var hash = PasskeyUsers.HashOf(made.CredentialId);
        var all = context.Set<Passkey>();
        if (await all.AnyAsync(row => row.CredentialHash == hash, cancellationToken))
            return new(new InvalidPasskeyError());
        if (await all.CountAsync(row => row.CustomerId == customerId, cancellationToken)
            >= PasskeyQueries.MaxPasskeys)
        {
            return new(new TooManyPasskeysError(PasskeyQueries.MaxPasskeys));
        }

        var wrappedKey = await context.Customers
            .Where(row => row.Id == customerId)
            .Select(row => row.WrappedKey)
            .SingleAsync(cancellationToken);
        var passkey = new Passkey
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            CustomerId = customerId,
            CredentialHash = hash,
            CredentialId = made.CredentialId,
            PublicKey = made.PublicKey,
            SealedName = cipher.Seal(customerId, wrappedKey, Passkey.NameField, name),
            SignCount = made.SignCount,
            Transports = TransportsOf(made),
            IsBackupEligible = made.IsBackupEligible,
            IsBackedUp = made.IsBackedUp,
            CreatedAt = clock.Instant(),
        };
        context.Add(passkey);
        audit.Add(context, new AuditEntry(AuditAction.PasskeyAdded, customerId)
        {
            Subject = PasskeyCheck.SubjectOf(passkey.Id),
            CustomerId = customerId,
        });
        await notices.AddAsync(context, customerId, new Notice(NoticeKinds.PasskeyAdded), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return new(queries.ViewOf(passkey, wrappedKey));
    }

    // They are only a hint to browsers, and come from one.
    private static string TransportsOf(UserPasskeyInfo made)
    {
        var known = made.Transports?.Where(word => word is "usb" or "nfc" or "ble" or "internal" or "hybrid"
            or "smart-card");
        return string.Join(' ', (known ?? []).Distinct());
    }
}

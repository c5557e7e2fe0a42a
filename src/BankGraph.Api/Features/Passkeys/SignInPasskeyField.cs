using BankGraph.Api.Features.Security;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Passkeys;

namespace BankGraph.Api.Features.Passkeys;

/// <summary>With which passkey a customer has signed in.</summary>
[ExtendObjectType<SignInRecord>]
internal static class SignInPasskeyField
{
    /// <summary>The passkey that was used or changed; null for none, and once it is removed.</summary>
    public static async Task<Passkey?> GetPasskeyAsync(
        [Parent] SignInRecord record,
        IPasskeysByCustomerIdDataLoader passkeys,
        CancellationToken cancellationToken)
    {
        if (record.Subject?.StartsWith(AuditQueries.PasskeySubject, StringComparison.Ordinal) is not true
            || !Guid.TryParse(record.Subject.AsSpan(AuditQueries.PasskeySubject.Length), out var id))
        {
            return null;
        }

        var all = await passkeys.LoadAsync(record.OwnerId, cancellationToken);
        return all?.FirstOrDefault(passkey => passkey.Id == id);
    }

    /// <summary>The passkeys of customers; those of one are read once for all records of a page.</summary>
    [DataLoader]
    internal static async Task<Dictionary<Guid, Passkey[]>> GetPasskeysByCustomerIdAsync(
        IReadOnlyList<Guid> customerIds,
        PasskeyQueries passkeys,
        CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, Passkey[]>();
        foreach (var id in customerIds)
            found[id] = [.. (await passkeys.ListAsync(id, cancellationToken)).Select(Passkey.Of)];
        return found;
    }
}

using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>A customer's passkeys, and what they are being asked for.</summary>
internal sealed class PasskeyData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "passkeys",
            context.Set<Passkey>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new
                {
                    row.Id,
                    Name = new Sealed(Passkey.NameField, row.SealedName, false),
                    row.IsBackedUp,
                    row.CreatedAt,
                    row.LastUsedAt,
                }),
            typeof(Passkey)),
        new(
            "passkeyCeremonies",
            context.Set<PasskeyCeremony>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new { row.Id, row.Kind, row.SessionId, row.ExpiresAt }),
            typeof(PasskeyCeremony)),
    ];

    /// <inheritdoc/>
    public async Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        await context.Set<PasskeyCeremony>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Set<Passkey>().Where(row => row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
    }
}

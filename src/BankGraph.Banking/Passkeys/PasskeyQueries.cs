using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>Reads a customer's passkeys. Callers ask for nobody's but the viewer's.</summary>
/// <param name="contexts">The database.</param>
/// <param name="cipher">Opens their names.</param>
public sealed class PasskeyQueries(IDbContextFactory<BankDbContext> contexts, PersonalDataCipher cipher)
{
    /// <summary>As many as a customer may have.</summary>
    public const int MaxPasskeys = 20;

    /// <summary>The passkeys in the order in which they were added.</summary>
    public async Task<IReadOnlyList<PasskeyView>> ListAsync(Guid customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from passkey in context.Set<Passkey>().AsNoTracking()
            where passkey.CustomerId == customerId
            join customer in context.Customers on passkey.CustomerId equals customer.Id
            orderby passkey.Id
            select new { Row = passkey, customer.WrappedKey };
        var found = await query.Take(MaxPasskeys).ToListAsync(cancellationToken);
        return [.. found.Select(one => ViewOf(one.Row, one.WrappedKey))];
    }

    /// <summary>Whether the customer has any.</summary>
    internal static Task<bool> HasAnyAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken) =>
        context.Set<Passkey>().AnyAsync(row => row.CustomerId == customerId, cancellationToken);

    internal PasskeyView ViewOf(Passkey row, byte[] wrappedKey) => new(
        row.Id,
        row.CustomerId,
        cipher.Open(row.CustomerId, wrappedKey, Passkey.NameField, row.SealedName),
        row.IsBackedUp,
        row.CreatedAt,
        row.LastUsedAt);
}

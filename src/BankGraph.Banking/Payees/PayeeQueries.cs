using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Payees;

/// <summary>Reads payees with the eyes of the customer who added them.</summary>
/// <param name="contexts">The database.</param>
/// <param name="cipher">Opens their names.</param>
public sealed class PayeeQueries(IDbContextFactory<BankDbContext> contexts, PersonalDataCipher cipher)
{
    /// <summary>
    /// All payees of a customer, by name as people look for them: neither case nor accents count. Their names are
    /// sealed, so that no store can order or filter by them.
    /// </summary>
    public async Task<IReadOnlyList<PayeeView>> ListAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var found = await ReadAsync(customerId, rows => rows, cancellationToken);
        return
        [
            .. found
                .OrderBy(view => NameComparison.Folded(view.Name), StringComparer.Ordinal)
                .ThenBy(view => view.Id),
        ];
    }

    /// <summary>Those of the customer's payees that are asked for; not ordered.</summary>
    public Task<IReadOnlyList<PayeeView>> FindAsync(
        Guid customerId,
        IReadOnlyCollection<Guid> payeeIds,
        CancellationToken cancellationToken) =>
        ReadAsync(customerId, rows => rows.Where(row => payeeIds.Contains(row.Id)), cancellationToken);

    /// <summary>One of the customer's payees; null if it is none.</summary>
    public async Task<PayeeView?> FindAsync(Guid customerId, Guid payeeId, CancellationToken cancellationToken) =>
        (await ReadAsync(customerId, rows => rows.Where(row => row.Id == payeeId), cancellationToken))
            .SingleOrDefault();

    /// <summary>The customer's payees with their names sealed; not ordered.</summary>
    internal static IQueryable<Payee> Of(BankDbContext context, Guid customerId) =>
        context.Set<Payee>().Where(payee => payee.CustomerId == customerId);

    internal static PayeeView ViewOf(Payee row, Func<string, byte[], string> open) => new()
    {
        Id = row.Id,
        CustomerId = row.CustomerId,
        Name = row.SealedName is { } name ? open(Payee.NameFieldOf(row.Id), name) : row.PlainName,
        Nickname = row.SealedNickname is { } nickname
            ? open(Payee.NicknameFieldOf(row.Id), nickname)
            : row.PlainNickname,
        AccountNumber = row.AccountNumber,
        Iban = row.Iban,
        NameMatch = row.NameMatch,
        AddedAt = row.AddedAt,
    };

    // One statement brings the key along, and it is unwrapped once.
    private async Task<IReadOnlyList<PayeeView>> ReadAsync(
        Guid customerId,
        Func<IQueryable<Payee>, IQueryable<Payee>> only,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from payee in only(Of(context, customerId).AsNoTracking())
            join customer in context.Customers on payee.CustomerId equals customer.Id
            select new { Row = payee, customer.WrappedKey };
        var found = await query.ToListAsync(cancellationToken);
        if (found.Count == 0) return [];
        var open = cipher.OpenerOf(customerId, found[0].WrappedKey);
        return found.ConvertAll(one => ViewOf(one.Row, open));
    }
}

using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Staff;

/// <summary>
/// Finds customers for staff. It finds by the whole of what is given, never by a part: who could ask for the first
/// letters of a name would know it after a few questions. What is read is recorded before it is given out.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="customers">Opens what is sealed.</param>
/// <param name="cipher">Makes the hashes by which addresses and names are looked up.</param>
/// <param name="accounts">Finds an account's owner.</param>
/// <param name="profiles">Knows how far customers have come with being identified.</param>
/// <param name="audit">Records who read.</param>
public sealed class CustomerRecords(
    IDbContextFactory<BankDbContext> contexts,
    CustomerQueries customers,
    PersonalDataCipher cipher,
    AccountDirectory accounts,
    ProfileQueries profiles,
    AuditTrail audit)
{
    private const int MaxFound = 20;

    /// <summary>By what to look; those that are given must all fit.</summary>
    /// <param name="Email">A whole e-mail address.</param>
    /// <param name="AccountNumber">A whole account number.</param>
    /// <param name="Name">A whole name, as it was registered; case and spaces do not count.</param>
    public sealed record Search(string? Email, string? AccountNumber, string? Name);

    /// <summary>Up to twenty customers whom the search fits; none for an empty search.</summary>
    public async Task<IReadOnlyList<CustomerRecordView>> FindAsync(
        Guid staffId,
        Search search,
        CancellationToken cancellationToken)
    {
        if (search is { Email: null, AccountNumber: null, Name: null }) return [];
        var owner = search.AccountNumber is { } number ? await accounts.FindAsync(number, cancellationToken) : null;
        if (search.AccountNumber is not null && owner is null) return [];

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var rows = context.Customers.AsNoTracking();
        if (owner is not null) rows = rows.Where(row => row.Id == owner.CustomerId);
        if (search.Name is { } name)
        {
            var hash = CustomerName.HashOf(cipher, name);
            rows = rows.Where(row => row.NameHash == hash);
        }

        if (search.Email is { } email)
        {
            var hash = cipher.LookupHash(EmailAddress.Normalize(email));
            rows = rows.Where(row => row.EmailHash == hash);
        }

        var found = await rows.OrderBy(row => row.Id).Take(MaxFound).ToListAsync(cancellationToken);
        await audit.RecordAsync(
            new AuditEntry(AuditAction.CustomersSearched, staffId) { After = new { found = found.Count } },
            cancellationToken);
        return await ReadAsync(context, found, cancellationToken);
    }

    /// <summary>A customer by id; null if there is none.</summary>
    public async Task<CustomerRecordView?> FindAsync(Guid staffId, Guid customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var found = await context.Customers.AsNoTracking()
            .Where(row => row.Id == customerId)
            .ToListAsync(cancellationToken);
        if (found.Count == 0) return null;
        await audit.RecordAsync(
            new AuditEntry(AuditAction.CustomerRead, staffId)
            {
                Subject = $"customer/{customerId}",
                CustomerId = customerId,
            },
            cancellationToken);
        return (await ReadAsync(context, found, cancellationToken))[0];
    }

    private async Task<IReadOnlyList<CustomerRecordView>> ReadAsync(
        BankDbContext context,
        List<Customer> rows,
        CancellationToken cancellationToken)
    {
        var records = new List<CustomerRecordView>();
        var identified = await profiles.StatusOfAsync(context, [.. rows.Select(row => row.Id)], cancellationToken);
        foreach (var row in rows)
        {
            var known = customers.Open(row);
            records.Add(new CustomerRecordView(
                row.Id,
                Masks.Name(known.Name),
                Masks.Email(known.Email),
                known.Phone is null ? null : Masks.Phone(known.Phone),
                await CustomerRoles.OfAsync(context, row.Id, cancellationToken),
                identified.GetValueOrDefault(row.Id, KycStatus.NotStarted),
                row.CreatedAt));
        }

        return records;
    }
}

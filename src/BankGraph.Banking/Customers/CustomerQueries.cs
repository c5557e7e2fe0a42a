using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Customers;

/// <summary>Reads customers. A customer may see nobody but themselves; callers compare ids before they ask.</summary>
/// <param name="contexts">The database.</param>
/// <param name="cipher">Opens the sealed fields.</param>
public sealed class CustomerQueries(IDbContextFactory<BankDbContext> contexts, PersonalDataCipher cipher)
{
    internal const string EmailField = "email";
    internal const string PhoneField = "phone";

    /// <summary>A customer by id; null if there is none.</summary>
    public async Task<CustomerView?> FindAsync(Guid customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var customer = await context.Customers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == customerId, cancellationToken);
        return customer is null ? null : Open(customer);
    }

    internal CustomerView Open(Customer customer)
    {
        var open = cipher.OpenerOf(customer.Id, customer.WrappedKey);
        return new(
            customer.Id,
            customer.OpenName(open),
            open(EmailField, customer.SealedEmail),
            customer.SealedPhone is { } phone ? open(PhoneField, phone) : null,
            customer.CreatedAt);
    }
}

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

    internal CustomerView Open(Customer customer) => new(
        customer.Id,
        customer.Name,
        cipher.Open(customer.Id, customer.WrappedKey, EmailField, customer.SealedEmail),
        customer.SealedPhone is null
            ? null
            : cipher.Open(customer.Id, customer.WrappedKey, PhoneField, customer.SealedPhone),
        customer.CreatedAt);
}

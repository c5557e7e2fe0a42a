using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;

namespace BankGraph.Banking.Staff;

/// <summary>Shows staff a customer's name, e-mail address and phone, for a reason that is recorded first.</summary>
/// <param name="customers">Reads the customer.</param>
/// <param name="audit">Records who read, and why.</param>
public sealed class RevealCustomer(CustomerQueries customers, AuditTrail audit)
{
    /// <summary>Reveals, or says why not; see <see cref="IReadCustomerError"/> for the order.</summary>
    public async Task<Outcome<CustomerView, IReadCustomerError>> ExecuteAsync(
        Guid staffId,
        Guid customerId,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        if (await customers.FindAsync(customerId, cancellationToken) is not { } customer)
            return new(new CustomerNotFoundError());

        await audit.RecordAsync(
            new AuditEntry(AuditAction.CustomerRevealed, staffId)
            {
                Subject = $"customer/{customerId}",
                CustomerId = customerId,
                Reason = reason,
            },
            cancellationToken);
        return new(customer);
    }
}

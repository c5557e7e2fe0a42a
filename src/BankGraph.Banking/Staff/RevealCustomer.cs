using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Profiles;

namespace BankGraph.Banking.Staff;

/// <summary>What was masked.</summary>
/// <param name="Customer">Name and addresses.</param>
/// <param name="Profile">What the customer has told of themselves.</param>
public sealed record RevealedView(CustomerView Customer, ProfileView Profile);

/// <summary>
/// Shows staff a customer's name, e-mail address, phone and profile, for a reason that is recorded first.
/// </summary>
/// <param name="customers">Reads the customer.</param>
/// <param name="profiles">Reads the profile.</param>
/// <param name="audit">Records who read, and why.</param>
public sealed class RevealCustomer(CustomerQueries customers, ProfileQueries profiles, AuditTrail audit)
{
    /// <summary>Reveals, or says why not; see <see cref="IReadCustomerError"/> for the order.</summary>
    public async Task<Outcome<RevealedView, IReadCustomerError>> ExecuteAsync(
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
        return new(new RevealedView(customer, await profiles.FindAsync(customerId, cancellationToken)));
    }
}

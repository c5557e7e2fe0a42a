using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Staff;

/// <summary>Shows staff a customer's accounts as the customer sees them, for a reason that is recorded first.</summary>
/// <param name="contexts">The database.</param>
/// <param name="customers">Knows whether there is such a customer.</param>
/// <param name="audit">Records who read, and why.</param>
public sealed class ReadCustomerAccounts(
    IDbContextFactory<BankDbContext> contexts,
    CustomerQueries customers,
    AuditTrail audit)
{
    /// <summary>Reads, or says why not; see <see cref="IReadCustomerError"/> for the order.</summary>
    public async Task<Outcome<IReadOnlyList<AccountView>, IReadCustomerError>> ExecuteAsync(
        Guid staffId,
        Guid customerId,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        if (await customers.FindAsync(customerId, cancellationToken) is null) return new(new CustomerNotFoundError());

        await audit.RecordAsync(
            new AuditEntry(AuditAction.AccountsRead, staffId)
            {
                Subject = $"customer/{customerId}",
                CustomerId = customerId,
                Reason = reason,
            },
            cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new(await AccountQueries.Of(context, customerId)
            .OrderBy(account => account.Id)
            .ToListAsync(cancellationToken));
    }
}

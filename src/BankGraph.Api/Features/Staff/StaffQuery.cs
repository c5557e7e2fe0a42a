using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;

namespace BankGraph.Api.Features.Staff;

/// <summary>What staff looks up.</summary>
[QueryType]
internal static class StaffQuery
{
    private const int MaxFound = 20;

    /// <summary>
    /// Up to twenty customers whom everything fits that is given; each argument is compared as a whole. None when
    /// nothing is given. Who searched is recorded.
    /// </summary>
    [Authorize(nameof(Permission.FindCustomers))]
    [ListSize(AssumedSize = MaxFound)]
    public static async Task<CustomerRecord[]?> GetCustomersAsync(
        string? email,
        string? accountNumber,
        string? name,
        ClaimsPrincipal user,
        CustomerRecords records,
        CancellationToken cancellationToken)
    {
        var search = new CustomerRecords.Search(email, accountNumber, name);
        var found = await records.FindAsync(user.Viewer().CustomerId, search, cancellationToken);
        return [.. found.Select(CustomerRecord.Of)];
    }

    /// <summary>A customer's record. Who read it is recorded.</summary>
    [Authorize(nameof(Permission.FindCustomers))]
    public static Task<CustomerRecord?> GetCustomerAsync(
        [ID<CustomerRecord>] Guid id,
        ClaimsPrincipal user,
        CustomerRecords records,
        CancellationToken cancellationToken) => CustomerRecordNode.FindAsync(id, user, records, cancellationToken);

    /// <summary>What somebody wants to change, the newest first; all of it, or what has come so far.</summary>
    [Authorize(nameof(Permission.FindCustomers))]
    [UsePaging(IncludeTotalCount = true)]
    public static IQueryable<PendingChange> GetPendingChanges(ChangeStatus? status, BankDbContext context) =>
        ChangeQueries.All(context)
            .Where(change => status == null || change.Status == status)
            .Select(PendingChange.FromView)
            .OrderByDescending(change => change.Id);
}

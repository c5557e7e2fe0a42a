using BankGraph.Api.Features.Customers;

namespace BankGraph.Api.Features.Staff;

/// <summary>How colleagues name whoever is signed in.</summary>
[ExtendObjectType<Customer>]
internal static class OwnRecordField
{
    /// <summary>The identifier under which staff meets this person: the assignee of a ticket, for one.</summary>
    [ID<CustomerRecord>]
    public static Guid GetRecordId([Parent] Customer customer) => customer.Id;
}

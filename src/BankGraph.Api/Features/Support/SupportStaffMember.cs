using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Staff;
using BankGraph.Banking.Security;
using BankGraph.Banking.Support;

namespace BankGraph.Api.Features.Support;

/// <summary>Somebody of the bank who answers tickets.</summary>
[StaffOnly(Permission.AnswerTickets)]
internal sealed class SupportStaffMember(SupportColleague colleague)
{
    /// <summary>By which the assignee of a ticket is called.</summary>
    [ID<CustomerRecord>]
    public Guid Id { get; } = colleague.Id;

    /// <summary>The name.</summary>
    public string Name { get; } = colleague.Name;
}

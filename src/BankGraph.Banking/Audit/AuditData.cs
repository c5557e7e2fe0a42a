using BankGraph.Banking.Privacy;

namespace BankGraph.Banking.Audit;

/// <summary>What was recorded of a customer, and of what they did: also who of the bank read what.</summary>
internal sealed class AuditData : IPersonalData
{
    // Of staff it is told what they did and why, and neither who they are nor from where.
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "record",
            context.AuditEvents
                .Where(row => row.CustomerId == customerId || row.ActorId == customerId)
                .OrderBy(row => row.Sequence)
                .Select(row => new
                {
                    row.At,
                    row.Action,
                    ByYou = row.ActorId == customerId,
                    ByStaff = row.ActorId != null && row.ActorId != customerId,
                    Address = row.ActorId == null || row.ActorId == customerId ? row.Address : null,
                    row.Subject,
                    row.Reason,
                    Before = row.BeforeJson,
                    After = row.AfterJson,
                }),
            typeof(AuditEvent)),
    ];
}

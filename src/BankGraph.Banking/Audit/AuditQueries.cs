namespace BankGraph.Banking.Audit;

/// <summary>Reads the record. Whether somebody may is decided before.</summary>
public static class AuditQueries
{
    /// <summary>All records that are chained; not ordered.</summary>
    public static IQueryable<AuditEventView> All(BankDbContext context) =>
        context.AuditEvents.Select(record => new AuditEventView
        {
            Sequence = record.Sequence,
            At = record.At,
            Action = record.Action,
            ActorId = record.ActorId,
            SessionId = record.SessionId,
            Address = record.Address,
            Subject = record.Subject,
            CustomerId = record.CustomerId,
            Reason = record.Reason,
            Before = record.BeforeJson,
            After = record.AfterJson,
        });
}

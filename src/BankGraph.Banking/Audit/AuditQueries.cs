namespace BankGraph.Banking.Audit;

/// <summary>Reads the record. Whether somebody may is decided before.</summary>
public static class AuditQueries
{
    /// <summary>What stands before the id of a passkey that a record names.</summary>
    public const string PasskeySubject = "passkey/";

    private static readonly AuditAction[] SignInActions =
    [
        AuditAction.SignedIn, AuditAction.SignInFailed, AuditAction.SignedOut, AuditAction.SessionStolen,
        AuditAction.SessionsRevoked, AuditAction.PasswordChanged, AuditAction.SecondFactorAdded,
        AuditAction.SecondFactorRemoved, AuditAction.RecoveryCodeUsed, AuditAction.PasswordResetRequested,
        AuditAction.PasswordReset, AuditAction.TemporaryPassword, AuditAction.EmailVerified,
        AuditAction.PasskeyAdded, AuditAction.PasskeyRenamed, AuditAction.PasskeyRemoved,
        AuditAction.PasskeyCopySuspected,
    ];

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

    /// <summary>
    /// What was recorded of how a customer signs in, or somebody tries to; not ordered. Addresses are the customer's
    /// own, or of whoever was not signed in, never the staff's.
    /// </summary>
    public static IQueryable<SignInRecordView> SignInsOf(BankDbContext context, Guid customerId) =>
        context.AuditEvents
            .Where(record => record.CustomerId == customerId && SignInActions.Contains(record.Action))
            .Select(record => new SignInRecordView
            {
                Id = record.Id,
                CustomerId = customerId,
                At = record.At,
                Action = record.Action,
                Address = record.ActorId == null || record.ActorId == customerId ? record.Address : null,
                Subject = record.Subject,
            });
}

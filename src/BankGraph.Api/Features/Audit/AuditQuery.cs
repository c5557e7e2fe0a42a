using BankGraph.Banking;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Audit;

/// <summary>What was done in the bank.</summary>
[QueryType]
internal static class AuditQuery
{
    // It reads the whole record.
    private const int VerificationCost = 1_000;

    /// <summary>
    /// What was done, the newest first unless ordered otherwise. What was done this very moment may be missing.
    /// </summary>
    [Authorize(nameof(Permission.ReadAudit))]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<AuditEvent> GetAuditEvents(BankDbContext context) =>
        AuditQueries.All(context).Select(AuditEvent.FromView).OrderByDescending(record => record.Sequence);

    /// <summary>Whether any record was changed, removed or put elsewhere since it was written.</summary>
    [Authorize(nameof(Permission.ReadAudit))]
    [Cost(VerificationCost)]
    public static async Task<AuditVerification> VerifyAuditAsync(
        AuditVerifier verifier,
        CancellationToken cancellationToken) =>
        AuditVerification.Of(await verifier.VerifyAsync(cancellationToken));
}

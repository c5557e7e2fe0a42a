using BankGraph.Api.Features.Security;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Audit;

/// <summary>What verifying the audit record has found.</summary>
[StaffOnly(Permission.ReadAudit)]
internal sealed record AuditVerification(long RecordCount, string LastHash, AuditFinding[] Findings)
{
    /// <summary>Whether the record is as it was written.</summary>
    public bool IsIntact => Findings.Length == 0;

    internal static AuditVerification Of(Banking.Audit.AuditVerification found) => new(
        found.RecordCount,
        found.LastHash,
        [.. found.Findings.Select(finding => new AuditFinding(finding.Sequence, finding.Kind))]);
}

/// <summary>Something wrong with the audit record.</summary>
[StaffOnly(Permission.ReadAudit)]
internal sealed record AuditFinding(long Sequence, AuditFindingKind Kind);

namespace BankGraph.Banking.Audit;

/// <summary>What verifying the record has found.</summary>
/// <param name="RecordCount">How many records there should be.</param>
/// <param name="LastHash">
/// Hash of the newest record, hexadecimal. Who notes it down elsewhere can tell later that even the whole database has
/// not been put back to an earlier day.
/// </param>
/// <param name="Findings">What is wrong; empty for a record as it was written.</param>
public sealed record AuditVerification(long RecordCount, string LastHash, IReadOnlyList<AuditFinding> Findings);

/// <summary>Something wrong with the record.</summary>
/// <param name="Sequence">Where.</param>
/// <param name="Kind">What.</param>
public sealed record AuditFinding(long Sequence, AuditFindingKind Kind);

/// <summary>What is wrong with a place in the record.</summary>
public enum AuditFindingKind
{
    /// <summary>The record is not the one that was written here.</summary>
    Altered,

    /// <summary>One or more records are not there, from this place on.</summary>
    Missing,

    /// <summary>The record does not end where the bank last wrote.</summary>
    EndMoved,
}

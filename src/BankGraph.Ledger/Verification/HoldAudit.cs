namespace BankGraph.Ledger.Verification;

/// <summary>Adds up every account's open holds, and looks at how the others were resolved.</summary>
internal sealed class HoldAudit(List<LedgerFinding> findings)
{
    public const string Query =
        "SELECT a.id, a.held_minor, h.id, h.amount_minor, h.captured_minor, h.status, h.placed_at, h.resolved_at, " +
        "h.transaction_id, e.amount_minor FROM ledger_accounts a LEFT JOIN ledger_holds h ON h.account_id = a.id " +
        "LEFT JOIN ledger_entries e ON e.transaction_id = h.transaction_id AND e.account_id = h.account_id " +
        "ORDER BY a.id";

    private Guid? _accountId;
    private long _heldMinor;
    private Int128 _remainders;

    public void Read(LedgerRow row)
    {
        var id = row.Guid(0);
        if (_accountId != id)
        {
            Finish();
            (_accountId, _heldMinor, _remainders) = (id, row.Int64(1), 0);
        }

        if (row.IsNull(2)) return;
        var (amount, captured, status) = (row.Int64(3), row.Int64(4), row.Enum<HoldStatus>(5));
        if (status == HoldStatus.Open) _remainders += (Int128)amount - captured;
        if (amount <= 0 || captured < 0 || captured > amount)
            Find(row.Guid(2), LedgerFindingCode.HoldOvercaptured, $"{captured} of {amount} is captured.");
        if (Contradiction(row, status, captured) is { } detail)
            Find(row.Guid(2), LedgerFindingCode.HoldResolution, detail);
    }

    public void Finish()
    {
        if (_accountId is { } id && _heldMinor != _remainders)
            Find(id, LedgerFindingCode.HeldTotal, $"The account holds {_heldMinor}, its open holds {_remainders}.");
        _accountId = null;
    }

    private static string? Contradiction(LedgerRow row, HoldStatus status, long captured)
    {
        var (resolvedAt, hasTransaction) = (row.Instant(7), !row.IsNull(8));
        if ((status == HoldStatus.Open) != (resolvedAt is null) || resolvedAt < row.Instant(6))
            return $"{status}, and resolved at {resolvedAt:O}.";
        if (status != HoldStatus.Captured)
            return captured != 0 || hasTransaction ? $"{status}, with {captured} captured." : null;
        return row.IsNull(9) || row.Int64(9) != -captured ? $"No transaction debits the {captured} captured." : null;
    }

    private void Find(Guid subject, LedgerFindingCode code, string detail) =>
        findings.Add(new LedgerFinding(code, subject.ToString(), detail));
}

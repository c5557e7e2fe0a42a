using System.Data.Common;
using BankGraph.Ledger.Verification;

namespace BankGraph.Ledger;

/// <summary>
/// Reads the whole book and says where it breaks a rule. Rows are streamed in the order of an index, so the memory it
/// takes does not grow with the book; it reads one moment and holds nobody up.
/// </summary>
public sealed class LedgerVerifier(LedgerStore store)
{
    /// <summary>Findings after which a book is broken enough.</summary>
    public const int MaxFindings = 1000;

    /// <summary>Checks everything; no findings mean that all rules hold.</summary>
    public async Task<IReadOnlyList<LedgerFinding>> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var connection = await store.OpenAsync(cancellationToken);
        await using var moment = await store.BeginSnapshotAsync(connection, cancellationToken);
        var findings = new List<LedgerFinding>();

        var accounts = new AccountAudit(findings);
        await ScanAsync(AccountAudit.Query, accounts.Read);
        accounts.Finish();

        var transactions = new TransactionAudit(findings);
        await ScanAsync(TransactionAudit.Query, transactions.Read);
        transactions.Finish();

        var holds = new HoldAudit(findings);
        await ScanAsync(HoldAudit.Query, holds.Read);
        holds.Finish();

        foreach (var (query, read) in ReferenceAudit.Scans) await ScanAsync(query, row => findings.Add(read(row)));
        return findings.Count > MaxFindings ? findings[..MaxFindings] : findings;

        async Task ScanAsync(string query, Action<LedgerRow> read)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = query;
            command.Transaction = moment;
            await using DbDataReader reader = await command.ExecuteReaderAsync(cancellationToken);
            var row = new LedgerRow(store, reader);
            while (findings.Count < MaxFindings && await reader.ReadAsync(cancellationToken)) read(row);
        }
    }
}

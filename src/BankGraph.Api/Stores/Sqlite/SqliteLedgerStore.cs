using System.Data.Common;
using BankGraph.Ledger;
using Microsoft.Data.Sqlite;

namespace BankGraph.Api.Stores.Sqlite;

/// <summary>The embedded store as the ledger meets it.</summary>
internal class SqliteLedgerStore(SqliteStore store) : LedgerStore
{
    // Codes of https://www.sqlite.org/rescode.html.
    private const int Busy = 5;
    private const int Locked = 6;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int PrimaryKeyConflict = 1555;
    private const int UniqueConflict = 2067;

    /// <inheritdoc/>
    public override IWriteGate WriteGate => store.Gate;

    /// <summary>None: beginning to write locks the whole file.</summary>
    public override string RowLockClause => "";

    /// <summary>
    /// Few: the driver looks each parameter up by its name, which takes longer the more there are, and a command costs
    /// no round trip.
    /// </summary>
    public override int MaxRowsPerStatement => 8;

    /// <inheritdoc/>
    public override bool KeepsReaders => true;

    /// <inheritdoc/>
    public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await store.OpenAsync(cancellationToken);

    /// <summary>A deferred transaction: it reads one moment of the file and takes no write lock.</summary>
    public override ValueTask<DbTransaction> BeginSnapshotAsync(
        DbConnection connection,
        CancellationToken cancellationToken) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    /// <inheritdoc/>
    public override LedgerFailure Classify(Exception exception) => exception switch
    {
        SqliteException { SqliteExtendedErrorCode: PrimaryKeyConflict or UniqueConflict } => LedgerFailure.Conflict,
        SqliteException { SqliteErrorCode: Busy or Locked or InputOutput or Full or CannotOpen } =>
            LedgerFailure.Transient,
        _ => LedgerFailure.Permanent,
    };

    /// <inheritdoc/>
    public override object ToParameter(Guid id) => id.ToByteArray(bigEndian: true);

    /// <inheritdoc/>
    public override Guid ReadGuid(DbDataReader reader, int ordinal) =>
        new(reader.GetFieldValue<byte[]>(ordinal), bigEndian: true);
}

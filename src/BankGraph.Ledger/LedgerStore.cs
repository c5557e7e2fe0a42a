using System.Data;
using System.Data.Common;
using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger;

/// <summary>
/// What differs between databases, as far as the ledger's own statements meet it. The host supplies the one for its
/// store. The statements are the same everywhere: one per command, no generated keys, no returned rows from writes.
/// </summary>
public abstract class LedgerStore
{
    /// <summary>
    /// How long a statement of the writer may take, where the store can be told. All payments wait behind it, and one
    /// that was given up is run again without harm.
    /// </summary>
    public const int WriterTimeoutSeconds = 10;

    /// <summary>The queue in front of the writer; does nothing where rows are locked one by one.</summary>
    public virtual IWriteGate WriteGate => NoWriteGate.Instance;

    /// <summary>Ends a SELECT of rows that are about to be changed; empty where there are no row locks.</summary>
    public virtual string RowLockClause => " FOR UPDATE";

    /// <summary>
    /// Follows the table's name where rows are locked, so that they are found, and locked, in the order of their keys.
    /// </summary>
    public virtual string KeyOrderHint => "";

    /// <summary>Rows per INSERT, and ids per IN list. Larger saves round trips, smaller saves parsing.</summary>
    public virtual int MaxRowsPerStatement => 128;

    /// <summary>
    /// Whether a list is one parameter, so that a statement is the same for any number of rows: a column's values for
    /// <c>unnest</c>, or keys for <c>ANY</c>.
    /// </summary>
    public virtual bool TakesColumns => false;

    /// <summary>Whether the writer's commands are prepared on the server, each at its first use.</summary>
    public virtual bool PreparesCommands => false;

    /// <summary>
    /// Whether the writer waits for the store on its own thread. An answer then comes to whoever waits for it, and
    /// not first to a thread of a pool that requests keep busy.
    /// </summary>
    public virtual bool BlocksWriter => false;

    /// <summary>
    /// Whether <see cref="StandingReads"/> keep connections: where an open one costs nothing, and the driver's pool
    /// forgets what was prepared on it.
    /// </summary>
    public virtual bool KeepsReaders => false;

    /// <summary>Opens a connection; the ledger disposes of it.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>Opens the connection that the writer keeps.</summary>
    public virtual Task<DbConnection> OpenForWriterAsync(CancellationToken cancellationToken) =>
        OpenAsync(cancellationToken);

    /// <summary>
    /// Whether statements between <c>BEGIN NOT ATOMIC</c> and <c>END</c> are carried out as one, parameters and results
    /// included, and none of them any more once the transaction has been ended from outside.
    /// </summary>
    public virtual Task<bool> JoinsStatementsAsync(DbConnection connection) => Task.FromResult(false);

    /// <summary>Says whether the writer has one caller alone to answer, so that a processor has time to wait.</summary>
    public virtual void ServeOne(DbConnection connection, bool isAlone)
    {
    }

    /// <summary>Begins a transaction that will write.</summary>
    public virtual ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellationToken) =>
        BlocksWriter
            ? new(connection.BeginTransaction(IsolationLevel.ReadCommitted))
            : connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);

    /// <summary>Begins a transaction in which every read sees the same moment.</summary>
    public virtual ValueTask<DbTransaction> BeginSnapshotAsync(
        DbConnection connection,
        CancellationToken cancellationToken) =>
        connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

    /// <summary>Commits. An exception leaves the outcome unknown; the idempotency keys make it known.</summary>
    public virtual Task CommitAsync(DbTransaction transaction)
    {
        if (!BlocksWriter) return transaction.CommitAsync(CancellationToken.None);
        transaction.Commit();
        return Task.CompletedTask;
    }

    /// <summary>Says what an exception means.</summary>
    public abstract LedgerFailure Classify(Exception exception);

    /// <summary>The type of a parameter that holds an id.</summary>
    public virtual DbType IdType => DbType.Binary;

    /// <summary>An id as a parameter of this store's driver.</summary>
    public virtual object ToParameter(Guid id) => id;

    /// <summary>A date as a parameter of this store's driver.</summary>
    public virtual object ToParameter(DateOnly date) => date;

    /// <summary>Any value as a parameter of this store's driver.</summary>
    internal object ToParameter(object? value) => value switch
    {
        null => DBNull.Value,
        Guid id => ToParameter(id),
        DateOnly date => ToParameter(date),
        DateTime instant => UtcMicroseconds.From(instant),
        Currency currency => currency.Code,
        Enum name => name.ToString(),
        _ => value,
    };

    /// <summary>Reads an id.</summary>
    public virtual Guid ReadGuid(DbDataReader reader, int ordinal) => reader.GetGuid(ordinal);

    /// <summary>Reads a date.</summary>
    public virtual DateOnly ReadDate(DbDataReader reader, int ordinal) => reader.GetFieldValue<DateOnly>(ordinal);
}

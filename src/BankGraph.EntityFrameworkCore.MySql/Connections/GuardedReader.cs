using System.Collections;
using System.Data;
using System.Data.Common;
using System.Globalization;
using BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>
/// A reader that can be closed after an error. The driver's would read on for what the server never sends, so that the
/// session is ended first.
/// </summary>
internal sealed class GuardedReader(
    MySqlDataReader reader,
    Session session,
    GuardedConnection connection,
    bool closesConnection) : DbDataReader
{
    private Watch? _watch;
    private bool _isClosed;

    public override int Depth => reader.Depth;

    public override int FieldCount => reader.FieldCount;

    public override bool HasRows => reader.HasRows;

    public override bool IsClosed => _isClosed;

    public override int RecordsAffected => reader.RecordsAffected;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read()
    {
        EnsureOpen();
        try
        {
            using var bound = session.Bound(connection.StatementTimeoutSeconds);
            return reader.Read();
        }
        catch (Exception exception)
        {
            throw Fail(exception);
        }
    }

    public override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        await WatchAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await AnsweredAsync(reader.ReadAsync(CancellationToken.None)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw await FailAsync(exception).ConfigureAwait(false);
        }
    }

    public override bool NextResult()
    {
        EnsureOpen();
        try
        {
            using var bound = session.Bound(connection.StatementTimeoutSeconds);
            return reader.NextResult();
        }
        catch (Exception exception)
        {
            throw Fail(exception);
        }
    }

    public override async Task<bool> NextResultAsync(CancellationToken cancellationToken)
    {
        await WatchAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await AnsweredAsync(reader.NextResultAsync(CancellationToken.None)).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw await FailAsync(exception).ConfigureAwait(false);
        }
    }

    // What was not read is read here, because the driver's own way of closing does not survive an error in it.
    public override void Close()
    {
        if (_isClosed) return;
        try
        {
            while (!session.IsLost && NextResult())
            {
                // An error further on must be seen.
            }
        }
        finally
        {
            _isClosed = true;
            if (!session.IsAbandoned) reader.Close();
            connection.SetReader(null);
            if (closesConnection) connection.Close();
        }
    }

    public override async Task CloseAsync()
    {
        if (_isClosed) return;
        try
        {
            if (_watch is not null) await _watch.DisposeAsync().ConfigureAwait(false);
            while (!session.IsLost && await NextResultAsync(CancellationToken.None).ConfigureAwait(false))
            {
                // An error further on must be seen.
            }
        }
        finally
        {
            _isClosed = true;
            if (!session.IsAbandoned) await reader.CloseAsync().ConfigureAwait(false);
            connection.SetReader(null);
            if (closesConnection) await connection.CloseAsync().ConfigureAwait(false);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        await base.DisposeAsync().ConfigureAwait(false);
    }

    public override bool GetBoolean(int ordinal) => reader.GetBoolean(ordinal);

    // The driver reads a byte out of a column of bytes alone.
    public override byte GetByte(int ordinal) => GetFieldValue<byte>(ordinal);

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) =>
        reader.GetBytes(ordinal, dataOffset, buffer, bufferOffset, length);

    public override char GetChar(int ordinal) => reader.GetString(ordinal)[0];

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        reader.GetChars(ordinal, dataOffset, buffer, bufferOffset, length);

    public override string GetDataTypeName(int ordinal) => reader.GetDataTypeName(ordinal);

    public override DateTime GetDateTime(int ordinal) => reader.GetDateTime(ordinal);

    public override decimal GetDecimal(int ordinal) => reader.GetDecimal(ordinal);

    public override double GetDouble(int ordinal) => reader.GetDouble(ordinal);

    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    public override Type GetFieldType(int ordinal) => reader.GetFieldType(ordinal);

    public override T GetFieldValue<T>(int ordinal)
    {
        if (typeof(T) == typeof(Guid)) return (T)(object)GetGuid(ordinal);
        if (typeof(T) == typeof(DateOnly)) return (T)(object)DateOnly.FromDateTime(GetDateTime(ordinal));
        if (typeof(T) == typeof(TimeOnly)) return (T)(object)TimeOnly.FromTimeSpan(reader.GetTimeSpan(ordinal));
        if (typeof(T) == typeof(TimeSpan)) return (T)(object)reader.GetTimeSpan(ordinal);
        if (typeof(T) == typeof(DateTimeOffset))
            return (T)(object)new DateTimeOffset(GetDateTime(ordinal), TimeSpan.Zero);
        // What an expression yields is often wider than what it was made of.
        var value = GetValue(ordinal);
        return value is T exact ? exact : (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
    }

    public override float GetFloat(int ordinal) => reader.GetFloat(ordinal);

    public override Guid GetGuid(int ordinal) =>
        reader.GetValue(ordinal) is byte[] bytes ? new Guid(bytes, bigEndian: true) : reader.GetGuid(ordinal);

    public override short GetInt16(int ordinal) => reader.GetInt16(ordinal);

    public override int GetInt32(int ordinal) => reader.GetInt32(ordinal);

    public override long GetInt64(int ordinal) => reader.GetInt64(ordinal);

    public override string GetName(int ordinal) => reader.GetName(ordinal);

    public override int GetOrdinal(string name) => reader.GetOrdinal(name);

    public override DataTable? GetSchemaTable() => reader.GetSchemaTable();

    public override string GetString(int ordinal) => reader.GetString(ordinal);

    public override object GetValue(int ordinal) => reader.GetValue(ordinal);

    public override int GetValues(object[] values) => reader.GetValues(values);

    public override bool IsDBNull(int ordinal) => reader.IsDBNull(ordinal);

    // The rows of a result are in memory when they have been read.
    public override Task<bool> IsDBNullAsync(int ordinal, CancellationToken cancellationToken) =>
        Task.FromResult(reader.IsDBNull(ordinal));

    protected override void Dispose(bool disposing)
    {
        if (disposing) Close();
        base.Dispose(disposing);
    }

    private void EnsureOpen()
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        if (session.IsLost) throw new ConnectionLostException();
    }

    /// <summary>One watch serves all rows: callers read them with one token.</summary>
    private async ValueTask WatchAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        EnsureOpen();
        if (!cancellationToken.CanBeCanceled || _watch?.Token == cancellationToken) return;
        if (_watch is not null) await _watch.DisposeAsync().ConfigureAwait(false);
        _watch = Watch.Start(session, timeoutSeconds: 0, cancellationToken);
    }

    private Task<bool> AnsweredAsync(Task<bool> answer) =>
        session.AnsweredAsync(answer, connection.StatementTimeoutSeconds);

    private Exception Fail(Exception exception)
    {
        session.End();
        return session.Note(exception);
    }

    private async ValueTask<Exception> FailAsync(Exception exception)
    {
        var failure = await Watch.ExplainAsync(_watch, session, exception).ConfigureAwait(false);
        if (!session.IsLost) await session.EndAsync().ConfigureAwait(false);
        return failure;
    }
}

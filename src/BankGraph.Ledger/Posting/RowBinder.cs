using System.Data;
using System.Data.Common;

namespace BankGraph.Ledger.Posting;

/// <summary>Puts the values of a row into the parameters of a command, in the order of the columns.</summary>
internal abstract class RowBinder(DbParameterCollection parameters)
{
    protected DbParameterCollection Parameters => parameters;

    public abstract RowBinder Add(Guid? id);

    public abstract RowBinder Add(long? number);

    public abstract RowBinder Add(bool flag);

    public abstract RowBinder Add(byte[] bytes);

    public abstract RowBinder Add(string? text);

    public abstract RowBinder Add(DateOnly date);

    public RowBinder Add(DateTime? instant) => Add(instant is { } value ? UtcMicroseconds.From(value) : (long?)null);

    /// <summary>A value that all rows share; it stands in front of the rows.</summary>
    public virtual void AddShared(int index, long number) => parameters[index].Value = number;

    /// <summary>Goes on with the next row.</summary>
    /// <param name="first">Where the parameters of the row begin, when each row has its own.</param>
    public abstract void StartRow(int first);
}

/// <summary>One parameter for each value; those of a statement may begin behind others.</summary>
internal sealed class ValueBinder(LedgerStore store, DbParameterCollection parameters, int origin = 0)
    : RowBinder(parameters)
{
    private int _next;

    public override RowBinder Add(Guid? id) => Set(id is { } value ? store.ToParameter(value) : null, store.IdType);

    public override RowBinder Add(long? number) => Set(number, DbType.Int64);

    public override RowBinder Add(bool flag) => Set(flag, DbType.Boolean);

    public override RowBinder Add(byte[] bytes) => Set(bytes, DbType.Binary);

    public override RowBinder Add(string? text) => Set(text, DbType.String);

    public override RowBinder Add(DateOnly date) => Set(store.ToParameter(date), DbType.Date);

    public override void AddShared(int index, long number) => base.AddShared(origin + index, number);

    public override void StartRow(int first) => _next = origin + first;

    // Of a value the driver knows the type; of nothing it must be told, or prepares for text.
    private ValueBinder Set(object? value, DbType type)
    {
        if (value is null) Parameters[_next].DbType = type;
        Parameters[_next++].Value = value ?? DBNull.Value;
        return this;
    }
}

/// <summary>One parameter for each column, with the values of all rows.</summary>
internal sealed class ColumnBinder(DbParameterCollection parameters, int firstColumn) : RowBinder(parameters)
{
    private int _next;

    public override RowBinder Add(Guid? id) => Append(id);

    public override RowBinder Add(long? number) => Append(number);

    public override RowBinder Add(bool flag) => Append(flag);

    public override RowBinder Add(byte[] bytes) => Append(bytes);

    public override RowBinder Add(string? text) => Append(text);

    public override RowBinder Add(DateOnly date) => Append(date);

    public override void StartRow(int first) => _next = firstColumn;

    /// <summary>Lets go of the values of the command's last run.</summary>
    public void Clear()
    {
        for (var i = firstColumn; i < Parameters.Count; i++) Parameters[i].Value = null;
    }

    private ColumnBinder Append<T>(T value)
    {
        var parameter = Parameters[_next++];
        if (parameter.Value is not List<T> column) parameter.Value = column = [];
        column.Add(value);
        return this;
    }
}

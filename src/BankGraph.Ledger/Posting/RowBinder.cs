using System.Data;
using System.Data.Common;

namespace BankGraph.Ledger.Posting;

/// <summary>Puts the values of a row into the parameters of a command, in the order of the columns.</summary>
internal sealed class RowBinder(LedgerStore store, DbParameterCollection parameters)
{
    private int _next;

    public void StartRow(int first) => _next = first;

    public RowBinder Add(Guid id) => Set(store.ToParameter(id));

    public RowBinder Add(Guid? id) => Set(id is { } value ? store.ToParameter(value) : null, store.IdType);

    public RowBinder Add(long number) => Set(number);

    public RowBinder Add(bool flag) => Set(flag);

    public RowBinder Add(byte[] bytes) => Set(bytes);

    public RowBinder Add(string? text) => Set(text, DbType.String);

    public RowBinder Add(DateOnly date) => Set(store.ToParameter(date));

    public RowBinder Add(DateTime? instant) =>
        Set(instant is { } value ? UtcMicroseconds.From(value) : null, DbType.Int64);

    /// <summary>A value that all rows share; it stands in front of the rows.</summary>
    public void AddShared(int index, long number) => parameters[index].Value = number;

    // Of a value the driver knows the type; of nothing it must be told, or prepares for text.
    private RowBinder Set(object? value, DbType type)
    {
        if (value is null) parameters[_next].DbType = type;
        return Set(value ?? DBNull.Value);
    }

    private RowBinder Set(object value)
    {
        parameters[_next++].Value = value;
        return this;
    }
}

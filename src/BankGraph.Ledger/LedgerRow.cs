using System.Data.Common;
using System.Globalization;

namespace BankGraph.Ledger;

/// <summary>The current row of a reader, read as this store keeps things.</summary>
public readonly struct LedgerRow
{
    private readonly LedgerStore _store;
    private readonly DbDataReader _reader;

    internal LedgerRow(LedgerStore store, DbDataReader reader) => (_store, _reader) = (store, reader);

    /// <summary>True when the column has no value.</summary>
    public bool IsNull(int ordinal) => _reader.IsDBNull(ordinal);

    /// <summary>An id.</summary>
    public Guid Guid(int ordinal) => _store.ReadGuid(_reader, ordinal);

    /// <summary>A whole number.</summary>
    public long Int64(int ordinal) => _reader.GetInt64(ordinal);

    /// <summary>A sum of whole numbers, which the servers give as a decimal.</summary>
    public long Sum(int ordinal) => Convert.ToInt64(_reader.GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <summary>A truth value.</summary>
    public bool Boolean(int ordinal) => _reader.GetBoolean(ordinal);

    /// <summary>Text; null when the column has no value.</summary>
    public string? Text(int ordinal) => _reader.IsDBNull(ordinal) ? null : _reader.GetString(ordinal);

    /// <summary>A date.</summary>
    public DateOnly Date(int ordinal) => _store.ReadDate(_reader, ordinal);

    /// <summary>An instant; null when the column has no value.</summary>
    public DateTime? Instant(int ordinal) =>
        _reader.IsDBNull(ordinal) ? null : UtcMicroseconds.To(_reader.GetInt64(ordinal));

    /// <summary>A currency, kept as its code.</summary>
    public Currency Currency(int ordinal) => BankGraph.Ledger.Currency.FromCode(_reader.GetString(ordinal));

    /// <summary>An enum value, kept as its name.</summary>
    public T Enum<T>(int ordinal) where T : struct, Enum => System.Enum.Parse<T>(_reader.GetString(ordinal));

    internal byte[] Bytes(int ordinal) => _reader.GetFieldValue<byte[]>(ordinal);
}

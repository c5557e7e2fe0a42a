using System.Buffers.Text;
using System.Text;

namespace BankGraph.GraphQL.Data.Paging;

/// <summary>
/// Makes cursors and reads them: a version, a mark of the field and order that they belong to, and the values by which
/// the row is found again, as base64url. Clients may read the values, which they could have selected, and may make
/// cursors up, which only moves the page within what the resolver lets them see.
/// </summary>
internal sealed class CursorFormat(string fieldAndOrder, IReadOnlyList<(Type Type, bool IsNullable)> values)
{
    private const byte Version = 1;
    private const int LongestCursor = 8192;

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly uint _mark = Hash(fieldAndOrder);

    public string Write(IReadOnlyList<object?> row)
    {
        using var bytes = new MemoryStream(64);
        using var writer = new BinaryWriter(bytes, StrictUtf8);
        writer.Write(Version);
        writer.Write(_mark);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i].IsNullable) writer.Write(row[i] is not null);
            if (row[i] is { } value) CursorValue.Write(writer, value);
        }

        return Base64Url.EncodeToString(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    /// <summary>The values; null when the cursor was not made by this field in this order.</summary>
    public IReadOnlyList<object?>? Read(string cursor)
    {
        if (cursor.Length > LongestCursor) return null;
        try
        {
            using var bytes = new MemoryStream(Base64Url.DecodeFromChars(cursor), writable: false);
            using var reader = new BinaryReader(bytes, StrictUtf8);
            if (reader.ReadByte() != Version || reader.ReadUInt32() != _mark) return null;
            var row = new object?[values.Count];
            for (var i = 0; i < row.Length; i++)
            {
                var isPresent = !values[i].IsNullable || reader.ReadBoolean();
                row[i] = isPresent ? CursorValue.Read(reader, values[i].Type) : null;
            }

            return bytes.Position == bytes.Length ? row : null;
        }
        catch (Exception exception) when (exception
            is FormatException or IOException or ArgumentException or OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    // FNV-1a. It tells apart what clients mix up by mistake; it keeps no secret.
    private static uint Hash(string text)
    {
        var hash = 2166136261;
        foreach (var letter in text) hash = (hash ^ letter) * 16777619;
        return hash;
    }
}

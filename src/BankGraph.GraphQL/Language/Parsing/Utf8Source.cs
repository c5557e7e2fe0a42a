using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace BankGraph.GraphQL.Language;

/// <summary>The UTF-8 form of a string, in a pooled buffer that is given back on disposal.</summary>
internal readonly ref struct Utf8Source
{
    private readonly byte[] _buffer;
    private readonly int _length;

    public Utf8Source(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var status = Utf8.FromUtf16(text, _buffer, out _, out _length, replaceInvalidSequences: false);
        if (status is OperationStatus.Done) return;

        // A surrogate without its other half is no character; what precedes it is sound.
        var error = ErrorAtEnd(_buffer.AsSpan(0, _length));
        ArrayPool<byte>.Shared.Return(_buffer);
        throw error;
    }

    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    /// <summary>Refuses text that is not UTF-8, at the first byte that is wrong.</summary>
    public static void ThrowIfInvalid(ReadOnlySpan<byte> source)
    {
        if (Utf8.IsValid(source)) return;

        var valid = 0;
        while (Rune.DecodeFromUtf8(source[valid..], out _, out var length) is OperationStatus.Done) valid += length;
        throw ErrorAtEnd(source[..valid]);
    }

    private static SyntaxException ErrorAtEnd(ReadOnlySpan<byte> valid)
    {
        var line = 1;
        var rest = valid.StartsWith("\uFEFF"u8) ? valid[3..] : valid;
        while (rest.IndexOfAny((byte)'\n', (byte)'\r') is >= 0 and var end)
        {
            rest = rest[(rest[end..].StartsWith("\r\n"u8) ? end + 2 : end + 1)..];
            line++;
        }

        var column = Encoding.UTF8.GetString(rest).EnumerateRunes().Count() + 1;
        return new SyntaxException("The document is not valid Unicode.", valid.Length, line, column);
    }
}

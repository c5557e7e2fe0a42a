using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Unicode;
using BankGraph.GraphQL.Execution.Writing;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// Writes JSON into a pooled array that can be rewound, which is how null takes the place of a value already half
/// written. It checks no structure: the operation's plan is what makes the document well formed.
/// </summary>
public sealed class JsonBuffer : IDisposable
{
    private const int SmallestSize = 1024;
    private const int LargestKept = 256 * 1024;

    // Ten symbols between quotes.
    private const int DateLength = 12;

    // More decimals than money has; a point and as many zeros still fit beside the digits of 64 bits.
    private const int MostCommonScale = 12;
    private const int LargestScaled = 20 + MostCommonScale + 2;

    // Everything that JSON demands to be escaped, and nothing else (RFC 8259, section 7).
    private static readonly SearchValues<char> MustEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    private byte[] _bytes = [];
    private int _length;

    /// <summary>How many bytes have been written.</summary>
    public int Length => _length;

    /// <summary>What has been written; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>What has been written; valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    /// <summary>Takes back everything after the first <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => _length = length;

    /// <summary>Writes bytes that are JSON already.</summary>
    public void WriteRaw(ReadOnlySpan<byte> json)
    {
        if (json.Length > _bytes.Length - _length) Grow(json.Length);
        json.CopyTo(_bytes.AsSpan(_length));
        _length += json.Length;
    }

    /// <summary>Writes one byte of punctuation.</summary>
    public void WriteByte(byte value)
    {
        if (_length == _bytes.Length) Grow(1);
        _bytes[_length++] = value;
    }

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes true or false.</summary>
    public void WriteBoolean(bool value) => WriteRaw(value ? "true"u8 : "false"u8);

    /// <summary>Writes a number.</summary>
    public void WriteNumber(int value) => WriteFormatted(value, default, 11);

    /// <summary>Writes a number.</summary>
    public void WriteNumber(long value) => WriteFormatted(value, default, 20);

    /// <summary>Writes a number of up to 64 bits.</summary>
    internal void WriteWhole<T>(T value) where T : struct, IBinaryInteger<T> => WriteFormatted(value, default, 20);

    /// <summary>Writes a number, with the decimals that it has.</summary>
    public void WriteNumber(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var scale = (bits[3] >> 16) & 0xFF;
        var isCommon = bits[2] == 0 && bits[3] >= 0 && scale <= MostCommonScale;
        if (isCommon) WriteScaled(((ulong)(uint)bits[1] << 32) | (uint)bits[0], scale);
        else WriteFormatted(value, default, 64);
    }

    /// <summary>Writes a finite number; the caller has refused the others.</summary>
    public void WriteNumber(double value) => WriteFormatted(value, default, 32);

    /// <summary>Writes a finite number; the caller has refused the others.</summary>
    public void WriteNumber(float value) => WriteFormatted(value, default, 32);

    /// <summary>Writes a value between quotes; its formatted form must need no escaping.</summary>
    public void WriteQuoted<T>(T value, ReadOnlySpan<char> format, int largestSize) where T : IUtf8SpanFormattable
    {
        WriteByte((byte)'"');
        WriteFormatted(value, format, largestSize);
        WriteByte((byte)'"');
    }

    /// <summary>Writes a calendar date between quotes, as ISO 8601 has it.</summary>
    public void WriteDate(DateOnly value)
    {
        if (DateLength > _bytes.Length - _length) Grow(DateLength);
        var text = _bytes.AsSpan(_length, DateLength);
        var (year, month, day) = value;
        text[11] = text[0] = (byte)'"';
        WriteTwoDigits(text[1..], year / 100);
        WriteTwoDigits(text[3..], year % 100);
        text[8] = text[5] = (byte)'-';
        WriteTwoDigits(text[6..], month);
        WriteTwoDigits(text[9..], day);
        _length += DateLength;
    }

    /// <summary>Writes a string with what JSON demands escaped.</summary>
    public void WriteString(ReadOnlySpan<char> text)
    {
        // One UTF-16 unit becomes at most three bytes.
        var largest = (text.Length * 3) + 2;
        if (largest > _bytes.Length - _length) Grow(largest);
        _bytes[_length++] = (byte)'"';
        var plain = PlainText.Copy(text, _bytes.AsSpan(_length));
        _length += plain;
        if (plain < text.Length) WriteRest(text[plain..]);
        _bytes[_length++] = (byte)'"';
    }

    /// <inheritdoc />
    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>The text written so far.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Written);

    /// <summary>Empties the buffer for its next use; an array that has become large goes back to the pool.</summary>
    internal void Reset()
    {
        _length = 0;
        if (_bytes.Length <= LargestKept) return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    private static void WriteTwoDigits(Span<byte> text, int value)
    {
        text[1] = (byte)('0' + (value % 10));
        text[0] = (byte)('0' + (value / 10));
    }

    // Formatting decimals in general costs several times as much as formatting their digits.
    private void WriteScaled(ulong digits, int scale)
    {
        if (LargestScaled > _bytes.Length - _length) Grow(LargestScaled);
        var text = _bytes.AsSpan(_length, LargestScaled);
        digits.TryFormat(text, out var length);
        if (scale > 0)
        {
            if (length <= scale)
            {
                var zeros = scale + 1 - length;
                text[..length].CopyTo(text[zeros..]);
                text[..zeros].Fill((byte)'0');
                length += zeros;
            }

            text[(length - scale)..length].CopyTo(text[(length - scale + 1)..]);
            text[length - scale] = (byte)'.';
            length++;
        }

        _length += length;
    }

    // Leaves room for the closing quote.
    private void WriteRest(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var plain = text.IndexOfAny(MustEscape);
            var run = plain < 0 ? text : text[..plain];
            if (run.Length > 0)
            {
                Utf8.FromUtf16(run, _bytes.AsSpan(_length), out _, out var written, replaceInvalidSequences: true);
                _length += written;
            }

            if (plain < 0) break;
            WriteEscaped(text[plain]);
            text = text[(plain + 1)..];
            var largest = (text.Length * 3) + 1;
            if (largest > _bytes.Length - _length) Grow(largest);
        }
    }

    private void WriteFormatted<T>(T value, ReadOnlySpan<char> format, int largestSize) where T : IUtf8SpanFormattable
    {
        if (largestSize > _bytes.Length - _length) Grow(largestSize);
        int written;
        while (!value.TryFormat(_bytes.AsSpan(_length), out written, format, CultureInfo.InvariantCulture))
            Grow(_bytes.Length);
        _length += written;
    }

    private void WriteEscaped(char value)
    {
        if (_bytes.Length - _length < 6) Grow(6);
        var symbol = value switch
        {
            '"' => (byte)'"',
            '\\' => (byte)'\\',
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => (byte)'u',
        };
        _bytes[_length++] = (byte)'\\';
        _bytes[_length++] = symbol;
        if (symbol != 'u') return;
        Utf8Formatter.TryFormat((int)value, _bytes.AsSpan(_length), out var written, new StandardFormat('x', 4));
        _length += written;
    }

    private void Grow(int needed)
    {
        var size = Math.Max(checked(_length + needed), Math.Max(SmallestSize, _bytes.Length * 2));
        var larger = ArrayPool<byte>.Shared.Rent(size);
        _bytes.AsSpan(0, _length).CopyTo(larger);
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}

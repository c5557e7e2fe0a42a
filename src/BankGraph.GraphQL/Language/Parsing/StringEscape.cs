using System.Text;

namespace BankGraph.GraphQL.Language;

/// <summary>The escape sequences of quoted strings (specification, 2.9.4).</summary>
internal static class StringEscape
{
    /// <summary>
    /// Reads the escape that <paramref name="text"/> begins with. A pair of <c>\u</c> escapes that spell a surrogate
    /// pair is one escape; a surrogate without its other half is none.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        rune = default;
        length = 2;
        if (text.Length < 2) return false;
        if (text[1] == 'u')
        {
            return text.Length > 2 && text[2] == '{'
                ? TryReadBraced(text, out rune, out length)
                : TryReadFixed(text, out rune, out length);
        }

        var simple = text[1] switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)text[1],
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => '\0',
        };
        return simple != '\0' && Rune.TryCreate(simple, out rune);
    }

    private static bool TryReadBraced(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        rune = default;
        length = 3;
        var value = 0;
        while (length < text.Length && HexDigit(text[length]) is >= 0 and var digit)
        {
            // Leading zeros are unlimited, so it is the value that is kept from overflowing, not the digits counted.
            value = value > 0x10FFFF ? value : (value << 4) | digit;
            length++;
        }

        if (length == 3 || length == text.Length || text[length] != '}') return false;
        length++;
        return Rune.TryCreate(value, out rune);
    }

    private static bool TryReadFixed(ReadOnlySpan<byte> text, out Rune rune, out int length)
    {
        rune = default;
        length = 6;
        var first = FourDigits(text);
        if (!char.IsHighSurrogate((char)first)) return Rune.TryCreate(first, out rune);

        var next = text[length..];
        length = 12;
        if (next.Length < 2 || next[0] != '\\' || next[1] != 'u') return false;
        var second = FourDigits(next);
        return second >= 0 && Rune.TryCreate((char)first, (char)second, out rune);
    }

    /// <summary>The value of the four digits after <c>\u</c>, or -1.</summary>
    private static int FourDigits(ReadOnlySpan<byte> text)
    {
        if (text.Length < 6) return -1;
        var value = 0;
        foreach (var b in text[2..6])
        {
            var digit = HexDigit(b);
            if (digit < 0) return -1;
            value = (value << 4) | digit;
        }

        return value;
    }

    private static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}

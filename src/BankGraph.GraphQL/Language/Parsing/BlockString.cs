using System.Buffers;
using System.Text;

namespace BankGraph.GraphQL.Language;

/// <summary>The meaning of block strings: BlockStringValue of the specification, 2.9.4.</summary>
internal static class BlockString
{
    /// <summary>
    /// Takes away the indentation the lines share and the blank lines around them, and resolves the one escape a block
    /// knows. The first line has no part in the indentation, since the quotes stand before it.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        var shape = Measure(content);
        if (shape.FirstLine < 0) return "";

        var buffer = ArrayPool<byte>.Shared.Rent(content.Length);
        var written = 0;
        var number = 0;
        var rest = content;
        while (number <= shape.LastLine)
        {
            var line = NextLine(ref rest);
            if (number >= shape.FirstLine)
            {
                if (number > shape.FirstLine) buffer[written++] = (byte)'\n';
                if (number > 0) line = line[Math.Min(shape.Indent, line.Length)..];
                written += Write(line, buffer.AsSpan(written));
            }

            number++;
        }

        var text = Encoding.UTF8.GetString(buffer, 0, written);
        ArrayPool<byte>.Shared.Return(buffer);
        return text;
    }

    /// <summary>Finds the first and last line not blank (-1 if all are) and the indentation to remove.</summary>
    private static (int FirstLine, int LastLine, int Indent) Measure(ReadOnlySpan<byte> content)
    {
        var (first, last, indent) = (-1, -1, int.MaxValue);
        var atEnd = false;
        for (var number = 0; !atEnd; number++)
        {
            atEnd = content.IndexOfAny((byte)'\n', (byte)'\r') < 0;
            var line = NextLine(ref content);
            var leading = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
            if (leading < 0) continue;

            if (first < 0) first = number;
            last = number;
            if (number > 0) indent = Math.Min(indent, leading);
        }

        return (first, last, indent == int.MaxValue ? 0 : indent);
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        if (end < 0)
        {
            var all = rest;
            rest = [];
            return all;
        }

        var line = rest[..end];
        var isPair = rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n';
        rest = rest[(end + (isPair ? 2 : 1))..];
        return line;
    }

    private static int Write(ReadOnlySpan<byte> line, Span<byte> target)
    {
        var written = 0;
        while (true)
        {
            var escape = line.IndexOf("\\\"\"\""u8);
            if (escape < 0) break;
            line[..escape].CopyTo(target[written..]);
            written += escape;
            "\"\"\""u8.CopyTo(target[written..]);
            written += 3;
            line = line[(escape + 4)..];
        }

        line.CopyTo(target[written..]);
        return written + line.Length;
    }
}

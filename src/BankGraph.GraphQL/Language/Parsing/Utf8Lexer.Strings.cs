using System.Buffers;
using System.Text;

namespace BankGraph.GraphQL.Language;

/// <content>Quoted and block strings (specification, 2.9.4).</content>
internal ref partial struct Utf8Lexer
{
    private static readonly SearchValues<byte> StringStops = SearchValues.Create("\"\\\n\r"u8);

    /// <summary>The text that the current string token means.</summary>
    public readonly string GetString()
    {
        if (Kind is TokenKind.BlockString) return BlockString.Decode(_source[(Start + 3)..(_position - 3)]);
        var content = _source[(Start + 1)..(_position - 1)];
        return _hasEscapes ? Unescape(content) : Encoding.UTF8.GetString(content);
    }

    private void ReadString()
    {
        if (Peek(1) == '"' && Peek(2) == '"')
        {
            ReadBlockString();
            return;
        }

        Kind = TokenKind.String;
        _hasEscapes = false;
        _position++;
        while (true)
        {
            switch (AdvanceToStringStop())
            {
                case (byte)'"':
                    _position++;
                    return;
                case (byte)'\\':
                    ReadEscape();
                    break;
                default:
                    throw Error("Unterminated string.");
            }
        }
    }

    private void ReadBlockString()
    {
        Kind = TokenKind.BlockString;
        _position += 3;
        while (true)
        {
            switch (AdvanceToStringStop())
            {
                case (byte)'"' when Peek(1) == '"' && Peek(2) == '"':
                    _position += 3;
                    return;
                case (byte)'\\' when Peek(1) == '"' && Peek(2) == '"' && Peek(3) == '"':
                    _position += 4;
                    break;
                case (byte)'"' or (byte)'\\':
                    _position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    ReadLineTerminator();
                    break;
                default:
                    throw Error("Unterminated string.");
            }
        }
    }

    /// <summary>Moves to the next quote, backslash or line end and returns it; zero at the end of the source.</summary>
    private byte AdvanceToStringStop()
    {
        var length = _source[_position..].IndexOfAny(StringStops);
        Advance(length < 0 ? _source.Length - _position : length);
        return length < 0 ? (byte)0 : _source[_position];
    }

    private void ReadEscape()
    {
        _hasEscapes = true;
        if (!StringEscape.TryRead(_source[_position..], out _, out var length))
        {
            throw Error("Invalid escape sequence in a string.");
        }

        _position += length;
    }

    private static string Unescape(ReadOnlySpan<byte> content)
    {
        // No escape is shorter than the UTF-8 of the character it stands for.
        var buffer = ArrayPool<byte>.Shared.Rent(content.Length);
        var written = 0;
        while (true)
        {
            var plain = content.IndexOf((byte)'\\');
            if (plain < 0) break;
            content[..plain].CopyTo(buffer.AsSpan(written));
            written += plain;
            StringEscape.TryRead(content[plain..], out var rune, out var length);
            written += rune.EncodeToUtf8(buffer.AsSpan(written));
            content = content[(plain + length)..];
        }

        content.CopyTo(buffer.AsSpan(written));
        var text = Encoding.UTF8.GetString(buffer, 0, written + content.Length);
        ArrayPool<byte>.Shared.Return(buffer);
        return text;
    }
}

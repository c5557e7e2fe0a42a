using System.Text;

namespace BankGraph.GraphQL.Language;

/// <summary>
/// Cuts UTF-8 text into tokens (specification, 2.1). Holds the token last read; every byte is looked at once while
/// reading and strings once more when their value is asked for.
/// </summary>
internal ref partial struct Utf8Lexer
{
    private readonly ReadOnlySpan<byte> _source;
    private readonly int _maxAllowedTokens;
    private int _position;
    private int _tokens;
    private int _line;

    /// <summary>
    /// Offset from which columns of the current line are counted: the line's start, moved on by one for every byte
    /// that continues a character, so that a column is a subtraction.
    /// </summary>
    private int _columnOrigin;

    /// <summary>Whether the current quoted string must be unescaped.</summary>
    private bool _hasEscapes;

    public Utf8Lexer(ReadOnlySpan<byte> source, int maxAllowedTokens)
    {
        Utf8Source.ThrowIfInvalid(source);
        _source = source;
        _maxAllowedTokens = maxAllowedTokens;
        _line = 1;

        // A leading byte order mark is not shown by any editor, so it takes up no column.
        if (source.StartsWith(ByteOrderMark))
        {
            _position = ByteOrderMark.Length;
            _columnOrigin = ByteOrderMark.Length;
        }

        Line = 1;
        Column = 1;
    }

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public TokenKind Kind { get; private set; }

    /// <summary>Offset of the token's first byte.</summary>
    public int Start { get; private set; }

    /// <summary>Line of the token's first character.</summary>
    public int Line { get; private set; }

    /// <summary>Column of the token's first character.</summary>
    public int Column { get; private set; }

    /// <summary>Offset just past the token.</summary>
    public readonly int End => _position;

    /// <summary>The token as written.</summary>
    public readonly ReadOnlySpan<byte> Text => _source[Start.._position];

    public void Read()
    {
        SkipIgnored();
        Start = _position;
        Line = _line;
        Column = _position - _columnOrigin + 1;

        if (_position == _source.Length)
        {
            Kind = TokenKind.EndOfFile;
            return;
        }

        if (++_tokens > _maxAllowedTokens)
        {
            throw Error($"The document has more than {_maxAllowedTokens} tokens.", SyntaxException.LimitExceededCode);
        }

        var first = _source[_position];
        if (IsNameStart(first))
        {
            ReadName();
        }
        else if (first == '"')
        {
            ReadString();
        }
        else if (IsDigit(first) || first == '-')
        {
            ReadNumber();
        }
        else
        {
            ReadPunctuator(first);
        }
    }

    /// <summary>An error about the character the lexer stands at.</summary>
    private readonly SyntaxException Error(string message, string code = SyntaxException.SyntaxErrorCode) =>
        new(message, _position, _line, _position - _columnOrigin + 1, code);

    private void SkipIgnored()
    {
        while (_position < _source.Length)
        {
            switch (_source[_position])
            {
                case (byte)' ' or (byte)'\t' or (byte)',':
                    _position++;
                    break;
                case (byte)'\n' or (byte)'\r':
                    ReadLineTerminator();
                    break;
                case (byte)'#':
                    SkipComment();
                    break;
                case 0xEF when _source[_position..].StartsWith(ByteOrderMark):
                    Advance(ByteOrderMark.Length);
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        var length = _source[_position..].IndexOfAny((byte)'\n', (byte)'\r');
        Advance(length < 0 ? _source.Length - _position : length);
    }

    private void ReadLineTerminator()
    {
        var isPair = _source[_position] == '\r' && Peek(1) == '\n';
        _position += isPair ? 2 : 1;
        _line++;
        _columnOrigin = _position;
    }

    private void ReadName()
    {
        do
        {
            _position++;
        }
        while (_position < _source.Length && IsNameContinue(_source[_position]));

        Kind = TokenKind.Name;
    }

    private void ReadPunctuator(byte first)
    {
        Kind = first switch
        {
            (byte)'{' => TokenKind.LeftBrace,
            (byte)'}' => TokenKind.RightBrace,
            (byte)'(' => TokenKind.LeftParenthesis,
            (byte)')' => TokenKind.RightParenthesis,
            (byte)'[' => TokenKind.LeftBracket,
            (byte)']' => TokenKind.RightBracket,
            (byte)':' => TokenKind.Colon,
            (byte)'$' => TokenKind.Dollar,
            (byte)'!' => TokenKind.Bang,
            (byte)'@' => TokenKind.At,
            (byte)'=' => TokenKind.Equal,
            (byte)'|' => TokenKind.Pipe,
            (byte)'&' => TokenKind.Ampersand,
            (byte)'.' when Peek(1) == '.' && Peek(2) == '.' => TokenKind.Spread,
            _ => throw Error($"Unexpected character {DescribeNext()}."),
        };
        _position += Kind is TokenKind.Spread ? 3 : 1;
    }

    /// <summary>Moves over bytes that hold no line terminator.</summary>
    private void Advance(int bytes)
    {
        var passed = _source.Slice(_position, bytes);
        _position += bytes;
        if (Ascii.IsValid(passed)) return;

        foreach (var b in passed)
        {
            if ((b & 0xC0) == 0x80) _columnOrigin++;
        }
    }

    /// <summary>The byte some way ahead, or zero past the end: no rule of the grammar looks ahead for a zero.</summary>
    private readonly byte Peek(int ahead) =>
        _position + ahead < _source.Length ? _source[_position + ahead] : (byte)0;

    private readonly string DescribeNext()
    {
        if (_position == _source.Length) return "the end of the document";
        Rune.DecodeFromUtf8(_source[_position..], out var rune, out _);
        return Rune.IsControl(rune) || rune.Value > 0x7E ? $"U+{rune.Value:X4}" : $"`{rune}`";
    }

    private static bool IsDigit(byte b) => (uint)(b - '0') <= 9;

    private static bool IsNameStart(byte b) => (uint)((b | 0x20) - 'a') <= 'z' - 'a' || b == '_';

    private static bool IsNameContinue(byte b) => IsNameStart(b) || IsDigit(b);
}

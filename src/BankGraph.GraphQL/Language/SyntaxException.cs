namespace BankGraph.GraphQL.Language;

/// <summary>Says that a text is no GraphQL document, or is larger than the parser was told to accept.</summary>
public sealed class SyntaxException : Exception
{
    /// <summary>The <see cref="Code"/> of a text that breaks the grammar.</summary>
    public const string SyntaxErrorCode = "HC0011";

    /// <summary>The <see cref="Code"/> of a text that exceeds one of the <see cref="ParserOptions"/>.</summary>
    public const string LimitExceededCode = "HC0014";

    internal SyntaxException(string message, int position, int line, int column, string code = SyntaxErrorCode)
        : base(message)
    {
        Position = position;
        Line = line;
        Column = column;
        Code = code;
    }

    /// <summary>Offset of the first byte of what was refused, in the UTF-8 form of the text.</summary>
    public int Position { get; }

    /// <summary>Line of what was refused, counted from 1.</summary>
    public int Line { get; }

    /// <summary>Column of what was refused: Unicode characters, counted from 1.</summary>
    public int Column { get; }

    /// <summary><see cref="SyntaxErrorCode"/> or <see cref="LimitExceededCode"/>.</summary>
    public string Code { get; }
}

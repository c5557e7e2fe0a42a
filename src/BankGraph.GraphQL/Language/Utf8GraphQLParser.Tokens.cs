using System.Text;

namespace BankGraph.GraphQL.Language;

/// <content>Movement over tokens, and the errors that say what was expected.</content>
public ref partial struct Utf8GraphQLParser
{
    /// <summary>The longest piece of the text that an error message repeats, in characters.</summary>
    private const int LongestQuotation = 40;

    private readonly record struct Position(int Offset, int Line, int Column);

    /// <summary>Remembers where a node begins: at the current token.</summary>
    private readonly Position Mark() => new(_lexer.Start, _lexer.Line, _lexer.Column);

    /// <summary>The place of a node that ends with the token before the current one.</summary>
    private Location Close(Position start)
    {
        if (++_nodes > _options.MaxAllowedNodes)
        {
            throw Error(
                $"The document has more than {_options.MaxAllowedNodes} syntax nodes.",
                start,
                SyntaxException.LimitExceededCode);
        }

        return new Location(start.Offset, _previousEnd, start.Line, start.Column);
    }

    private void Advance()
    {
        _previousEnd = _lexer.End;
        _lexer.Read();
    }

    private bool Skip(TokenKind kind)
    {
        if (_lexer.Kind != kind) return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Skip(kind)) throw Expected(kind);
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind is TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword)) return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword)) throw Expected($"the keyword `{Encoding.UTF8.GetString(keyword)}`");
    }

    private readonly SyntaxException Expected(TokenKind kind) =>
        Error($"Expected a `{kind}`-token, but found a `{_lexer.Kind}`-token.", Mark());

    private readonly SyntaxException Expected(string what) =>
        Error($"Expected {what}, but found {DescribeToken()}.", Mark());

    private readonly string DescribeToken()
    {
        if (_lexer.Kind is not TokenKind.Name) return $"a `{_lexer.Kind}`-token";
        var shown = _lexer.Text[..Math.Min(LongestQuotation, _lexer.Text.Length)];
        return $"the name `{Encoding.UTF8.GetString(shown)}{(shown.Length < _lexer.Text.Length ? "…" : "")}`";
    }

    private static SyntaxException Error(
        string message,
        Position position,
        string code = SyntaxException.SyntaxErrorCode) =>
        new(message, position.Offset, position.Line, position.Column, code);
}

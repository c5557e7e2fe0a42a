using System.Runtime.CompilerServices;
using System.Text;

namespace BankGraph.GraphQL.Language;

/// <summary>
/// Parses GraphQL documents, executable ones and type systems alike, after the specification of September 2025.
/// Whatever the input, the only exception is <see cref="SyntaxException"/>; time and memory are linear in the input.
/// </summary>
public ref partial struct Utf8GraphQLParser
{
    private readonly ParserOptions _options;
    private Utf8Lexer _lexer;
    private int _previousEnd;
    private int _nodes;
    private int _fields;
    private int _depth;

    private Utf8GraphQLParser(ReadOnlySpan<byte> source, ParserOptions? options)
    {
        _options = options ?? ParserOptions.Default;
        _lexer = new Utf8Lexer(source, _options.MaxAllowedTokens);
        _lexer.Read();
    }

    /// <summary>Parses a document.</summary>
    /// <param name="source">The text in UTF-8, with or without a byte order mark.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> if null.</param>
    /// <exception cref="SyntaxException">The text is no GraphQL document, or exceeds a limit.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> source, ParserOptions? options = null) =>
        new Utf8GraphQLParser(source, options).ParseDocument();

    /// <summary>Parses a document. Offsets in the result refer to its UTF-8 form.</summary>
    /// <param name="source">The text.</param>
    /// <param name="options">The limits; <see cref="ParserOptions.Default"/> if null.</param>
    /// <exception cref="SyntaxException">The text is no GraphQL document, or exceeds a limit.</exception>
    public static DocumentNode Parse(string source, ParserOptions? options = null)
    {
        using var utf8 = new Utf8Source(source);
        return Parse(utf8.Bytes, options);
    }

    private DocumentNode ParseDocument()
    {
        var start = Mark();
        var definitions = new List<IDefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (_lexer.Kind is not TokenKind.EndOfFile);

        return new DocumentNode(definitions.ToArray(), Close(start));
    }

    private IDefinitionNode ParseDefinition()
    {
        var start = Mark();
        if (_lexer.Kind is TokenKind.LeftBrace) return ParseShorthandQuery();

        var description = ParseDescription();
        if (_lexer.Kind is not TokenKind.Name) throw UndefinedOrUndescribable(start, description);

        var keyword = _lexer.Text;
        if (TryReadOperationType(out var operation)) return ParseOperation(start, description, operation);
        if (keyword.SequenceEqual("fragment"u8)) return ParseFragmentDefinition(start, description);
        if (keyword.SequenceEqual("extend"u8)) return ParseExtension(start, description);
        return ParseTypeSystemDefinition(start, description);
    }

    private readonly SyntaxException UndefinedOrUndescribable(Position start, StringValueNode? description) =>
        description is not null && _lexer.Kind is TokenKind.LeftBrace
            ? Error("A query in shorthand cannot have a description.", start)
            : Expected("a definition");

    private NameNode ParseName()
    {
        var start = Mark();
        if (_lexer.Kind is not TokenKind.Name) throw Expected(TokenKind.Name);
        var value = ReadNameText(start);
        Advance();
        return new NameNode(value, Close(start));
    }

    private readonly string ReadNameText(Position start) => _lexer.Text.Length <= _options.MaxAllowedNameLength
        ? Encoding.UTF8.GetString(_lexer.Text)
        : throw Error(
            $"A name has more than {_options.MaxAllowedNameLength} letters.", start, SyntaxException.LimitExceededCode);

    private StringValueNode? ParseDescription() =>
        _lexer.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    /// <summary>One or more items between two punctuators, or nothing at all.</summary>
    private T[] ParseOptionalList<T>(TokenKind open, ParseItem<T> parseItem, TokenKind close) =>
        _lexer.Kind == open ? ParseList(open, parseItem, close) : [];

    /// <summary>One or more items between two punctuators.</summary>
    private T[] ParseList<T>(TokenKind open, ParseItem<T> parseItem, TokenKind close)
    {
        Expect(open);
        var items = new List<T>();
        do
        {
            items.Add(parseItem(ref this));

            // Where the text ends too early, what is missing is the closing punctuator and not one more item.
            if (_lexer.Kind is TokenKind.EndOfFile) throw Expected(close);
        }
        while (!Skip(close));

        return items.ToArray();
    }

    /// <summary>Notes that brackets open at the current token, until <see cref="Ascend"/>.</summary>
    private void Descend()
    {
        // The ceiling alone would not do on a thread whose stack is small or nearly used up.
        if (++_depth > _options.MaxAllowedNestingDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw Error("The document is nested too deeply.", Mark(), SyntaxException.LimitExceededCode);
        }
    }

    private void Ascend() => _depth--;

    private delegate T ParseItem<out T>(ref Utf8GraphQLParser parser);
}

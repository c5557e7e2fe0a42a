namespace BankGraph.GraphQL.Language;

/// <content>Entry points for parts of a document.</content>
public ref partial struct Utf8GraphQLParser
{
    /// <summary>Parses parts of a document; the text must hold that part and nothing else.</summary>
    public static class Syntax
    {
        /// <summary>Parses a value such as <c>[1, 2]</c>.</summary>
        /// <param name="source">The text.</param>
        /// <param name="constant">Refuses variables, as default values and schema directives do.</param>
        /// <exception cref="SyntaxException">The text is no such value.</exception>
        public static IValueNode ParseValueLiteral(string source, bool constant = true) => ParseWhole<IValueNode>(
            source,
            constant
                ? static (ref Utf8GraphQLParser parser) => parser.ParseValue(isConstant: true)
                : static (ref Utf8GraphQLParser parser) => parser.ParseValue(isConstant: false));

        /// <summary>Parses a type reference such as <c>[Int!]</c>.</summary>
        /// <exception cref="SyntaxException">The text is no type reference.</exception>
        public static ITypeNode ParseTypeReference(string source) =>
            ParseWhole(source, static (ref Utf8GraphQLParser parser) => parser.ParseType());

        /// <summary>Parses a selection set with its braces.</summary>
        /// <exception cref="SyntaxException">The text is no selection set.</exception>
        public static SelectionSetNode ParseSelectionSet(string source) =>
            ParseWhole(source, static (ref Utf8GraphQLParser parser) => parser.ParseSelectionSet());

        private static T ParseWhole<T>(string source, ParseItem<T> parse)
        {
            using var utf8 = new Utf8Source(source);
            var parser = new Utf8GraphQLParser(utf8.Bytes, options: null);
            var part = parse(ref parser);
            return parser._lexer.Kind is TokenKind.EndOfFile ? part : throw parser.Expected(TokenKind.EndOfFile);
        }
    }
}

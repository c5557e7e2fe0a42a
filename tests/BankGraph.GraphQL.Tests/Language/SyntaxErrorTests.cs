using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

public class SyntaxErrorTests
{
    private const string ConstantOnly = "A variable cannot be used here: the value must be constant.";

    [Theory]
    [InlineData("{ a ", 1, 5, "Expected a `RightBrace`-token, but found a `EndOfFile`-token.")]
    [InlineData("", 1, 1, "Expected a definition, but found a `EndOfFile`-token.")]
    [InlineData(" # nothing\n", 2, 1, "Expected a definition, but found a `EndOfFile`-token.")]
    [InlineData("{ }", 1, 3, "Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("{ a } }", 1, 7, "Expected a definition, but found a `RightBrace`-token.")]
    [InlineData("quer { a }", 1, 1, "Expected a definition, but found the name `quer`.")]
    [InlineData("query", 1, 6, "Expected a `LeftBrace`-token, but found a `EndOfFile`-token.")]
    [InlineData("query Q R { a }", 1, 9, "Expected a `LeftBrace`-token, but found a `Name`-token.")]
    [InlineData("query () { a }", 1, 8, "Expected a `Dollar`-token, but found a `RightParenthesis`-token.")]
    [InlineData("query ($a) { a }", 1, 10, "Expected a `Colon`-token, but found a `RightParenthesis`-token.")]
    [InlineData("query ($a: Int = $b) { a }", 1, 18, ConstantOnly)]
    [InlineData("query ($a: Int @b(c: $d)) { a }", 1, 22, ConstantOnly)]
    [InlineData("query ($a: Int! !) { a }", 1, 17, "Expected a `Dollar`-token, but found a `Bang`-token.")]
    [InlineData("query($a: [B) {a}", 1, 13, "Expected a `RightBracket`-token, but found a `RightParenthesis`-token.")]
    [InlineData("{ a() }", 1, 5, "Expected a `Name`-token, but found a `RightParenthesis`-token.")]
    [InlineData("{ a(b) }", 1, 6, "Expected a `Colon`-token, but found a `RightParenthesis`-token.")]
    [InlineData("{ a(b: ) }", 1, 8, "Expected a value, but found a `RightParenthesis`-token.")]
    [InlineData("{ a(b: [1", 1, 10, "Expected a `RightBracket`-token, but found a `EndOfFile`-token.")]
    [InlineData("{ a(b: {c: 1", 1, 13, "Expected a `RightBrace`-token, but found a `EndOfFile`-token.")]
    [InlineData("{ a(b: {\"c\": 1}) }", 1, 9, "Expected a `Name`-token, but found a `String`-token.")]
    [InlineData("{ a(b: $) }", 1, 9, "Expected a `Name`-token, but found a `RightParenthesis`-token.")]
    [InlineData("{ a: b: c }", 1, 7, "Expected a `Name`-token, but found a `Colon`-token.")]
    [InlineData("{ a @ }", 1, 7, "Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("{ ... }", 1, 7, "Expected a `LeftBrace`-token, but found a `RightBrace`-token.")]
    [InlineData("{ ...on }", 1, 9, "Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("{ \"d\" a }", 1, 3, "Expected a `Name`-token, but found a `String`-token.")]
    [InlineData("fragment on on T { a }", 1, 10, "Expected a fragment name, but found the name `on`.")]
    [InlineData("fragment F T { a }", 1, 12, "Expected the keyword `on`, but found the name `T`.")]
    [InlineData("fragment F($a: B) on T {a}", 1, 11, "Expected the keyword `on`, but found a `LeftParenthesis`-token.")]
    [InlineData("{ a }\r\n  \"d\" { b }", 2, 3, "A query in shorthand cannot have a description.")]
    [InlineData("\"d\"", 1, 4, "Expected a definition, but found a `EndOfFile`-token.")]
    [InlineData("\"d\" extend type A @b", 1, 1, "An extension cannot have a description.")]
    public void Parse_BadExecutable_SaysWhatAndWhere(string source, int line, int column, string message) =>
        AssertError(source, line, column, message);

    [Theory]
    [InlineData("type A {}", 1, 9, "Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("type A { b }", 1, 12, "Expected a `Colon`-token, but found a `RightBrace`-token.")]
    [InlineData("type A { b(): C }", 1, 12, "Expected a `Name`-token, but found a `RightParenthesis`-token.")]
    [InlineData("type A { b: C = 1 }", 1, 15, "Expected a `Name`-token, but found a `Equal`-token.")]
    [InlineData("type A implements { b: C }", 1, 19, "Expected a `Name`-token, but found a `LeftBrace`-token.")]
    [InlineData("type A implements B C { b: C }", 1, 21, "Expected a definition, but found the name `C`.")]
    [InlineData("type A @b(c: $d)", 1, 14, ConstantOnly)]
    [InlineData("interface A {}", 1, 14, "Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("union A =", 1, 10, "Expected a `Name`-token, but found a `EndOfFile`-token.")]
    [InlineData("union A = B |", 1, 14, "Expected a `Name`-token, but found a `EndOfFile`-token.")]
    [InlineData("union A = || B", 1, 12, "Expected a `Name`-token, but found a `Pipe`-token.")]
    [InlineData("enum A {}", 1, 9, "Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("enum A { true }", 1, 10, "Expected an enum value, but found the name `true`.")]
    [InlineData("enum A { false }", 1, 10, "Expected an enum value, but found the name `false`.")]
    [InlineData("enum A { null }", 1, 10, "Expected an enum value, but found the name `null`.")]
    [InlineData("input A {}", 1, 10, "Expected a `Name`-token, but found a `RightBrace`-token.")]
    [InlineData("input A { b(c: D): E }", 1, 12, "Expected a `Colon`-token, but found a `LeftParenthesis`-token.")]
    [InlineData("schema {}", 1, 9, "Expected `query`, `mutation` or `subscription`, but found a `RightBrace`-token.")]
    [InlineData("schema", 1, 7, "Expected a `LeftBrace`-token, but found a `EndOfFile`-token.")]
    [InlineData("schema { a: A }", 1, 10, "Expected `query`, `mutation` or `subscription`, but found the name `a`.")]
    [InlineData("directive a on FIELD", 1, 11, "Expected a `At`-token, but found a `Name`-token.")]
    [InlineData("directive @a FIELD", 1, 14, "Expected the keyword `on`, but found the name `FIELD`.")]
    [InlineData("directive @a on", 1, 16, "Expected a directive location, but found a `EndOfFile`-token.")]
    [InlineData("directive @a on FIELD | field", 1, 25, "Expected a directive location, but found the name `field`.")]
    [InlineData("directive @a on on FIELD", 1, 17, "Expected a directive location, but found the name `on`.")]
    [InlineData("extend", 1, 7, "Expected what to extend, but found a `EndOfFile`-token.")]
    [InlineData("extend query { a }", 1, 8, "Expected what to extend, but found the name `query`.")]
    [InlineData("extend directive @a on FIELD", 1, 8, "Expected what to extend, but found the name `directive`.")]
    [InlineData("extend type A {}", 1, 16, "Expected a `Name`-token, but found a `RightBrace`-token.")]
    public void Parse_BadTypeSystem_SaysWhatAndWhere(string source, int line, int column, string message) =>
        AssertError(source, line, column, message);

    [Theory]
    [InlineData("extend schema")]
    [InlineData("extend scalar A")]
    [InlineData("extend type A")]
    [InlineData("extend interface A")]
    [InlineData("extend union A")]
    [InlineData("extend enum A")]
    [InlineData("extend input A")]
    public void Parse_ExtensionThatAddsNothing_IsRefused(string source) => AssertError(
        source,
        1,
        source.Length + 1,
        "Expected something that the extension adds, but found a `EndOfFile`-token.");

    [Fact]
    public void Parse_EndlessName_IsNotRepeatedInFull()
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(new string('x', 100_000)));
        Assert.Equal($"Expected a definition, but found the name `{new string('x', 40)}…`.", error.Message);
    }

    [Fact]
    public void Parse_Null_IsACallersMistake()
    {
        Assert.Throws<ArgumentNullException>(() => Utf8GraphQLParser.Parse((string)null!)); // The point of the test.
    }

    private static void AssertError(string source, int line, int column, string message)
    {
        var error = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(source));
        Assert.Equal((message, line, column), (error.Message, error.Line, error.Column));
        Assert.Equal("HC0011", error.Code);
    }
}

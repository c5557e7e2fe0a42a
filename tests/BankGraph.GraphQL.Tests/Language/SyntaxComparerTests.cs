using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

public class SyntaxComparerTests
{
    [Theory]
    [InlineData("1", " 1 # one\n")]
    [InlineData("$a", "$a")]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("A", "A")]
    [InlineData("\"a\\u0041\"", "\"aA\"")]
    [InlineData("\"a\\nb\"", "\"\"\"\n  a\n  b\n\"\"\"")]
    [InlineData("[1, [2, 3], {}]", "[1 [2 3] {}]")]
    [InlineData("{ a: 1, b: { c: 2, d: [3] } }", "{ b: { d: [3], c: 2 }, a: 1 }")]
    public void Equals_ValuesThatSayTheSame_AreEqual(string left, string right)
    {
        Assert.True(SyntaxComparer.Equals(Value(left), Value(right)));
        Assert.True(SyntaxComparer.Equals(Value(right), Value(left)));
    }

    [Theory]
    [InlineData("1", "2")]
    [InlineData("1", "1.0")]
    [InlineData("1.0", "1.00")]
    [InlineData("1", "\"1\"")]
    [InlineData("$a", "$b")]
    [InlineData("$a", "a")]
    [InlineData("A", "\"A\"")]
    [InlineData("A", "a")]
    [InlineData("true", "false")]
    [InlineData("null", "false")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("[1]", "1")]
    [InlineData("[]", "[null]")]
    [InlineData("{ a: 1 }", "{ a: 2 }")]
    [InlineData("{ a: 1 }", "{ b: 1 }")]
    [InlineData("{ a: 1 }", "{ a: 1, b: null }")]
    [InlineData("{ a: 1, b: 2 }", "{ b: 1, a: 2 }")]
    [InlineData("{ a: 1, b: 2 }", "{ c: 2, a: 1 }")]
    [InlineData("{}", "[]")]
    public void Equals_ValuesThatDiffer_AreNot(string left, string right)
    {
        Assert.False(SyntaxComparer.Equals(Value(left), Value(right)));
        Assert.False(SyntaxComparer.Equals(Value(right), Value(left)));
    }

    [Fact]
    public void Equals_ValueLeftOut_EqualsOnlyAnother()
    {
        Assert.True(SyntaxComparer.Equals((IValueNode?)null, null));
        Assert.False(SyntaxComparer.Equals(NullValueNode.Default, (IValueNode?)null));
    }

    [Theory]
    [InlineData("a(b: 1, c: 2)", "a(c: 2, b: 1)", true)]
    [InlineData("a(b: 1)", "a(b: 1)", true)]
    [InlineData("a", "a", true)]
    [InlineData("a(b: 1)", "a", false)]
    [InlineData("a(b: 1)", "a(c: 1)", false)]
    [InlineData("a(b: 1, c: 2)", "a(b: 2, c: 1)", false)]
    [InlineData("a(b: $d)", "a(b: $d)", true)]
    public void Equals_Arguments_AreASet(string left, string right, bool expected) =>
        Assert.Equal(expected, SyntaxComparer.Equals(Arguments(left), Arguments(right)));

    [Theory]
    [InlineData("A", "A", true)]
    [InlineData("[A!]!", "[ A ! ] !", true)]
    [InlineData("A", "B", false)]
    [InlineData("A", "A!", false)]
    [InlineData("A", "[A]", false)]
    [InlineData("[A]", "[A!]", false)]
    public void Equals_Types_AreComparedByShape(string left, string right, bool expected) => Assert.Equal(
        expected,
        SyntaxComparer.Equals(
            Utf8GraphQLParser.Syntax.ParseTypeReference(left),
            Utf8GraphQLParser.Syntax.ParseTypeReference(right)));

    private static IValueNode Value(string source) =>
        Utf8GraphQLParser.Syntax.ParseValueLiteral(source, constant: false);

    private static IReadOnlyList<ArgumentNode> Arguments(string field) =>
        ((FieldNode)Utf8GraphQLParser.Syntax.ParseSelectionSet($"{{ {field} }}").Selections[0]).Arguments;
}

using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Authoring;

/// <summary><c>@specifiedBy</c> (section 3.13.4).</summary>
public sealed class SpecifiedByTests
{
    private const string Url = "https://bank.example/code?version=1#text";

    public readonly record struct Code(string Text);

    public readonly record struct Secret(string Text);

    [SpecifiedBy(Url)]
    public sealed class CodeType() : ScalarType<Code, StringValueNode>("Code", BindingBehavior.Implicit)
    {
        protected override Code ParseLiteral(StringValueNode valueSyntax) => new(valueSyntax.Value);

        protected override StringValueNode ParseValue(Code runtimeValue) => new(runtimeValue.Text);
    }

    public sealed class SecretType() : ScalarType<Secret, StringValueNode>("Secret", BindingBehavior.Implicit)
    {
        protected override Secret ParseLiteral(StringValueNode valueSyntax) => new(valueSyntax.Value);

        protected override StringValueNode ParseValue(Secret runtimeValue) => new(runtimeValue.Text);
    }

    public sealed class Query
    {
        public Code Code => new("a");

        public Secret Secret => new("b");

        public DateTimeOffset Now => DateTimeOffset.UnixEpoch;
    }

    [Theory]
    [InlineData($"scalar Code @specifiedBy(url: \"{Url}\")\n")]
    [InlineData("scalar Secret\n")]
    [InlineData("scalar DateTime @specifiedBy(url: \"https://www.graphql-scalars.com/date-time\")\n")]
    public async Task Schema_OfAScalar_PrintsWhereItIsSpecified(string expected)
    {
        await using var server = CreateServer();

        Assert.Contains(expected, SchemaPrinter.Print(server.Schema) + "\n", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Code", $"\"{Url}\"")]
    [InlineData("Secret", "null")]
    [InlineData("String", "null")]
    [InlineData("Query", "null")]
    public async Task Introspection_OfAType_TellsWhereItIsSpecified(string type, string expected)
    {
        await using var server = CreateServer();

        var answer = await server.QueryAsync($$$"""{__type(name:"{{{type}}}"){specifiedByURL}}""");

        Assert.Equal($"{{\"data\":{{\"__type\":{{\"specifiedByURL\":{expected}}}}}}}", answer);
    }

    private static TestServer CreateServer() =>
        TestServer.Create<Query>(builder => builder.AddType<CodeType>().AddType<SecretType>());
}

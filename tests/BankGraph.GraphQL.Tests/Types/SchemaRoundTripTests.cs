using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Tests.Validation;
using BankGraph.GraphQL.Types;
using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Types;

/// <summary>What is printed of a schema, read back and printed again, is the same text.</summary>
public sealed class SchemaRoundTripTests
{
    private const DirectiveLocation Everywhere = DirectiveLocation.Schema | DirectiveLocation.Scalar
        | DirectiveLocation.Object | DirectiveLocation.FieldDefinition | DirectiveLocation.ArgumentDefinition
        | DirectiveLocation.Interface | DirectiveLocation.Union | DirectiveLocation.Enum | DirectiveLocation.EnumValue
        | DirectiveLocation.InputObject | DirectiveLocation.InputFieldDefinition;

    /// <summary>Says something of any part of the schema.</summary>
    [DirectiveType(Everywhere, IsRepeatable = true)]
    public sealed record Mark(
        string Text,
        [property: DefaultValue(1)] int Weight,
        [property: GraphQLDeprecated("unread")] string? Old = null);

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    public sealed class MarkAttribute(string text, int weight = 1) : DirectiveAttribute<Mark>(new Mark(text, weight));

    [SpecifiedBy("https://bank.example/code"), Mark("scalar")]
    public sealed class CodeType() : ScalarType<Uri, StringValueNode>("Code", BindingBehavior.Implicit)
    {
        protected override Uri ParseLiteral(StringValueNode valueSyntax) => new(valueSyntax.Value, UriKind.Relative);

        protected override StringValueNode ParseValue(Uri runtimeValue) => new(runtimeValue.OriginalString);
    }

    [Mark("root")]
    public sealed class Query
    {
        [GraphQLDescription("Has \"quotes\", a \\ backslash,\n\n  an indented line and \"\"\" a fence.")]
        [Mark("a \"quoted\" text\nin two lines", 7), Mark("again")]
        public IThing? Thing(
            [Mark("argument")] Search? by,
            [GraphQLDescription("described")] Uri? code,
            [GraphQLDeprecated("of \"no\" use\nany more")] bool? old) => null;

        public Either? Defaults(
            [DefaultValue("x\"y\\z\n\u00e9\u0001")] string? text,
            [DefaultValue("")] string empty,
            [DefaultValue(int.MinValue)] int whole,
            [DefaultValue(new[] { 1, 2 })] int[]? numbers,
            [DefaultValue(new int[0])] int[] none,
            [DefaultValue(1.5)] double ratio,
            [DefaultValue(1e300)] double huge,
            [DefaultValue(long.MaxValue)] long large,
            [DefaultValue("2025-01-02")] DateOnly day,
            [DefaultValue(Colour.DeepRed)] Colour colour,
            [DefaultValue(new[] { Colour.Blue, Colour.DeepRed })] Colour[] colours,
            [DefaultValue(true)] bool flag,
            decimal exact = 12.50m) => null;

        [GraphQLDeprecated("use \"thing\"")]
        public Either? Old => null;

        public List<List<int?>>? Matrix => null;
    }

    [InterfaceType("Base")]
    public interface IBase
    {
        [ID]
        string Id { get; }
    }

    [InterfaceType("Thing"), Mark("interface")]
    public interface IThing : IBase
    {
        Colour? Colour { get; }
    }

    [UnionType, Mark("union")]
    public abstract class Either;

    [Mark("object")]
    public sealed class Left : Either, IThing
    {
        [ID]
        public string Id => "1";

        public Colour? Colour => null;

        [Obsolete("gone")]
        public string? Gone => null;
    }

    public sealed class Right : Either
    {
        [Cost(2.5)]
        public int Value => 1;

        [ListSize(SlicingArguments = ["first"], SlicingArgumentDefaultValue = 5)]
        public int[] Values(int first) => new int[first];
    }

    [Mark("enum")]
    public enum Colour
    {
        [GraphQLDescription("The first.")] Blue,
        [Mark("value")] DeepRed,
        [GraphQLDeprecated("mixed")] Violet,
    }

    [OneOf, Mark("input")]
    public sealed class Search
    {
        [Mark("input field")]
        public string? Name { get; set; }

        public Range? Range { get; set; }
    }

    public sealed record Range(
        int From, [property: DefaultValue(10)] int To, [property: GraphQLDeprecated("no")] int? By);

    [Fact]
    public async Task Schema_ThatUsesEverything_PrintsTheSameAfterARoundTrip()
    {
        await using var server = CreateServer();
        var printed = SchemaPrinter.Print(server.Schema);

        Assert.Equal(printed, SchemaPrinter.Print(SdlSchema.Build(printed)));
    }

    [Fact]
    public async Task Schema_ThatUsesEverything_Prints()
    {
        await using var server = CreateServer();

        SchemaPrinter.Print(server.Schema).MatchSnapshot(extension: "graphql");
    }

    [Fact]
    public async Task Schema_PrintedOnOneLine_SaysTheSame()
    {
        await using var server = CreateServer();
        var oneLine = SchemaPrinter.ToDocument(server.Schema).Print(indented: false);

        Assert.Equal(SchemaPrinter.Print(server.Schema), SchemaPrinter.Print(SdlSchema.Build(oneLine)));
    }

    [Theory]
    [InlineData("ends with a quote\"")]
    [InlineData("ends with a backslash\\")]
    [InlineData("\"starts with a quote")]
    [InlineData("  starts with spaces")]
    [InlineData("ends with spaces  ")]
    [InlineData("\nstarts with an empty line")]
    [InlineData("ends with an empty line\n")]
    [InlineData("  every line\n    is indented")]
    [InlineData("first\n  only the second is indented")]
    [InlineData("a fence \"\"\" and an escaped fence \\\"\"\"")]
    [InlineData("four \"\"\"\" and five \"\"\"\"\" quotes")]
    [InlineData("\t\ttabs\n\tand fewer")]
    [InlineData("a line\n   \nof spaces between")]
    [InlineData("carriage\rreturns\r\nof two kinds")]
    [InlineData("a control \u0001 character")]
    [InlineData("\U0001F3E6 beyond the first plane")]
    [InlineData("   ")]
    [InlineData("")]
    public void Description_WithATrap_IsTheSameAfterARoundTrip(string description)
    {
        var schema = SdlSchema.Build("type Query { a: Int }");
        schema.QueryType.Description = description;
        schema.QueryType.Fields["a"].Description = description;

        var again = SdlSchema.Build(SchemaPrinter.Print(schema)).QueryType;

        Assert.Equal((description, description), (again.Description, again.Fields["a"].Description));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{ number: null }")]
    [InlineData("{ number: -0, list: [[], [null], [{}, null]], name: \"a\\\"b\" }")]
    [InlineData("{ list: [[{ number: 1, colour: RED }]] }")]
    public void Default_OfAnObject_PrintsTheSameAfterARoundTrip(string literal)
    {
        var sdl = $$"""
            type Query { a(wish: Wish = {{literal}}): Int }
            input Wish { number: Int list: [[Wish]] name: String = "x" colour: Colour = RED }
            enum Colour { RED }
            """;
        var printed = SchemaPrinter.Print(SdlSchema.Build(sdl));

        Assert.Contains($"wish: Wish = {literal}", printed, StringComparison.Ordinal);
        Assert.Equal(printed, SchemaPrinter.Print(SdlSchema.Build(printed)));
    }

    private static TestServer CreateServer() => TestServer.Create<Query>(builder => builder
        .AddType<CodeType>()
        .AddType<Left>()
        .AddType<Right>()
        .SetSchema(schema => schema.Description("Everything at once.").Directive(new Mark("schema", 1))));
}

using System.Text.Json;
using BankGraph.GraphQL.Types;
using BankGraph.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.Authoring;

/// <summary>Directives that are C# classes, and what stands in the schema because of them.</summary>
public sealed class DirectiveTypeTests
{
    private const DirectiveLocation Anywhere = DirectiveLocation.Schema | DirectiveLocation.Scalar
        | DirectiveLocation.Object | DirectiveLocation.FieldDefinition | DirectiveLocation.ArgumentDefinition
        | DirectiveLocation.Interface | DirectiveLocation.Union | DirectiveLocation.Enum | DirectiveLocation.EnumValue
        | DirectiveLocation.InputObject | DirectiveLocation.InputFieldDefinition;

    public enum Level
    {
        Low,
        VeryHigh,
    }

    /// <summary>Where a thing is kept.</summary>
    public sealed record Shelf(string Room, int? Row);

    /// <summary>Says something of a part of the schema.</summary>
    [DirectiveType(Anywhere, IsRepeatable = true)]
    public sealed class NoteDirective(string text)
    {
        /// <summary>What is said.</summary>
        public string Text { get; } = text;

        [DefaultValue(Level.Low)]
        public Level Level { get; init; }

        public int[]? Pages { get; init; }

        [GraphQLName("keptAt")]
        public Shelf? Shelf { get; init; }

        [GraphQLIgnore]
        public string? Secret { get; init; }
    }

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    public sealed class NoteAttribute : DirectiveAttribute<NoteDirective>
    {
        public NoteAttribute(string text) : base(new NoteDirective(text)) { }

        public NoteAttribute(string text, Level level, string room, params int[] pages) : base(
            new NoteDirective(text) { Level = level, Pages = pages, Shelf = new Shelf(room, null) }) { }
    }

    [DirectiveType("oneTime", DirectiveLocation.FieldDefinition | DirectiveLocation.Query)]
    public sealed class Once;

    [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
    public sealed class OnceAttribute() : DirectiveAttribute<Once>(new Once());

    [Note("of the query")]
    public sealed class Query
    {
        [Note("first"), Note("second", Level.VeryHigh, "cellar", 1, 2), Once]
        public Thing? Thing(
            [Note("of an argument")] ThingInput? input, [GraphQLDeprecated("unused")] int? size) => null;

        public AnyThing? Any => null;
    }

    [Note("of an object")]
    public sealed class Thing : AnyThing, INamed
    {
        public string Name => "thing";

        [Note("of a property")]
        public Level Level => Level.Low;
    }

    [ExtendObjectType<Thing>, Note("of an extension")]
    public sealed class ThingParts
    {
        public int Parts([Parent] Thing thing) => thing.Name.Length;
    }

    [InterfaceType("Named"), Note("of an interface")]
    public interface INamed
    {
        [Note("of its field")]
        string Name { get; }
    }

    [UnionType, Note("of a union")]
    public abstract class AnyThing;

    [Note("of an input object")]
    public sealed record ThingInput([property: Note("of an input field")] string? Name, Colour? Colour);

    [Note("of an enum")]
    public enum Colour
    {
        [Note("of a value")] Red,
        [Obsolete("no longer mixed")] Green,
    }

    [Fact]
    public async Task Schema_WithDirectivesEverywhere_PrintsThemInOrder()
    {
        await using var server = TestServer.Create<Query>(builder => builder
            .AddDirectiveType<NoteDirective>()
            .AddTypeExtension<ThingParts>()
            .SetSchema(schema => schema
                .Description("All that can be told.")
                .Directive(new NoteDirective("of the schema"))));

        SchemaPrinter.Print(server.Schema).MatchSnapshot(extension: "graphql");
    }

    [Fact]
    public async Task Introspection_OfADirective_ShowsItsArgumentsAndPlaces()
    {
        await using var server = TestServer.Create<Query>(builder => builder.AddDirectiveType<Once>());

        var answer = await server.QueryAsync(
            "{__schema{directives{name description isRepeatable locations "
            + "args{name description defaultValue type{kind ofType{name}}}}}}");

        using var json = JsonDocument.Parse(answer);
        var found = json.RootElement.GetProperty("data").GetProperty("__schema").GetProperty("directives")
            .EnumerateArray().Where(directive => directive.GetProperty("name").GetString() is "note" or "oneTime");
        JsonSerializer.Serialize(found, new JsonSerializerOptions { WriteIndented = true })
            .MatchSnapshot(extension: "json");
    }

    public sealed class OnceOnAType
    {
        public Inner? Field => null;

        [Once]
        public sealed class Inner
        {
            public string? Name => null;
        }
    }

    public sealed class OnceTwice
    {
        [Once, Once]
        public string? Field => null;
    }

    public sealed class WithoutAttribute;

    [DirectiveType(DirectiveLocation.Object)]
    public sealed record Loop([property: LoopUse] string? Name);

    public sealed class LoopUseAttribute() : DirectiveAttribute<LoopAgain>(new LoopAgain(null));

    [DirectiveType(DirectiveLocation.ArgumentDefinition)]
    public sealed record LoopAgain([property: LoopBack] string? Name);

    public sealed class LoopBackAttribute() : DirectiveAttribute<LoopAgain>(new LoopAgain(null));

    [DirectiveType("note", DirectiveLocation.Object)]
    public sealed class AnotherNote;

    [DirectiveType("no-name", DirectiveLocation.Object)]
    public sealed class Nameless;

    public sealed class NullText
    {
        [Note(null!)]
        public string? Field => null;
    }

    [Fact]
    public void Directive_OnAnotherPlace_IsRefused() => AssertRefused<OnceOnAType>(
        "`@oneTime` cannot stand on `Inner`, a place of the kind OBJECT; it may stand on QUERY | FIELD_DEFINITION.");

    [Fact]
    public void Directive_NotRepeatable_IsRefusedTwice() =>
        AssertRefused<OnceTwice>("`Query.field` carries `@oneTime` twice, which is not repeatable.");

    [Fact]
    public void Directive_ArgumentThatDoesNotFit_IsRefused() =>
        AssertRefused<NullText>("`text` of `@note` on `Query.field` does not fit `String!`: `String!` cannot be null.");

    [Fact]
    public void DirectiveClass_WithoutAPlace_IsRefused() => AssertRefused<Query>(
        "The directive class `WithoutAttribute` does not say where it may stand: give it [DirectiveType(...)], "
        + "or register a DirectiveType<T> that does.",
        configure: builder => builder.AddDirectiveType<WithoutAttribute>());

    [Fact]
    public void DirectiveClass_ThatRefersToItself_IsRefused() => AssertRefused<Query>(
        "`@loopAgain` refers to itself.", configure: builder => builder.AddDirectiveType<Loop>());

    [Fact]
    public void DirectiveClass_OfATakenName_IsRefused() => AssertRefused<Query>(
        "Two directives have the name `@note`.",
        configure: builder => builder.AddDirectiveType<NoteDirective>().AddDirectiveType<AnotherNote>());

    [Fact]
    public void DirectiveClass_OfABadName_IsRefused() => AssertRefused<Query>(
        "`no-name` cannot name a directive: letters, digits and `_` only.",
        configure: builder => builder.AddDirectiveType<Nameless>());

    private static void AssertRefused<TQuery>(string message, Action<GraphQLServerBuilder>? configure = null)
    {
        var exception = Assert.Throws<SchemaException>(() => TestServer.Create<TQuery>(configure).Schema);

        Assert.Equal(message, exception.Message);
    }
}

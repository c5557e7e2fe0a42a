using BankGraph.GraphQL.Tests.Validation;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Types;

/// <summary>Section 3, type validation: what cannot be a schema is refused with a sentence.</summary>
public sealed class SchemaValidatorTests
{
    [Theory]
    [InlineData("type Query { __a: Int }", "`__a` cannot name a field: `__` is reserved for introspection.")]
    [InlineData("type Query { a(__b: Int): Int }", "`__b` cannot name an argument")]
    [InlineData("type Query { a: In } input In { a: Int }", "`Query.a` returns the input type `In`.")]
    [InlineData("type Query { a(b: Query): Int }", "`Query.a(b:)` takes the output type `Query`.")]
    [InlineData("type Query { a(b: Int = \"x\"): Int }", "The default of `Query.a(b:)` does not fit `Int`")]
    [InlineData("type Query { a(b: Int! = null): Int }", "The default of `Query.a(b:)` does not fit `Int!`")]
    public void Members_ThatBreakARule_AreRefused(string sdl, string message) => AssertRefused(sdl, message);

    public enum Truth
    {
        [GraphQLName("true")] Yes,
    }

    public sealed class TruthQuery
    {
        public Truth Truth => default;
    }

    [Fact]
    public void EnumValue_OfALiteralsName_IsRefused() => Assert.Equal(
        "`true` cannot name a value of the enum `Truth`.",
        Assert.Throws<SchemaException>(() => TestServer.Create<TruthQuery>().Schema).Message);

    [Theory]
    [InlineData("type Query { a(b: Int! @deprecated): Int }", "`Query.a(b:)` is deprecated but required")]
    [InlineData("type Query { a: Int } input In { a: Int! @deprecated b: Int }", "`In.a` is deprecated but required")]
    [InlineData("type Query { a: Int } directive @d(a: Int! @deprecated) on FIELD",
        "`@d(a:)` is deprecated but required")]
    public void Deprecation_OfWhatIsRequired_IsRefused(string sdl, string message) => AssertRefused(sdl, message);

    [Theory]
    [InlineData("type Query { a(b: Int! = 1 @deprecated, c: Int @deprecated): Int @deprecated }")]
    [InlineData("type Query { a: Int } input In { a: Int! = 1 @deprecated b: Int @deprecated }")]
    [InlineData("type Query { a: E } enum E { A B @deprecated(reason: \"gone\") }")]
    public void Deprecation_OfAnythingElse_IsTaken(string sdl) => Assert.NotNull(SdlSchema.Build(sdl));

    [Theory]
    [InlineData("interface I { a: Int b: Int } type Query implements I { a: Int }",
        "`Query` implements `I` without its field `b`.")]
    [InlineData("interface I { a: Int! } type Query implements I { a: Int }",
        "`Query.a` is `Int`, but `I` promises `Int!`.")]
    [InlineData("interface I { a(x: Int): Int } type Query implements I { a: Int }",
        "`Query.a` lacks the argument `x` of `I`.")]
    [InlineData("interface I { a(x: Int): Int } type Query implements I { a(x: Int!): Int }",
        "`Query.a` lacks the argument `x` of `I`.")]
    [InlineData("interface I { a: Int } type Query implements I { a(x: Int!): Int }",
        "`Query.a(x:)` is required, but `I` does not know it.")]
    [InlineData("interface I { a: Int } type Query implements I { a: Int @deprecated }",
        "`Query.a` is deprecated, but `I.a` is not.")]
    [InlineData("interface I implements I { a: Int } type Query implements I { a: Int }", "`I` implements itself.")]
    [InlineData("interface I { a: Int } interface J implements I { a: Int } type Query implements J { a: Int }",
        "`Query` implements `J`, and so has to implement `I` too.")]
    public void Implementation_ThatBreaksThePromise_IsRefused(string sdl, string message) =>
        AssertRefused(sdl, message);

    [Theory]
    [InlineData("interface I { a: Int } type Query implements I { a: Int! }")]
    [InlineData("interface I { a: I } type Query implements I { a: Query }")]
    [InlineData("interface I { a: [I] } type Query implements I { a: [Query!]! }")]
    [InlineData("interface I { a: U } union U = Query type Query implements I { a: Query }")]
    [InlineData("interface I { a: Int } type Query implements I { a(x: Int, y: Int! = 1): Int }")]
    [InlineData("interface I { a: Int @deprecated } type Query implements I { a: Int @deprecated }")]
    [InlineData("interface I { a: Int } interface J implements I { a: Int } type Query implements J & I { a: Int }")]
    public void Implementation_ThatKeepsThePromise_IsTaken(string sdl) => Assert.NotNull(SdlSchema.Build(sdl));

    [Theory]
    [InlineData("input In { a: In! }", "`In` demands itself without end.")]
    [InlineData("input In { a: Out! } input Out { a: In! }", "demands itself without end.")]
    [InlineData("input In @oneOf { a: Int! b: Int }",
        "`In.a` must be nullable and without a default: exactly one field is given.")]
    [InlineData("input In @oneOf { a: Int = 1 }",
        "`In.a` must be nullable and without a default: exactly one field is given.")]
    [InlineData("input In { a: In = {} }", "The default of `In.a` contains itself.")]
    [InlineData("input In { a: Out = {} } input Out { b: [In] = [{}] }", "contains itself.")]
    [InlineData("input In { a: Query }", "`In.a` takes the output type `Query`.")]
    public void InputObject_ThatBreaksARule_IsRefused(string sdl, string message) =>
        AssertRefused("type Query { q: Int } " + sdl, message);

    [Theory]
    [InlineData("input In { a: In b: [In!]! }")]
    [InlineData("input In { a: Out! } input Out { a: In }")]
    [InlineData("input In { a: In = { a: null } }")]
    [InlineData("input In @oneOf { a: Int b: In }")]
    public void InputObject_ThatMayBeWritten_IsTaken(string sdl) =>
        Assert.NotNull(SdlSchema.Build("type Query { q: Int } " + sdl));

    [Theory]
    [InlineData("directive @d on FIELD type Query @d { a: Int }",
        "`@d` cannot stand on `Query`, a place of the kind OBJECT; it may stand on FIELD.")]
    [InlineData("directive @d on OBJECT type Query @d @d { a: Int }",
        "`Query` carries `@d` twice, which is not repeatable.")]
    [InlineData("type Query @d { a: Int }", "`Query` carries `@d`, which does not exist.")]
    [InlineData("directive @d(a: Int!) on OBJECT type Query @d { a: Int }", "`@d` on `Query` lacks its argument `a`.")]
    [InlineData("directive @d on OBJECT type Query @d(a: 1) { a: Int }", "`@d` on `Query` has no argument `a`.")]
    [InlineData("directive @d(a: Int) on OBJECT type Query @d(a: 1, a: 2) { a: Int }",
        "`@d` on `Query` is given `a` twice.")]
    [InlineData("directive @d(a: Int) on OBJECT type Query @d(a: \"x\") { a: Int }",
        "`a` of `@d` on `Query` does not fit `Int`")]
    public void Directive_UsedAgainstItsDefinition_IsRefused(string sdl, string message) => AssertRefused(sdl, message);

    private static void AssertRefused(string sdl, string message) =>
        Assert.Contains(
            message, Assert.Throws<SchemaException>(() => SdlSchema.Build(sdl)).Message, StringComparison.Ordinal);
}

using System.Globalization;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.SchemaChanges;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.SchemaChanges;

public sealed class SchemaComparisonTests
{
    [Theory]
    [InlineData(
        "type A { b: Int }",
        "type C { b: Int }",
        "breaking: A: the type was removed",
        "safe: C: the type was added")]
    [InlineData("type A { b: Int }", "input A { b: Int }", "breaking: A: was an object type, and is an input type")]
    [InlineData("enum A { B }", "scalar A", "breaking: A: was an enum, and is a scalar")]
    [InlineData("interface A { b: Int }", "union A = B", "breaking: A: was an interface, and is a union")]
    [InlineData("schema { query: A } type A { b: Int }", "schema { query: B } type A { b: Int } type B { b: Int }",
        "breaking: A: it was the type of every query, which now is `B`", "safe: B: the type was added")]
    [InlineData(
        "type Query { a: Int } type Mutation { a: Int }",
        "schema { query: Query } type Query { a: Int } type Mutation { a: Int }",
        "breaking: Mutation: it was the type of every mutation, which now is none")]
    [InlineData("schema { query: Query subscription: S } type Query { a: Int } type S { a: Int }",
        "type Query { a: Int } type S { a: Int }",
        "breaking: S: it was the type of every subscription, which now is none")]
    [InlineData("type Query { a: Int }", "schema { query: Query mutation: M } type Query { a: Int } type M { a: Int }",
        "safe: M: the type was added")]
    public void Types(string former, string current, params string[] changes) =>
        AssertChanges(former, current, changes);

    [Theory]
    [InlineData("b: Int c: Int", "b: Int", "breaking: A.c: the field was removed")]
    [InlineData("b: Int", "b: Int c: Int!", "safe: A.c: the field was added")]
    [InlineData("b: Int", "b: Int!", "safe: A.b: the type was `Int`, and is `Int!`")]
    [InlineData("b: Int!", "b: Int", "breaking: A.b: the type was `Int!`, and is `Int`")]
    [InlineData("b: Int", "b: Float", "breaking: A.b: the type was `Int`, and is `Float`")]
    [InlineData("b: Int", "b: [Int]", "breaking: A.b: the type was `Int`, and is `[Int]`")]
    [InlineData("b: [Int]", "b: Int", "breaking: A.b: the type was `[Int]`, and is `Int`")]
    [InlineData("b: [Int]", "b: [Int!]!", "safe: A.b: the type was `[Int]`, and is `[Int!]!`")]
    [InlineData("b: [Int!]!", "b: [Int]!", "breaking: A.b: the type was `[Int!]!`, and is `[Int]!`")]
    [InlineData("b: [[Int]]", "b: [[Int!]]", "safe: A.b: the type was `[[Int]]`, and is `[[Int!]]`")]
    public void Fields(string former, string current, string change)
    {
        AssertChanges($"type A {{ {former} }}", $"type A {{ {current} }}", change);
        AssertChanges($"interface A {{ {former} }}", $"interface A {{ {current} }}", change);
    }

    [Theory]
    [InlineData("c: Int", "", "breaking: {0}: the {1} was removed")]
    [InlineData("", "c: Int!", "breaking: {0}: the {1} was added and must be given")]
    [InlineData("", "c: Int", "safe: {0}: the {1} was added")]
    [InlineData("", "c: Int! = 1", "safe: {0}: the {1} was added")]
    [InlineData("c: Int", "c: Int!", "breaking: {0}: the type was `Int`, and is `Int!`")]
    [InlineData("c: Int!", "c: Int", "safe: {0}: the type was `Int!`, and is `Int`")]
    [InlineData("c: Int", "c: Float", "breaking: {0}: the type was `Int`, and is `Float`")]
    [InlineData("c: Int", "c: [Int]", "breaking: {0}: the type was `Int`, and is `[Int]`")]
    [InlineData("c: [Int!]!", "c: [Int]", "safe: {0}: the type was `[Int!]!`, and is `[Int]`")]
    [InlineData("c: [Int]", "c: [Int!]", "breaking: {0}: the type was `[Int]`, and is `[Int!]`")]
    [InlineData("c: Int = 1", "c: Int = 2", "dangerous: {0}: the default was `1`, and is `2`")]
    [InlineData("c: Int = 1", "c: Int", "dangerous: {0}: the default was `1`, and is none")]
    [InlineData("c: Int", "c: Int = 1", "dangerous: {0}: the default was none, and is `1`")]
    [InlineData("c: Int! = 1", "c: Int!",
        "breaking: {0}: the default was `1`, and is none: it must be given")]
    [InlineData("c: [Int] = [1, 2]", "c: [Int] = [2, 1]",
        "dangerous: {0}: the default was `[1, 2]`, and is `[2, 1]`")]
    public void Inputs(string former, string current, string change)
    {
        AssertChanges(
            $"type A {{ b{Arguments(former)}: Int }}",
            $"type A {{ b{Arguments(current)}: Int }}",
            string.Format(CultureInfo.InvariantCulture, change, "A.b(c:)", "argument"));
        AssertChanges(
            $"input A {{ x: Int {former} }}",
            $"input A {{ x: Int {current} }}",
            string.Format(CultureInfo.InvariantCulture, change, "A.c", "field"));
        AssertChanges(
            $"directive @a{Arguments(former)} on FIELD",
            $"directive @a{Arguments(current)} on FIELD",
            string.Format(CultureInfo.InvariantCulture, change, "@a(c:)", "argument"));
    }

    [Theory]
    [InlineData("enum A { B C }", "enum A { B }", "breaking: A.C: the value was removed")]
    [InlineData("enum A { B }", "enum A { B C }", "dangerous: A.C: the value was added")]
    [InlineData("union A = B | C", "union A = B", "breaking: A: `C` is no member any more")]
    [InlineData("union A = B", "union A = B | C", "dangerous: A: `C` is a member now")]
    [InlineData("type A implements B { c: Int }", "type A { c: Int }", "breaking: A: no longer implements `B`")]
    [InlineData("type A { c: Int }", "type A implements B { c: Int }", "dangerous: A: implements `B` now")]
    [InlineData(
        "interface A implements B { c: Int }",
        "interface A { c: Int }",
        "breaking: A: no longer implements `B`")]
    public void Members(string former, string current, string change) => AssertChanges(former, current, change);

    [Theory]
    [InlineData(
        "directive @a on FIELD",
        "scalar S",
        "breaking: @a: the directive was removed",
        "safe: S: the type was added")]
    [InlineData("scalar S", "scalar S directive @a on FIELD", "safe: @a: the directive was added")]
    [InlineData("directive @a on FIELD | QUERY", "directive @a on FIELD", "breaking: @a: may not stand on QUERY")]
    [InlineData("directive @a on FIELD", "directive @a on FIELD | QUERY", "safe: @a: may stand on QUERY now")]
    [InlineData(
        "directive @a repeatable on FIELD",
        "directive @a on FIELD",
        "breaking: @a: is not repeatable any more")]
    [InlineData("directive @a on FIELD", "directive @a repeatable on FIELD", "safe: @a: is repeatable now")]
    public void Directives(string former, string current, params string[] changes) =>
        AssertChanges(former, current, changes);

    [Theory]
    [InlineData("type A { b: Int }", "type A { b: Int @deprecated }", "safe: A.b: carries `@deprecated` now")]
    [InlineData("type A { b: Int @deprecated }", "type A { b: Int }", "safe: A.b: no longer carries `@deprecated`")]
    [InlineData("type A { b: Int }", "type A { b: Int @authorize }", "dangerous: A.b: carries `@authorize` now")]
    [InlineData("type A { b: Int @authorize }", "type A { b: Int }", "dangerous: A.b: no longer carries `@authorize`")]
    [InlineData("type A { b: Int @cost(weight: \"1\") }", "type A { b: Int @cost(weight: \"2\") }",
        "dangerous: A.b: no longer carries `@cost(weight: \"1\")`",
        "dangerous: A.b: carries `@cost(weight: \"2\")` now")]
    [InlineData("type A { b: Int @x @x }", "type A { b: Int @x }", "dangerous: A.b: no longer carries `@x`")]
    [InlineData("input A { b: Int }", "input A @oneOf { b: Int }", "breaking: A: carries `@oneOf` now")]
    [InlineData("input A @oneOf { b: Int }", "input A { b: Int }", "safe: A: no longer carries `@oneOf`")]
    [InlineData(
        "scalar A @specifiedBy(url: \"a:b\")",
        "scalar A",
        "dangerous: A: no longer carries `@specifiedBy(url: \"a:b\")`")]
    [InlineData("enum A { B }", "enum A { B @deprecated }", "safe: A.B: carries `@deprecated` now")]
    [InlineData("type A { b(c: Int): Int }", "type A { b(c: Int @deprecated): Int }",
        "safe: A.b(c:): carries `@deprecated` now")]
    [InlineData("input A { b: Int }", "input A { b: Int @deprecated }", "safe: A.b: carries `@deprecated` now")]
    public void AppliedDirectives(string former, string current, params string[] changes) =>
        AssertChanges(former, current, changes);

    [Fact]
    public void Compare_DescriptionsAndOrder_DoNotCount() => AssertChanges(
        "\"Old.\" type A implements B & C { b(x: Int y: [Int] = [1]): Int c: Int } enum E { F G } union U = A | B",
        "union U = B | A enum E { G \"New.\" F } \"\"\"New.\"\"\" type A implements C & B "
        + "{ c: Int b(y: [Int] = [1] x: Int): Int }");

    [Fact]
    public void Compare_Several_TellsTheWorstFirst() => AssertChanges(
        "type B { a: Int b: Int } enum E { A } type A { a: Int }",
        "type A { b: Int } enum E { A B } type B { a: Int }",
        "breaking: A.a: the field was removed",
        "breaking: B.b: the field was removed",
        "dangerous: E.B: the value was added",
        "safe: A.b: the field was added");

    [Fact]
    public void Compare_AServedSchemaWithItself_FindsNothing()
    {
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conventions", "schema.graphql"));

        AssertChanges(text, text);
    }

    [Theory]
    [InlineData("extend type A { b: Int }")]
    [InlineData("query { a }")]
    [InlineData("type A { b: Int } type A { b: Int }")]
    [InlineData("type A { b: Int b: Int }")]
    [InlineData("enum A { B B }")]
    public void Compare_WhatIsNoSchema_IsRefused(string document) =>
        Assert.Throws<SchemaException>(() => Compare(document, document));

    private static string Arguments(string inputs) => inputs.Length == 0 ? "" : $"({inputs})";

    private static void AssertChanges(string former, string current, params string[] changes) =>
        Assert.Equal(changes, Compare(former, current).Select(change => change.ToString()));

    private static IReadOnlyList<SchemaChange> Compare(string former, string current) =>
        SchemaComparison.Compare(Utf8GraphQLParser.Parse(former), Utf8GraphQLParser.Parse(current));
}

using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Language;

public class TypeSystemDocumentTests
{
    [Theory]
    [InlineData("type A implements & B & C", "type A implements B & C")]
    [InlineData("type A implements B", "type A implements B")]
    [InlineData("union A = | B | C", "union A = B | C")]
    [InlineData("directive @a on | FIELD | QUERY", "directive @a on FIELD | QUERY")]
    [InlineData("directive @repeatable repeatable on FIELD", "directive @repeatable repeatable on FIELD")]
    [InlineData("enum type { input }", "enum type {\n  input\n}")]
    [InlineData("type type { type: type }", "type type {\n  type: type\n}")]
    public void Parse_OptionalSeparatorsAndKeywordsAsNames_AreTaken(string source, string printed) =>
        Assert.Equal(printed, Utf8GraphQLParser.Parse(source).ToString());

    [Fact]
    public void Parse_DirectiveDefinition_KnowsItsParts()
    {
        var directive = Single<DirectiveDefinitionNode>(
            "\"d\" directive @a(b: Int = 1) repeatable on FIELD | ENUM_VALUE");
        Assert.Equal("d", directive.Description?.Value);
        Assert.Equal("a", directive.Name.Value);
        Assert.True(directive.IsRepeatable);
        Assert.Equal("b: Int = 1", Assert.Single(directive.Arguments).ToString());
        Assert.Equal(["FIELD", "ENUM_VALUE"], directive.Locations.Select(location => location.Value));
    }

    [Fact]
    public void Parse_ObjectType_KnowsItsParts()
    {
        var type = Single<ObjectTypeDefinitionNode>(
            "\"d\" type A implements B & C @e { \"g\" f(x: Int): [T!]! @h i: J }");
        Assert.Equal("d", type.Description?.Value);
        Assert.Equal(["B", "C"], type.Interfaces.Select(i => i.Name.Value));
        Assert.Equal("e", Assert.Single(type.Directives).Name.Value);
        Assert.Equal(["f", "i"], type.Fields.Select(f => f.Name.Value));
        Assert.Equal("g", type.Fields[0].Description?.Value);
        Assert.Equal("x", Assert.Single(type.Fields[0].Arguments).Name.Value);
        Assert.Equal("[T!]!", type.Fields[0].Type.ToString());
        Assert.Equal("h", Assert.Single(type.Fields[0].Directives).Name.Value);
    }

    [Fact]
    public void Parse_SchemaAndExtensions_KnowTheirParts()
    {
        var schema = Single<SchemaDefinitionNode>("schema @a { query: Q mutation: M }");
        Assert.Equal([OperationType.Query, OperationType.Mutation], schema.OperationTypes.Select(o => o.Operation));
        Assert.Equal("M", schema.OperationTypes[1].Type.Name.Value);
        Assert.Empty(Single<SchemaExtensionNode>("extend schema @a").OperationTypes);
        Assert.Equal("Q", Single<SchemaExtensionNode>("extend schema { query: Q }").OperationTypes[0].Type.Name.Value);
        Assert.Equal("B", Single<UnionTypeExtensionNode>("extend union A = B").Types[0].Name.Value);
        Assert.Equal("B", Single<EnumTypeExtensionNode>("extend enum A { B }").Values[0].Name.Value);
        Assert.Equal("b", Single<InputObjectTypeExtensionNode>("extend input A { b: C }").Fields[0].Name.Value);
        Assert.Equal("b", Single<InterfaceTypeExtensionNode>("extend interface A @b").Directives[0].Name.Value);
        Assert.Equal("b", Single<ObjectTypeExtensionNode>("extend type A @b").Directives[0].Name.Value);
        Assert.Equal("b", Single<ScalarTypeExtensionNode>("extend scalar A @b").Directives[0].Name.Value);
    }

    private static T Single<T>(string source) =>
        Assert.IsType<T>(Assert.Single(Utf8GraphQLParser.Parse(source).Definitions));
}

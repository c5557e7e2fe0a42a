using System.Text.Json;
using BankGraph.Testing;

namespace BankGraph.GraphQL.Tests.Execution;

public sealed class IntrospectionTests
{
    private const string FullQuery = """
        query IntrospectionQuery {
          __schema {
            description queryType { name kind } mutationType { name } subscriptionType { name }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef }
            isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue {
          name description type { ...TypeRef } defaultValue isDeprecated deprecationReason
        }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    /// <summary>Says hello.</summary>
    public sealed class Query
    {
        /// <summary>The greeting.</summary>
        /// <param name="name">Whom to greet.</param>
        /// <param name="loud">How loud.</param>
        public string Hello(string name = "world", [GraphQLDeprecated("unused")] int? loud = null) => $"{name}{loud}";

        [GraphQLDeprecated("use hello")]
        public IAnimal? Pet => null;

        public Direction Turn(Direction to) => to;
    }

    [InterfaceType]
    public interface IAnimal
    {
        string Name { get; }
    }

    [ObjectType]
    public sealed record Dog(string Name) : IAnimal;

    public enum Direction
    {
        Left,
        [Obsolete("rarely used")] Right,
    }

    [Fact]
    public async Task FullIntrospection_OfASchema_DescribesEverything()
    {
        await using var server = TestServer.Create<Query>(builder => builder.AddType<Dog>());

        var answer = await server.QueryAsync(FullQuery);

        JsonSerializer.Serialize(JsonDocument.Parse(answer), new JsonSerializerOptions { WriteIndented = true })
            .MatchSnapshot(extension: "json");
    }

    [Fact]
    public async Task TypeName_OfAnyObject_IsItsType()
    {
        await using var server = TestServer.Create<Query>();

        Assert.Equal(
            """{"data":{"__typename":"Query","a":{"name":"Direction","enumValues":[{"name":"LEFT"}]},"b":null}}""",
            await server.QueryAsync(
                """{__typename a:__type(name:"Direction"){name enumValues{name}} b:__type(name:"No"){name}}"""));
    }

    [Theory]
    [InlineData("{__schema{queryType{name}}}")]
    [InlineData("{...F} fragment F on Query{__type(name:\"Query\"){name}}")]
    public async Task Introspection_SwitchedOff_IsRefused(string document)
    {
        await using var server = TestServer.Create<Query>(
            builder => builder.ModifyRequestOptions(options => options.AllowIntrospection = false));

        Assert.Contains("\"code\":\"HC0046\"", await server.QueryAsync(document), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"__typename":"Query"}}""", await server.QueryAsync("{__typename}"));
    }
}

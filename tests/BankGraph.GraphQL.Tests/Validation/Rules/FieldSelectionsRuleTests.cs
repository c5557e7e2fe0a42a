namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class FieldSelectionsRuleTests
{
    private const string Section = "Field-Selections";

    [Theory]
    [InlineData("fragment F on Dog { name volume: barkVolume }")]
    [InlineData("fragment F on Pet { name }")]
    [InlineData("fragment F on Pet { __typename }")]
    [InlineData("fragment F on CatOrDog { __typename ... on Pet { name } ... on Dog { barkVolume } }")]
    [InlineData("""{ __schema { types { name } } __type(name: "Dog") { name } }""")]
    public void Validate_KnownFields_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("fragment F on Dog { ^meowVolume }")]
    [InlineData("fragment F on Dog { ^barkVolume: kawVolume }")]
    [InlineData("fragment F on Pet { ^nickname }")]
    [InlineData("fragment F on CatOrDog { ^name ^barkVolume }")]
    [InlineData("{ dog { ^unknown { deeper { still } } } }")]
    [InlineData("{ ^nope }")]
    [InlineData("{ dog { ^__schema { types { name } } } }")]
    [InlineData("""mutation { ^__type(name: "Dog") { name } }""")]
    [InlineData("fragment F on Human { pets { ^barkVolume ... on Dog { ^meowVolume } } }")]
    public void Validate_UnknownFields_Rejects(string document) => Verdict.Rejects(Section, document);

    [Fact]
    public void Validate_UnknownField_SaysWhichOnWhat()
    {
        var error = Assert.Single(Verdict.Rejects(Section, "{ ^z: zebra }"));

        Assert.Equal("The field `zebra` does not exist on the type `Query`.", error.Message);
        Assert.Equal("Query", error.Extensions?["type"]);
        Assert.Equal("zebra", error.Extensions?["field"]);
        Assert.Equal("z", error.Extensions?["responseName"]);
        Assert.Null(error.Path);
    }
}

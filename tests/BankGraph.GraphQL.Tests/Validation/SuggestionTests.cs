namespace BankGraph.GraphQL.Tests.Validation;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("{ dog { nam } }", "The field `nam` does not exist on the type `Dog`. Did you mean `name`?")]
    [InlineData("{ dog { naem } }", "The field `naem` does not exist on the type `Dog`. Did you mean `name`?")]
    [InlineData("{ dog { NAME } }", "The field `NAME` does not exist on the type `Dog`. Did you mean `name`?")]
    [InlineData("{ dog { entirelyElse } }", "The field `entirelyElse` does not exist on the type `Dog`.")]
    [InlineData("{ dg { name } }", "The field `dg` does not exist on the type `Query`. Did you mean `dog`?")]
    [InlineData("{ arguments { idArgField(idAg: 1) } }", "The argument `idAg` does not exist. Did you mean `idArg`?")]
    [InlineData(
        "{ findDog(searchBy: { nme: 1 }) { name } }",
        "The specified input object field `nme` does not exist. Did you mean `name`?")]
    [InlineData("{ dog { ... on Dgo { name } } }", "Unknown type `Dgo`. Did you mean `Dog`?")]
    [InlineData("{ catOrDog { name } }",
        "The field `name` does not exist on the type `CatOrDog`."
        + " A union has no fields of its own: select them in fragments on its members.")]
    public void Validate_MistypedName_ProposesTheNearest(string document, string message) =>
        Assert.Equal(message, Assert.Single(Verdict.Run(document).Errors).Message);

    [Fact]
    public void Validate_SeveralNearNames_ProposesThreeAtMost()
    {
        var schema = SdlSchema.Build("type Query { aaa: Int, aab: Int, aac: Int, aad: Int }");

        var error = Assert.Single(Verdict.Run("{ aax }", schema).Errors);

        Assert.EndsWith("Did you mean `aaa`, `aab` or `aac`?", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ dog { nam } }")]
    [InlineData("{ arguments { intArgField(intAg: 1) } }")]
    [InlineData("{ findDog(searchBy: { nme: 1 }) { name } }")]
    [InlineData("{ dog { ... on Dgo { name } } }")]
    [InlineData("{ dog { name @skp(if: true) } }")]
    [InlineData("query ($a: Boolen) { dog { isHouseTrained(atOtherHomes: $a) } }")]
    public void Validate_IntrospectionOff_ProposesNothing(string document)
    {
        var options = Verdict.Options;
        Assert.Contains("Did you mean", Assert.Single(Verdict.Run(document).Errors).Message, StringComparison.Ordinal);

        options.AllowIntrospection = false;

        var error = Assert.Single(Verdict.Run(document, options: options).Errors);
        Assert.DoesNotContain("Did you mean", error.Message, StringComparison.Ordinal);
    }
}

namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentsOnCompositeTypesRuleTests
{
    private const string Section = "Fragments-on-Object-Interface-or-Union-Types";

    [Theory]
    [InlineData("fragment F on Dog { name }")]
    [InlineData("fragment F on Pet { name }")]
    [InlineData("fragment F on CatOrDog { ... on Dog { name } }")]
    [InlineData("fragment F on __Type { name }")]
    public void Validate_CompositeTypes_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("fragment F on ^Int { something }")]
    [InlineData("fragment F on Dog { ... on ^Boolean { somethingElse } }")]
    [InlineData("fragment F on ^DogCommand { name }")]
    [InlineData("fragment F on ^FindDogInput { name }")]
    [InlineData("{ dog { ... on ^JSON { name } } }")]
    public void Validate_OtherTypes_Rejects(string document) => Verdict.Rejects(Section, document);
}

namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadTypeExistenceRuleTests
{
    private const string Section = "Fragment-Spread-Type-Existence";

    [Theory]
    [InlineData("fragment F on Dog { name }")]
    [InlineData("fragment F on Dog { ... on Dog { name } }")]
    [InlineData("fragment F on Dog { ... @include(if: true) { name } }")]
    public void Validate_KnownTypes_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("fragment F on ^NotInSchema { name }")]
    [InlineData("fragment F on Dog { ... on ^NotInSchema { name } }")]
    [InlineData("fragment F on ^NotInSchema { name { ... on ^NeitherThis { name } } }")]
    public void Validate_UnknownTypes_Rejects(string document) => Verdict.Rejects(Section, document);
}

namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class FragmentSpreadIsPossibleRuleTests
{
    private const string Section = "Fragment-Spread-Is-Possible";

    [Theory]
    [InlineData("fragment F on Dog { ... on Dog { barkVolume } }")]
    [InlineData("{ dog { ...F } } fragment F on Pet { name }")]
    [InlineData("{ dog { ...F } } fragment F on CatOrDog { ... on Cat { meowVolume } }")]
    [InlineData("fragment F on Pet { name ... on Dog { barkVolume } }")]
    [InlineData("fragment F on CatOrDog { ... on Cat { meowVolume } }")]
    [InlineData("{ pet { ...F } } fragment F on DogOrHuman { ... on Dog { barkVolume } }")]
    [InlineData("{ node(id: 1) { ...F } } fragment F on Resource { url }")]
    [InlineData("{ node(id: 1) { ... on Resource { ... on Node { id } } } }")]
    [InlineData("{ dog { ... { name } } }")]
    [InlineData("{ catOrDog { ... on DogOrHuman { __typename } } }")]
    public void Validate_PossibleSpreads_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("fragment F on Dog { ^... on Cat { meowVolume } }")]
    [InlineData("fragment F on Sentient { ^... on Dog { barkVolume } }")]
    [InlineData("fragment F on HumanOrAlien { ^... on Cat { meowVolume } }")]
    [InlineData("{ pet { ^...F } } fragment F on Sentient { name }")]
    [InlineData("{ human { pets { ^... on Human { name } } } }")]
    [InlineData("{ dogOrHuman { ... on HumanOrAlien { __typename } ^... on Cat { name } } }")]
    [InlineData("{ catOrDog { ^... on HumanOrAlien { __typename } } }")]
    [InlineData("{ dog { ... { ^... on Cat { name } } } }")]
    public void Validate_ImpossibleSpreads_Rejects(string document) => Verdict.Rejects(Section, document);
}

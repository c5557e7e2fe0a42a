namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class OperationNameUniquenessRuleTests
{
    private const string Section = "Operation-Name-Uniqueness";

    [Theory]
    [InlineData("query A { dog { name } } query B { dog { owner { name } } }")]
    [InlineData("query A { dog { ...A } } fragment A on Dog { name }")]
    public void Validate_DifferentNames_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("query A { dog { name } } query ^A { dog { owner { name } } }")]
    [InlineData("query A { dog { name } } mutation ^A { addPet(pet: { names: [] }) { name } }")]
    [InlineData("query A { dog { name } } query ^A { pet { name } } query ^A { human { name } }")]
    public void Validate_RepeatedName_Rejects(string document) => Verdict.Rejects(Section, document);
}

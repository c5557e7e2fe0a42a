namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class LoneAnonymousOperationRuleTests
{
    private const string Section = "Lone-Anonymous-Operation";

    [Theory]
    [InlineData("{ dog { name } }")]
    [InlineData("query { dog { ...F } } fragment F on Dog { name }")]
    [InlineData("query A { dog { name } } query B { dog { name } }")]
    public void Validate_OneOperation_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("^{ dog { name } } query A { dog { owner { name } } }")]
    [InlineData("^{ dog { name } } ^query { dog { name } }")]
    [InlineData("query A { dog { name } } ^subscription { newMessage { body } }")]
    public void Validate_AnonymousBesideOthers_Rejects(string document) => Verdict.Rejects(Section, document);
}

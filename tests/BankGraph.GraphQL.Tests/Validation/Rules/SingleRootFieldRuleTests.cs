namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class SingleRootFieldRuleTests
{
    private const string Section = "Single-Root-Field";

    [Theory]
    [InlineData("subscription S { newMessage { body sender } }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { newMessage { body sender } }")]
    [InlineData("subscription S { newMessage { body } newMessage { sender } }")]
    [InlineData(
        """
        subscription S { newMessage { body } ...F ...F }
        fragment F on Subscription { newMessage { sender } }
        """)]
    [InlineData("subscription S { newMessage { body } ... on Feed { ... on Archive { older { body } } } }")]
    [InlineData("subscription S { newMessage @onField { body @include(if: true) } }")]
    [InlineData("query Q { dog { name } pet { name } }")]
    [InlineData("subscription A { newMessage { body } } subscription B { disallowedSecondRootField }")]
    public void Validate_OneRootField_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("^subscription S { ^newMessage { body sender } ^disallowedSecondRootField }")]
    [InlineData(
        """
        ^subscription S { ...F }
        fragment F on Subscription { ^newMessage { body sender } ^disallowedSecondRootField }
        """)]
    [InlineData("^subscription S { ^newMessage { body } ... { ^other: newMessage { body } } }")]
    [InlineData(
        """
        subscription S($b: Boolean!) { ^newMessage @include(if: $b) { body } disallowedSecondRootField
          @skip(if: $b) }
        """)]
    [InlineData("subscription S { ^newMessage @include(if: true) { body } }")]
    [InlineData("subscription S { ^... @skip(if: false) { newMessage { body } } }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { ^newMessage @skip(if: false) { body } }")]
    [InlineData("subscription S { ^__typename }")]
    [InlineData("subscription S { ...F } fragment F on Subscription { ^kind: __typename }")]
    [InlineData("^subscription S { ^newMessage { body } ^__typename }")]
    [InlineData("^subscription S { ... on Feed { ... on Archive { older { body } } } }")]
    public void Validate_OtherRootFields_Rejects(string document) => Verdict.Rejects(Section, document);
}

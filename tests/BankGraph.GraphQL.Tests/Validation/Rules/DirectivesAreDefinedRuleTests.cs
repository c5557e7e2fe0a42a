namespace BankGraph.GraphQL.Tests.Validation.Rules;

public sealed class DirectivesAreDefinedRuleTests
{
    private const string Section = "Directives-Are-Defined";

    [Theory]
    [InlineData("{ dog { name @skip(if: false) @include(if: true) @onField } }")]
    public void Validate_KnownDirectives_Accepts(string document) => Verdict.Accepts(document);

    [Theory]
    [InlineData("{ dog { name ^@unknown } }")]
    [InlineData(
        """
        query A($b: Int ^@c) ^@d { arguments { intArgField(intArg: $b) ...F ^@e ... ^@f { __typename } }
          }
        fragment F on Arguments ^@g { __typename }
        """)]
    [InlineData("{ dog { isHouseTrained ^@unknown(atOtherHomes: 1) } }")]
    public void Validate_UnknownDirectives_Rejects(string document) => Verdict.Rejects(Section, document);
}

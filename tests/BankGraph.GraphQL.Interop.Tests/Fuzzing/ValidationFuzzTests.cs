namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>The engine accepts and refuses the documents that graphql-js accepts and refuses.</summary>
public sealed class ValidationFuzzTests(ValidationFuzzRun run) : IClassFixture<ValidationFuzzRun>
{
    private const int LeastHits = 10;

    [Fact]
    public void Verdicts_OnEveryDocument_Agree() => Assert.True(run.Differences.Length == 0, run.Differences);

    [Fact]
    public void Documents_AThirdAtLeast_AreValid() => Assert.InRange(run.ValidCount, run.Count / 3, run.Count * 2 / 3);

    [Theory]
    [InlineData("ExecutableDefinitions")]
    [InlineData("UniqueOperationNames")]
    [InlineData("LoneAnonymousOperation")]
    [InlineData("SingleFieldSubscriptions")]
    [InlineData("KnownTypeNames")]
    [InlineData("FragmentsOnCompositeTypes")]
    [InlineData("VariablesAreInputTypes")]
    [InlineData("ScalarLeafs")]
    [InlineData("FieldsOnCorrectType")]
    [InlineData("UniqueFragmentNames")]
    [InlineData("KnownFragmentNames")]
    [InlineData("NoUnusedFragments")]
    [InlineData("PossibleFragmentSpreads")]
    [InlineData("NoFragmentCycles")]
    [InlineData("UniqueVariableNames")]
    [InlineData("NoUndefinedVariables")]
    [InlineData("NoUnusedVariables")]
    [InlineData("KnownDirectives")]
    [InlineData("UniqueDirectivesPerLocation")]
    [InlineData("KnownArgumentNames")]
    [InlineData("UniqueArgumentNames")]
    [InlineData("ValuesOfCorrectType")]
    [InlineData("ProvidedRequiredArguments")]
    [InlineData("VariablesInAllowedPosition")]
    [InlineData("OverlappingFieldsCanBeMerged")]
    [InlineData("UniqueInputFieldNames")]
    [InlineData("MaxIntrospectionDepth")]
    public void Rule_OfGraphQLJs_IsOftenBrokenAlone(string rule) =>
        Assert.True(run.HitsOf(rule) >= LeastHits, $"{rule} is broken alone {run.HitsOf(rule)} times only.");
}

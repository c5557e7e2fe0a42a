using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Validation;

namespace BankGraph.GraphQL.Tests.Validation;

/// <summary>
/// Documents made to keep a validator busy, and let through by the limits; counted in steps, as a clock depends on the
/// machine.
/// </summary>
public sealed class HostileDocumentTests
{
    [Fact]
    public void Validate_SixtyLevelsThatDouble_TakesAFewSteps()
    {
        var context = Run(Doubling(60, "name"));

        Assert.Empty(context.Errors);
        Assert.InRange(context.Steps, 1, 2_000);
    }

    [Fact]
    public void Validate_ConflictUnderSixtyLevelsThatDouble_IsFound()
    {
        var context = Run(Doubling(60, "x: name x: __typename"));

        Assert.Equal("Field-Selection-Merging", Verdict.SectionOf(Assert.Single(context.Errors)));
        Assert.InRange(context.Steps, 1, 2_000);
    }

    [Theory]
    [InlineData("name", 1_000)]
    [InlineData("a: doesKnowCommand(dogCommand: SIT)", 1_000)]
    [InlineData("owner { name relatives { name } }", 500)]
    [InlineData("... on Pet { name } ... on Dog { n: nickname }", 1_000)]
    public void Validate_ManyTimesTheSame_TakesAFewStepsEach(string selection, int count)
    {
        var context = Run($"{{ dog {{ {Repeat(count, _ => selection)} }} }}");

        Assert.Empty(context.Errors);
        Assert.InRange(context.Steps, count, count * 10);
    }

    [Fact]
    public void Validate_AThousandTimesOneAliasForTwoFields_IsToldOnce()
    {
        var context = Run($"{{ dog {{ {Repeat(500, _ => "x: name x: nickname")} }} }}");

        Assert.Equal("Field-Selection-Merging", Verdict.SectionOf(Assert.Single(context.Errors)));
    }

    [Fact]
    public void Validate_AThousandDifferentAliases_IsAccepted() =>
        Assert.Empty(Run($"{{ dog {{ {Repeat(1_000, i => $"a{i}: name")} }} }}").Errors);

    [Fact]
    public void Validate_FragmentsThatAllSpreadEachOther_ReportCyclesAndEnd()
    {
        var all = Repeat(60, i => $"...F{i}");
        var document = $"{{ dog {{ {all} }} }} "
            + Repeat(60, i => $"fragment F{i} on Dog {{ name {all} owner {{ name }} }}");

        var context = Run(document);

        Assert.Equal(Verdict.Options.MaxValidationErrors, context.Errors.Count);
        Assert.All(context.Errors, error => Assert.Equal(
            "Fragment-Spreads-Must-Not-Form-Cycles", Verdict.SectionOf(error)));
    }

    [Fact]
    public void Validate_FragmentsThatAllSpreadTheLaterOnes_IsAccepted()
    {
        static string Later(int from) => Repeat(60 - from, i => $"...F{from + i}");
        var document = $"{{ dog {{ {Later(0)} }} }} "
            + Repeat(60, i => $"fragment F{i} on Dog {{ name {Later(i + 1)} owner {{ name }} }}");

        var context = Run(document);

        Assert.Empty(context.Errors);
        Assert.InRange(context.Steps, 1, 20_000);
    }

    [Fact]
    public void Validate_ChainOfAThousandFragments_DoesNotExhaustTheStack()
    {
        var document = "{ human { ...F0 } } "
            + Repeat(1_000, i => $"fragment F{i} on Human {{ relatives {{ ...F{i + 1} }} }}")
            + "fragment F1000 on Human { name }";

        Assert.Empty(Run(document).Errors);
    }

    [Fact]
    public void Validate_ManyOperationsThatShareManyFragments_IsRefused()
    {
        var document = Repeat(450, i => $"query Q{i} {{ human {{ ...F0 }} }}")
            + Repeat(600, i => $"fragment F{i} on Human {{ name ...F{i + 1} }}")
            + "fragment F600 on Human { name }";

        AssertRefused(Run(document));
    }

    // The selection sets that meet at the end of a path differ for every path, as in an automaton that has to remember
    // each of its last letters.
    [Fact]
    public void Validate_MoreCombinationsThanStepsCanCount_IsRefused()
    {
        const int Levels = 24;
        var document = "{ human { ...F0 } } ";
        for (var i = 0; i < Levels; i++)
        {
            document += AOrB($"F{i}", $"...F{i + 1} ...M{i}x{i + 1}", $"...F{i + 1}");
            for (var j = i + 1; j < Levels; j++)
            {
                document += AOrB($"M{i}x{j}", $"...M{i}x{j + 1}", $"...M{i}x{j + 1}");
            }

            document += $"fragment M{i}x{Levels} on Human {{ name }} ";
        }

        AssertRefused(Run(document + $"fragment F{Levels} on Human {{ name }}"));
    }

    [Fact]
    public void Validate_ManySubscriptionsThatShareManyFragments_IsRefused()
    {
        var document = Repeat(450, i => $"subscription S{i} {{ ...F0 }} ")
            + Repeat(600, i => $"fragment F{i} on Subscription {{ newMessage {{ body }} ...F{i + 1} }} ")
            + "fragment F600 on Subscription { newMessage { body } }";

        AssertRefused(Run(document));
    }

    [Fact]
    public void Validate_MoreMistakesThanAreReported_StopsThere()
    {
        var options = Verdict.Unlimited;
        options.MaxValidationErrors = 5;

        var context = Run($"{{ {Repeat(1_000, i => $"nope{i}")} }}", options);

        Assert.Equal(5, context.Errors.Count);
        Assert.All(context.Errors, error => Assert.Equal("Field-Selections", Verdict.SectionOf(error)));
    }

    [Fact]
    public void Validate_UnknownNameAsLongAsADocument_IsComparedWithNothing()
    {
        var document = Utf8GraphQLParser.Parse($"{{ {new string('d', 50_000)} }}", ParserOptions.Trusted);

        var error = Assert.Single(DocumentValidator.Validate(PetSchema.Schema, document, Verdict.Unlimited));

        Assert.DoesNotContain("Did you mean", error.Message, StringComparison.Ordinal);
    }

    private static ValidationContext Run(string document, RequestExecutorOptions? options = null) =>
        Verdict.Run(document, options: options ?? Verdict.Unlimited);

    private static void AssertRefused(ValidationContext context)
    {
        Assert.Equal(ErrorCodes.DocumentTooLarge, Assert.Single(context.Errors).Code);
        Assert.InRange(context.Steps, DocumentValidator.MaxSteps, DocumentValidator.MaxSteps + 5_000);
    }

    private static string Doubling(int levels, string leaf) =>
        "{ human { ...F0 } } "
        + Repeat(levels, i => AOrB($"F{i}", $"...F{i + 1}", $"...F{i + 1}"))
        + $"fragment F{levels} on Human {{ {leaf} }}";

    private static string AOrB(string name, string a, string b) =>
        $"fragment {name} on Human {{ a: relatives {{ {a} }} b: relatives {{ {b} }} }} ";

    private static string Repeat(int count, Func<int, string> part) =>
        string.Join(' ', Enumerable.Range(0, count).Select(part));
}

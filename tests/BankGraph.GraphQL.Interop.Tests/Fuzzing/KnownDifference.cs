namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>Where graphql-js 16 differs from the specification of September 2025, which the engine follows.</summary>
internal static class KnownDifference
{
    private static readonly Func<Verdict, Verdict, bool>[] All =
    [
        // Section 5.8.5 demands a non-null variable in the field of a oneOf input object. graphql-js does not look at
        // input objects that stand where null may not, such as an argument of the type `X!`.
        (engine, theirs) => theirs.Kind == VerdictKind.Valid && engine.Rules.All(IsNullableInOneOf),
    ];

    /// <summary>Whether a difference in the verdicts is one of those.</summary>
    public static bool Explains(Verdict engine, Verdict theirs) => All.Any(known => known(engine, theirs));

    private static bool IsNullableInOneOf(string rule) =>
        rule.Contains("must be non-null to be the one field of", StringComparison.Ordinal);
}

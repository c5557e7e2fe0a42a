using System.Globalization;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>
/// Which documents are made up, and how many: the same in every run, unless the environment says otherwise.
/// </summary>
internal static class FuzzSettings
{
    private const int UsualSeed = 20_250_903;

    /// <summary>The environment variable <c>FUZZ_SEED</c>.</summary>
    public static int Seed => Read("FUZZ_SEED", UsualSeed);

    /// <summary>The environment variable <c>FUZZ_DOCUMENTS</c>.</summary>
    public static int Documents(int usual) => Read("FUZZ_DOCUMENTS", usual);

    private static int Read(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var value)
            ? value
            : usual;
}

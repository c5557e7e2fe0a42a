using System.Text;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>
/// Many documents, judged by both sides. <c>FUZZ_SEED</c> and <c>FUZZ_DOCUMENTS</c> choose others, and more.
/// </summary>
public sealed class ValidationFuzzRun : IAsyncLifetime
{
    private const int UsualDocuments = 20_000;
    private const int MostReports = 8;

    private static readonly Fault[] Faults = [.. Enum.GetValues<Fault>().Where(fault => fault != Fault.None)];

    private readonly Dictionary<string, int> _hits = [];
    private readonly Dictionary<VerdictKind, int> _kinds = [];

    /// <summary>Every document on which the sides differ, shrunken.</summary>
    public string Differences { get; private set; } = "";

    /// <summary>How many documents were judged.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them graphql-js takes to be valid.</summary>
    public int ValidCount => _kinds.GetValueOrDefault(VerdictKind.Valid);

    /// <summary>How many documents break a rule, and no other, by graphql-js' count.</summary>
    public int HitsOf(string rule) => _hits.GetValueOrDefault(rule);

    public async Task InitializeAsync()
    {
        var seed = FuzzSettings.Seed;
        var schemas = await FuzzSchema.AllAsync();
        await using var graphQLJs = await GraphQLJs.StartAsync(schemas);
        Count = FuzzSettings.Documents(UsualDocuments);
        var documents = Enumerable.Range(0, Count)
            .Select(number => new Disagreement(
                schemas[number % schemas.Length], number, Generate(schemas[number % schemas.Length], seed, number)))
            .ToArray();
        var theirs = graphQLJs.AskAsync<Verdict>(
        [
            .. documents.Select(item => new
            {
                schema = item.Schema.Name,
                document = GeneratedDocument.TextOf(item.Tokens),
            }),
        ]);
        var ours = documents
            .Select(item => Verdict.OfEngine(item.Schema.Schema, GeneratedDocument.TextOf(item.Tokens)))
            .ToArray();
        var differing = Compare(documents, ours, await theirs);
        var report = new StringBuilder();
        foreach (var item in differing.Take(MostReports)) report.Append(await item.ReportAsync(graphQLJs, seed));
        Differences = differing.Count == 0 ? "" : $"{differing.Count} differences\n{report}";
    }

    public Task DisposeAsync() => Task.CompletedTask;

    // A variable that is no input can stand nowhere, so that the one rule is never broken without the other.
    private static string? OnlyRuleOf(Verdict verdict) => verdict.Rules switch
    {
        [var only] => only,
        ["VariablesAreInputTypes", "VariablesInAllowedPosition"] => "VariablesAreInputTypes",
        _ => null,
    };

    private static IReadOnlyList<string> Generate(FuzzSchema schema, int seed, int number)
    {
        var dice = new Dice(seed, number);
        var choice = dice.Below(100);
        var fault = choice < 40 ? dice.Pick(Faults) : Fault.None;
        var tokens = new DocumentGenerator(schema.Schema, dice, fault).Generate().Tokens;
        return choice is >= 40 and < 55 ? TokenMutation.Of(tokens, schema.Vocabulary, dice) : tokens;
    }

    private List<Disagreement> Compare(Disagreement[] documents, Verdict[] ours, IReadOnlyList<Verdict> theirs)
    {
        var differing = new List<Disagreement>();
        foreach (var (item, engine, other) in documents.Zip(ours, theirs))
        {
            _kinds[other.Kind] = _kinds.GetValueOrDefault(other.Kind) + 1;
            if (other.Kind == VerdictKind.Invalid && OnlyRuleOf(other) is { } rule) _hits[rule] = HitsOf(rule) + 1;
            if (engine.Kind == other.Kind || KnownDifference.Explains(engine, other)) continue;
            differing.Add(item);
        }

        return differing;
    }
}

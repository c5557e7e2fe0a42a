using System.Text;
using System.Text.Json;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing.Execution;

/// <summary>
/// Many requests, executed by both sides; by the engine twice, the second time with resolvers that wait.
/// </summary>
public sealed class ExecutionFuzzRun : IAsyncLifetime
{
    private const int UsualRequests = 8_000;
    private const int MostReports = 8;

    /// <summary>Every request of which something else came.</summary>
    public string Differences { get; private set; } = "";

    /// <summary>How many requests both sides took to be valid.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them were refused for their variables.</summary>
    public int RefusedCount { get; private set; }

    /// <summary>How many were answered with errors of fields.</summary>
    public int FailedCount { get; private set; }

    /// <summary>How many of those lost more than the field that failed.</summary>
    public int SpreadCount { get; private set; }

    /// <summary>How many were refused because null was to decide what is selected.</summary>
    public int NullConditionCount { get; private set; }

    /// <summary>How many subscriptions had an event to execute.</summary>
    public int SubscriptionCount { get; private set; }

    public async Task InitializeAsync()
    {
        var schemas = await FuzzSchema.AllAsync();
        var executors = schemas.ToDictionary(
            schema => schema, schema => new SchemaExecutor(MockResolvers.Build(schema.Sdl)));
        await using var graphQLJs = await GraphQLJs.StartAsync(schemas);
        var requests = Enumerable.Range(0, FuzzSettings.Documents(UsualRequests))
            .Select(number => FuzzRequest.Generate(schemas[number % schemas.Length], FuzzSettings.Seed, number))
            .ToArray();
        var theirs = graphQLJs.AskAsync<Answer>([.. requests.Select(request => request.ToQuestion())]);
        var ours = new List<(Outcome AtOnce, Outcome Later)>();
        foreach (var request in requests)
        {
            var executor = executors[request.Schema];
            ours.Add((
                await request.ExecuteAsync(executor, mayWait: false),
                await request.ExecuteAsync(executor, mayWait: true)));
        }

        Compare(requests, ours, await theirs);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private void Compare(
        FuzzRequest[] requests, List<(Outcome AtOnce, Outcome Later)> ours, IReadOnlyList<Answer> theirs)
    {
        var reports = new List<string>();
        foreach (var (request, engine, answer) in requests.Zip(ours, theirs))
        {
            if (answer.Kind != VerdictKind.Valid) continue;
            var expected = Outcome.Read(answer.Result);
            if (request.HasNullCondition && engine.AtOnce.Data is null && engine.Later.Data is null)
            {
                // The engine refuses such a request as a whole; graphql-js fails where it comes upon the condition.
                NullConditionCount++;
                continue;
            }

            CountIn(expected);
            if (request.IsSubscription && expected.Data is not null) SubscriptionCount++;
            var isSame = engine.AtOnce.IsSameAs(expected, hasWaited: false)
                && engine.Later.IsSameAs(expected, hasWaited: true);
            if (!isSame) reports.Add(Report(request, engine, expected));
        }

        var text = new StringBuilder();
        foreach (var report in reports.OrderBy(report => report.Length).Take(MostReports)) text.Append(report);
        Differences = reports.Count == 0 ? "" : $"{reports.Count} differences\n{text}";
    }

    private void CountIn(Outcome expected)
    {
        Count++;
        if (expected.Data is null) RefusedCount++;
        if (expected.Places.Length > 0) FailedCount++;
        if (expected.HasSpread) SpreadCount++;
    }

    private static string Report(FuzzRequest request, (Outcome AtOnce, Outcome Later) engine, Outcome expected) => $"""
        FUZZ_SEED={FuzzSettings.Seed}, schema {request.Schema.Name}, request {request.Number}, {request.OperationName}
        {request.Document}
        variables: {request.Variables.ToJsonString()}
        engine: {engine.AtOnce}
        engine, waiting: {engine.Later}
        graphql-js: {expected}


        """;

    /// <summary>What graphql-js says.</summary>
    private sealed record Answer(VerdictKind Kind, JsonElement Result);
}

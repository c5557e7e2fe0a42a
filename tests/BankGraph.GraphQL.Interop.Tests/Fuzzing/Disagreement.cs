namespace BankGraph.GraphQL.Interop.Tests.Fuzzing;

/// <summary>A document on which the two sides differ.</summary>
internal sealed record Disagreement(FuzzSchema Schema, int Number, IReadOnlyList<string> Tokens)
{
    /// <summary>A report with the shortest document that could be found.</summary>
    public async Task<string> ReportAsync(GraphQLJs graphQLJs, int seed)
    {
        var shrunken = await ShrinkAsync(graphQLJs);
        var (engine, theirs) = await JudgeAsync(graphQLJs, shrunken);
        return $"""
            FUZZ_SEED={seed}, schema {Schema.Name}, document {Number}
            {GeneratedDocument.TextOf(Tokens)}
            shrunken: {GeneratedDocument.TextOf(shrunken)}
            engine: {engine}
            graphql-js: {theirs}

            """;
    }

    /// <summary>Takes away what is not needed for the difference, greatest parts first.</summary>
    private async Task<IReadOnlyList<string>> ShrinkAsync(GraphQLJs graphQLJs)
    {
        List<string> current = [.. Tokens];
        for (var size = current.Count / 2; size >= 1; size = Math.Min(size - 1, size * 2 / 3))
        {
            var before = current.Count;
            current = await WithoutPartsAsync(graphQLJs, current, size);

            // What could not go before may go now.
            if (size == 1 && current.Count < before) size = Math.Min(current.Count, before / 2);
        }

        return current;
    }

    private async Task<List<string>> WithoutPartsAsync(GraphQLJs graphQLJs, List<string> current, int size)
    {
        for (var start = 0; start + size <= current.Count;)
        {
            // A bracket goes with its partner, or every attempt would be unreadable.
            var end = Math.Max(start + size, TokenMutation.EndOf(current, start + size - 1));
            List<string> attempt = [.. current[..start], .. current[end..]];
            if (await IsDifferentAsync(graphQLJs, attempt)) current = attempt;
            else start++;
        }

        return current;
    }

    private async Task<bool> IsDifferentAsync(GraphQLJs graphQLJs, IReadOnlyList<string> tokens)
    {
        var (engine, theirs) = await JudgeAsync(graphQLJs, tokens);
        return engine.Kind != theirs.Kind && !KnownDifference.Explains(engine, theirs);
    }

    private async Task<(Verdict Engine, Verdict Theirs)> JudgeAsync(GraphQLJs graphQLJs, IReadOnlyList<string> tokens)
    {
        var document = GeneratedDocument.TextOf(tokens);
        var theirs = await graphQLJs.AskAsync<Verdict>([new { schema = Schema.Name, document }]);
        return (Verdict.OfEngine(Schema.Schema, document), theirs[0]);
    }
}

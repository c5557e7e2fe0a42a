using BankGraph.Benchmarks.GraphQL;
using BankGraph.Benchmarks.History;
using BankGraph.Benchmarks.Ledger;

switch (args)
{
    case ["ledger", .. var options]:
        await LedgerBenchmark.RunAsync(options);
        return 0;
    case ["graphql", .. var options]:
        await GraphQLBenchmark.RunAsync(options);
        return 0;
    case ["history", .. var options]:
        await HistoryBenchmark.RunAsync(options);
        return 0;
    default:
        Console.Error.WriteLine(
            """
            Usage: BankGraph.Benchmarks ledger [seconds] [callers ...]
                   BankGraph.Benchmarks graphql [seconds] [clients ...]
                   BankGraph.Benchmarks history [entries] [calls]
            """);
        return 2;
}

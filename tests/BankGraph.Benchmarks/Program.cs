using BankGraph.Benchmarks.Ledger;

switch (args)
{
    case ["ledger", .. var options]:
        await LedgerBenchmark.RunAsync(options);
        return 0;
    default:
        Console.Error.WriteLine("Usage: BankGraph.Benchmarks ledger [seconds] [callers ...]");
        return 2;
}

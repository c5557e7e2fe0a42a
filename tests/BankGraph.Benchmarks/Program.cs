using BankGraph.Benchmarks.Accrual;
using BankGraph.Benchmarks.Dashboard;
using BankGraph.Benchmarks.Doors;
using BankGraph.Benchmarks.Engine;
using BankGraph.Benchmarks.Engine.Servers;
using BankGraph.Benchmarks.GraphQL;
using BankGraph.Benchmarks.History;
using BankGraph.Benchmarks.Ledger;
using BankGraph.Benchmarks.Subscriptions;

switch (args)
{
    case [Contestant.ServeCommand, var kind, var port]:
        await ContestantServer.RunAsync(kind, port);
        return 0;
    case [DoorsServer.ServeCommand, var doors, var folder, var address]:
        await OpenDoors.RunAsync(doors, folder, address);
        return 0;
    case ["doors"]:
        await DoorsBenchmark.RunAsync();
        return 0;
    case ["engine-growth"]:
        await GrowthBenchmark.RunAsync();
        return 0;
    case ["engine", .. var options]:
        await EngineBenchmark.RunAsync(options);
        return 0;
    case ["subscriptions", .. var options]:
        await SubscriptionsBenchmark.RunAsync(options);
        return 0;
    case ["ledger", .. var options]:
        await LedgerBenchmark.RunAsync(options);
        return 0;
    case ["graphql", .. var options]:
        await GraphQLBenchmark.RunAsync(options);
        return 0;
    case ["history", .. var options]:
        await HistoryBenchmark.RunAsync(options);
        return 0;
    case ["dashboard", .. var options]:
        await DashboardBenchmark.RunAsync(options);
        return 0;
    case ["accrual", .. var options]:
        await AccrualBenchmark.RunAsync(options);
        return 0;
    default:
        Console.Error.WriteLine(
            """
            Usage: BankGraph.Benchmarks engine [seconds] [requests] [page] [start] [first-second]
                   BankGraph.Benchmarks engine-growth
                   BankGraph.Benchmarks subscriptions [count]
                   BankGraph.Benchmarks ledger [seconds] [rounds] [stores ...]
                   BankGraph.Benchmarks graphql [seconds] [clients ...] [stores ...]
                   BankGraph.Benchmarks history [entries] [calls]
                   BankGraph.Benchmarks dashboard [entries] [calls]
                   BankGraph.Benchmarks accrual [accounts]
                   BankGraph.Benchmarks doors
            """);
        return 2;
}

using BankGraph.Benchmarks.GraphQL;
using BankGraph.Testing.Driving;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>Measures every contestant under one load.</summary>
internal static class Contestants
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>The crowd that a process of the bank is warmed up by before its first measurement.</summary>
    private static readonly Load Crowd = new(64, IsHot: false);

    private static readonly Func<BenchmarkDatabase, Task<ITransferContestant>>[] InProcess =
    [
        RawContestant.StartAsync,
        EntityFrameworkContestant.StartAsync,
        LedgerContestant.StartAsync,
        LedgerContestant.StartTwoAsync,
    ];

    /// <summary>
    /// The middle one of several rounds for each: raw, Entity Framework, ledger, two, GraphQL. They take turns, so that
    /// a busy moment hits all.
    /// </summary>
    public static async Task<Measurement[]> MeasureAsync(BenchmarkStore store, Load load, TimeSpan time, int rounds)
    {
        var all = new List<Measurement>[InProcess.Length + 1];
        for (var i = 0; i < all.Length; i++) all[i] = [];
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < InProcess.Length; i++)
                all[i].Add(await MeasureAsync(InProcess[i], store, load, time));
            all[^1].Add(await MeasureGraphQLAsync(store, load, time));
        }

        return Array.ConvertAll(all, list => list.OrderBy(m => m.PerSecond).ElementAt(list.Count / 2));
    }

    private static async Task<Measurement> MeasureAsync(
        Func<BenchmarkDatabase, Task<ITransferContestant>> start,
        BenchmarkStore store,
        Load load,
        TimeSpan time)
    {
        await using var database = await BenchmarkDatabase.CreateAsync(store);
        Latencies calls;
        string name;
        await using (var contestant = await start(database))
        {
            name = contestant.Name;
            await load.RunAsync(TransferAsync, WarmUp);
            calls = await load.RunAsync(TransferAsync, time);

            Task TransferAsync(int caller)
            {
                var (from, to) = load.Choose(database.Accounts.Length);
                return contestant.TransferAsync(
                    database.Accounts[from],
                    database.Accounts[to],
                    1 + Random.Shared.Next(100),
                    $"{Guid.NewGuid()}");
            }
        }

        await database.VerifyAsync();
        return Measurement.Of(name, calls, time, await database.BytesPerTransferAsync());
    }

    private static async Task<Measurement> MeasureGraphQLAsync(BenchmarkStore store, Load load, TimeSpan time)
    {
        await using var database = store.NewDatabase();
        database.IsSpoilt = true;
        Latencies calls;
        await using (var bank = await BankProcess.StartAsync(GraphQLContestant.SettingsFor(database)))
        {
            using var contestant = await GraphQLContestant.StartAsync(bank, Crowd.Callers);

            // A process that has just started is still compiling itself; that is not what is measured.
            await Crowd.RunAsync(contestant.TransferAsync, WarmUp * 4);

            // Nor is a caller alone while the bank still files what a crowd has left.
            if (load.Callers == 1)
            {
                await GraphQLContestant.WaitUntilFiledAsync(database);
                await contestant.LeaveAloneAsync();
            }

            calls = await load.RunAsync(caller => contestant.TransferAsync(caller, load.IsHot), time);
            await bank.StopAsync();
        }

        await GraphQLContestant.VerifyAsync(database);
        return Measurement.Of("GraphQL over HTTP", calls, time, bytesPerTransfer: double.NaN);
    }
}

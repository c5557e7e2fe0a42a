namespace BankGraph.Benchmarks.Engine;

/// <summary>Contestants that answer one request in turns, so that a busy minute hits all of them.</summary>
internal static class Rounds
{
    private const int Count = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>The middle round of each server, which may take about <paramref name="time"/> in all.</summary>
    public static async Task<Dictionary<Contestant, Round>> MeasureAsync(
        IReadOnlyList<ServerProcess> servers, EngineRequest request, TimeSpan time)
    {
        var turns = new List<Turn>();
        try
        {
            foreach (var server in servers) turns.Add(await PrepareAsync(server, request, time / Count));
            for (var round = 0; round < Count; round++)
            {
                foreach (var turn in turns) turn.Rounds.Add(await turn.Load.MeasureAsync(turn.Requests));
            }

            return turns.ToDictionary(turn => turn.Server.Contestant, turn => Round.Middle(turn.Rounds));
        }
        finally
        {
            turns.ForEach(turn => turn.Load.Dispose());
        }
    }

    private static async Task<Turn> PrepareAsync(ServerProcess server, EngineRequest request, TimeSpan round)
    {
        var load = await Load.OpenAsync(server, request);
        await load.VerifyAsync();
        var warm = await load.RunAsync(WarmUp);
        var requests = Math.Max(1, (int)(warm[^1] * round.TotalSeconds));
        return new Turn(server, load, requests, []);
    }

    private sealed record Turn(ServerProcess Server, Load Load, int Requests, List<Round> Rounds);
}

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>Waits for what another thread is about to do, and gives up where it never does.</summary>
internal static class Eventually
{
    public static Task Async(Func<bool> condition) => Async(() => Task.FromResult(condition()));

    public static async Task Async(Func<Task<bool>> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await condition()) await Task.Delay(1, patience.Token);
    }
}

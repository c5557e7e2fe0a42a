namespace BankGraph.Testing.Servers;

internal static class DatabaseNames
{
    private static int _last;

    public static string Next() => $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _last)}";
}

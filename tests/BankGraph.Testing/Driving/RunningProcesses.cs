using System.Collections.Concurrent;
using System.Diagnostics;

namespace BankGraph.Testing.Driving;

/// <summary>Processes that must not outlive this one, also when a test run is broken off.</summary>
internal static class RunningProcesses
{
    private static readonly ConcurrentDictionary<Process, bool> Running = new();

    static RunningProcesses() => AppDomain.CurrentDomain.ProcessExit += (_, _) => KillAll();

    public static void Remember(Process process) => Running.TryAdd(process, true);

    public static void Forget(Process? process)
    {
        if (process is not null) Running.TryRemove(process, out _);
    }

    private static void KillAll()
    {
        foreach (var process in Running.Keys)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (InvalidOperationException)
            {
                // It has ended by itself.
            }
        }
    }
}

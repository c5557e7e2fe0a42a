using System.Net;
using System.Net.Sockets;

namespace BankGraph.Testing.Servers;

/// <summary>
/// Ports on 127.0.0.1 for programs that are told where to listen. They lie below those that the system gives to
/// connections going out, and each process of tests has blocks of its own: between asking for a port and listening on
/// it, and while a program that was killed is away, nobody else takes it.
/// </summary>
public static class TestPorts
{
    private const int First = 11_000;
    private const int BlockSize = 100;
    private const int Blocks = 200;

    // Open for as long as the process lives, however it ends.
    private static readonly List<FileStream> Held = [];
    private static readonly Lock Lock = new();
    private static int _next;
    private static int _end;

    /// <summary>A port that this process has not given out before and on which nobody listens.</summary>
    public static int Next()
    {
        lock (Lock)
        {
            while (true)
            {
                if (_next == _end) HoldBlock();
                var port = _next++;
                if (IsFree(port)) return port;
            }
        }
    }

    private static void HoldBlock()
    {
        var start = Random.Shared.Next(Blocks);
        for (var i = 0; i < Blocks; i++)
        {
            var first = First + (start + i) % Blocks * BlockSize;
            if (TryHold(Path.Combine(Path.GetTempPath(), $"bankgraph-ports-{first}")) is not { } file) continue;
            Held.Add(file);
            (_next, _end) = (first, first + BlockSize);
            return;
        }

        throw new InvalidOperationException($"No block of ports from {First} on is free.");
    }

    private static FileStream? TryHold(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Another process has it, or another user had it.
            return null;
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}

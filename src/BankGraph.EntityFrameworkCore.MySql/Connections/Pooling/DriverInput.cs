using System.Diagnostics;
using System.Net.Sockets;

namespace BankGraph.EntityFrameworkCore.MySql.Connections.Pooling;

/// <summary>What the driver reads from.</summary>
internal sealed class DriverInput(Stream stream, Socket socket) : Stream
{
    // As long as a short statement takes, so that one that takes longer costs little more.
    private static readonly long LongestLook = Stopwatch.Frequency / 20_000;

    /// <summary>
    /// Whether a thread that reads looks for the answer for a while before it sleeps. To wake a sleeping thread often
    /// takes longer than a statement.
    /// </summary>
    public bool IsEager { get; set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (IsEager) Look();
        return stream.Read(buffer, offset, count);
    }

    public override Task<int> ReadAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken) =>
        stream.ReadAsync(buffer, offset, count, cancellationToken);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        stream.ReadAsync(buffer, cancellationToken);

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }

    // Whatever is wrong with the socket is for the driver's own read to find.
    private void Look()
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            while (socket.Available == 0 && Stopwatch.GetTimestamp() - began < LongestLook) Thread.Yield();
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // It is closed.
        }
    }
}

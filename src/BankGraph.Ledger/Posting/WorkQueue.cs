using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// What waits for the writer. Anybody adds to it; the writer's thread takes from it, and sleeps until there is as much
/// as it wants.
/// </summary>
internal sealed class WorkQueue(int capacity)
{
    private const int Nothing = int.MaxValue;

    private readonly Channel<Work> _works =
        Channel.CreateBounded<Work>(new BoundedChannelOptions(capacity) { SingleReader = true });

    private readonly object _sleep = new();
    private int _wanted = Nothing;
    private volatile bool _isClosed;

    /// <summary>How many wait.</summary>
    public int Count => _works.Reader.Count;

    /// <summary>Adds a work, once there is room for it.</summary>
    /// <exception cref="ChannelClosedException">The queue has been closed.</exception>
    public ValueTask AddAsync(Work work, CancellationToken cancellationToken)
    {
        if (!_works.Writer.TryWrite(work)) return AddLaterAsync(work, cancellationToken);
        Wake();
        return default;
    }

    /// <summary>Takes the work that has waited for longest; false when there is none.</summary>
    public bool TryTake([MaybeNullWhen(false)] out Work work) =>
        _works.Reader.TryRead(out work);

    /// <summary>Takes no more works. Those that wait can still be taken.</summary>
    public void Close(Exception? exception = null)
    {
        _works.Writer.TryComplete(exception);
        lock (_sleep)
        {
            _isClosed = true;
            Monitor.Pulse(_sleep);
        }
    }

    /// <summary>Sleeps until something waits; false when the queue is closed and nothing does.</summary>
    public bool WaitForAny()
    {
        Sleep(1, Timeout.InfiniteTimeSpan);
        return Count > 0;
    }

    /// <summary>Sleeps until so many wait, or the time is up.</summary>
    public void WaitFor(int count, TimeSpan atMost)
    {
        if (atMost > TimeSpan.Zero && Count < count) Sleep(Math.Min(count, capacity), atMost);
    }

    private void Sleep(int wanted, TimeSpan atMost)
    {
        var began = Stopwatch.GetTimestamp();
        lock (_sleep)
        {
            while (true)
            {
                Interlocked.Exchange(ref _wanted, wanted);
                if (Count >= wanted || _isClosed) break;
                var left = atMost;
                if (atMost != Timeout.InfiniteTimeSpan)
                {
                    left -= Stopwatch.GetElapsedTime(began);
                    if (left <= TimeSpan.Zero) break;
                }

                Monitor.Wait(_sleep, left);
            }

            Volatile.Write(ref _wanted, Nothing);
        }
    }

    private async ValueTask AddLaterAsync(Work work, CancellationToken cancellationToken)
    {
        await _works.Writer.WriteAsync(work, cancellationToken);
        Wake();
    }

    // One who comes wakes the sleeper, and not each who comes until it is up.
    private void Wake()
    {
        var wanted = Volatile.Read(ref _wanted);
        if (Count < wanted || Interlocked.CompareExchange(ref _wanted, Nothing, wanted) != wanted) return;
        lock (_sleep) Monitor.Pulse(_sleep);
    }
}

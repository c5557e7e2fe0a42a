using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// What waits for the writer. Anybody adds to it; whoever has the writer's turn takes from it, and the writer's thread
/// sleeps until there is as much as it wants. Marks are in no hurry: they wait beside the requests.
/// </summary>
internal sealed class WorkQueue(int capacity)
{
    private const int Nothing = int.MaxValue;

    private readonly Channel<PostingWork> _postings =
        Channel.CreateBounded<PostingWork>(new BoundedChannelOptions(capacity));

    private readonly ConcurrentQueue<OutboxMark> _marks = [];
    private readonly object _sleep = new();
    private int _wanted = Nothing;
    private volatile bool _isClosed;

    /// <summary>How many requests wait.</summary>
    public int Count => _postings.Reader.Count;

    /// <summary>Adds a request, once there is room for it.</summary>
    /// <param name="posting">The request.</param>
    /// <param name="wakes">Whether the writer's thread is to know of it; else who adds it sees to it.</param>
    /// <param name="cancellationToken">Ends the wait for room.</param>
    /// <exception cref="ChannelClosedException">The queue has been closed.</exception>
    public ValueTask AddAsync(PostingWork posting, bool wakes, CancellationToken cancellationToken)
    {
        if (!_postings.Writer.TryWrite(posting)) return AddLaterAsync(posting, cancellationToken);
        if (wakes) Wake();
        return default;
    }

    /// <summary>Adds a mark.</summary>
    /// <exception cref="ChannelClosedException">The queue has been closed.</exception>
    public void Add(OutboxMark mark)
    {
        lock (_sleep)
        {
            if (_isClosed) throw new ChannelClosedException();
            _marks.Enqueue(mark);
            Monitor.Pulse(_sleep);
        }
    }

    /// <summary>Takes what has waited for longest, marks first; false when there is nothing.</summary>
    public bool TryTake([MaybeNullWhen(false)] out Work work)
    {
        work = _marks.TryDequeue(out var mark) ? mark : _postings.Reader.TryRead(out var posting) ? posting : null;
        return work is not null;
    }

    /// <summary>
    /// Wakes the thread when there is as much as it wants. One who comes does, and not each who comes until it is up.
    /// </summary>
    public void Wake()
    {
        var wanted = Volatile.Read(ref _wanted);
        if (Count < wanted || Interlocked.CompareExchange(ref _wanted, Nothing, wanted) != wanted) return;
        lock (_sleep) Monitor.Pulse(_sleep);
    }

    /// <summary>Takes no more works. Those that wait can still be taken.</summary>
    public void Close(Exception? exception = null)
    {
        _postings.Writer.TryComplete(exception);
        lock (_sleep)
        {
            _isClosed = true;
            Monitor.Pulse(_sleep);
        }
    }

    /// <summary>
    /// Sleeps until a request waits, or a mark that has waited for long enough; false when the queue is closed and
    /// nothing waits.
    /// </summary>
    public bool WaitForAny(TimeSpan marksWait)
    {
        Sleep(1, Timeout.InfiniteTimeSpan, endsByMark: true);
        if (Count == 0) WaitFor(1, marksWait);
        return Count > 0 || !_marks.IsEmpty || !_isClosed;
    }

    /// <summary>Sleeps until so many requests wait, or the time is up.</summary>
    public void WaitFor(int count, TimeSpan atMost)
    {
        if (atMost > TimeSpan.Zero && Count < count) Sleep(Math.Min(count, capacity), atMost, endsByMark: false);
    }

    private void Sleep(int wanted, TimeSpan atMost, bool endsByMark)
    {
        var began = Stopwatch.GetTimestamp();
        lock (_sleep)
        {
            while (true)
            {
                Interlocked.Exchange(ref _wanted, wanted);
                if (Count >= wanted || _isClosed || (endsByMark && !_marks.IsEmpty)) break;
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

    private async ValueTask AddLaterAsync(PostingWork posting, CancellationToken cancellationToken)
    {
        await _postings.Writer.WriteAsync(posting, cancellationToken);
        Wake();
    }
}

using BankGraph.GraphQL.Subscriptions;

namespace BankGraph.Api.Features.Streams;

/// <summary>
/// Wakes a stream when its topic says that there is something to read, and now and then regardless. A signal only says
/// "look", so it does no harm if signals are lost, merged or repeated.
/// </summary>
/// <typeparam name="T">What the topic's signals carry.</typeparam>
internal sealed class Wakeups<T>(
    ITopicEventReceiver topics,
    string topic,
    StreamAlarm alarm,
    TimeSpan longestSleep,
    TimeProvider clock) : IAsyncDisposable
{
    // All streams at once would be a storm for the database.
    private static readonly TimeSpan LongestPauseAfterAlarm = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource _ended = new();
    private ISourceStream<T>? _source;
    private IAsyncEnumerator<T>? _signals;
    private Task<bool>? _next;
    private Task _alarm = alarm.Next;

    /// <summary>
    /// Starts to listen. What is booked after this is signalled; look once afterwards for what was before.
    /// </summary>
    public async Task ListenAsync(CancellationToken cancellationToken)
    {
        _source = await topics.SubscribeAsync<T>(topic, cancellationToken);
        _signals = _source.ReadEventsAsync().GetAsyncEnumerator(_ended.Token);
    }

    /// <summary>Returns when there may be something to read.</summary>
    /// <param name="isNews">Whether a signal tells of something that has not been read yet.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task WaitAsync(Predicate<T> isNews, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var longEnough = Task.Delay(longestSleep, clock, done.Token);
        try
        {
            while (_signals is { } signals)
            {
                _next ??= signals.MoveNextAsync().AsTask();
                var first = await Task.WhenAny(_next, _alarm, longEnough);
                if (first == longEnough)
                {
                    await longEnough;
                    return;
                }

                if (first == _alarm)
                {
                    _alarm = alarm.Next;
                    await Task.WhenAny(longEnough, PauseAsync(done.Token));
                    done.Token.ThrowIfCancellationRequested();
                    return;
                }

                if (!await TakeNextAsync())
                {
                    await StopListeningAsync();
                    await ListenAsync(cancellationToken);
                    return;
                }

                if (isNews(signals.Current)) return;
            }
        }
        finally
        {
            await done.CancelAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await StopListeningAsync();
        _ended.Dispose();
    }

    private Task PauseAsync(CancellationToken cancellationToken) =>
        Task.Delay(LongestPauseAfterAlarm * Random.Shared.NextDouble(), clock, cancellationToken);

    // False when the topic has dropped this listener, which fell behind; whatever it missed it finds by looking.
    private async Task<bool> TakeNextAsync()
    {
        var next = _next;
        _next = null;
        try
        {
            return next is not null && await next;
        }
        catch (SlowSubscriberException)
        {
            return false;
        }
    }

    private async Task StopListeningAsync()
    {
        // An enumerator must not be disposed of while it is still moving.
        if (_next is not null) await ((Task)_next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _next = null;
        if (_signals is not null) await _signals.DisposeAsync();
        if (_source is not null) await _source.DisposeAsync();
        _signals = null;
        _source = null;
    }
}

using System.Threading.Channels;
using StackExchange.Redis;

namespace BankGraph.GraphQL.Redis.Topics;

/// <summary>
/// Takes messages at once and publishes them when Redis is there, in their order. When some had to be dropped, or
/// nobody knows whether they arrived, it says so on a channel of its own as soon as it can.
/// </summary>
internal sealed class Publisher : IAsyncDisposable
{
    private const int MaxBatch = 256;
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(1);

    private readonly RedisConnection _redis;
    private readonly RedisChannel _lossChannel;
    private readonly byte[] _lossMessage;
    private readonly TimeProvider _clock;
    private readonly Channel<Outgoing> _queue;
    private readonly CancellationTokenSource _ended = new();
    private readonly Lock _lock = new();
    private Task? _publishing;
    private bool _hasLost;

    public Publisher(
        RedisConnection redis,
        RedisChannel lossChannel,
        byte[] lossMessage,
        int maxQueued,
        TimeProvider clock)
    {
        _redis = redis;
        _lossChannel = lossChannel;
        _lossMessage = lossMessage;
        _clock = clock;
        _queue = Channel.CreateBounded<Outgoing>(new BoundedChannelOptions(maxQueued) { SingleReader = true });
    }

    private readonly record struct Outgoing(RedisChannel Channel, byte[] Message);

    /// <summary>Takes a message; never waits.</summary>
    public void Publish(RedisChannel channel, byte[] message)
    {
        if (_publishing is null)
        {
            lock (_lock) _publishing ??= RunAsync();
        }

        if (!_queue.Writer.TryWrite(new Outgoing(channel, message))) Volatile.Write(ref _hasLost, true);
    }

    /// <summary>Publishes what waits, if that can be done in a moment, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_queue.Writer.TryComplete()) return;
        _ended.CancelAfter(Deadline);
        if (_publishing is { } publishing) await publishing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ended.Dispose();
    }

    private async Task RunAsync()
    {
        await Task.Yield();
        var batch = new List<Task>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync(_ended.Token))
        {
            await _redis.WaitUntilUpAsync(_ended.Token);
            await PublishBatchAsync(batch);
            while (Volatile.Read(ref _hasLost)) await TellLossAsync();
        }
    }

    private async Task PublishBatchAsync(List<Task> batch)
    {
        batch.Clear();
        try
        {
            var subscriber = (_redis.Multiplexer ?? throw new ObjectDisposedException("Redis")).GetSubscriber();
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var next))
                batch.Add(subscriber.PublishAsync(next.Channel, next.Message));
            await WaitAsync(Task.WhenAll(batch));
        }
        catch (Exception exception) when (RedisConnection.IsOfRedis(exception))
        {
            // They may have arrived or not. Published again they would come out of their order.
            Volatile.Write(ref _hasLost, true);
            _redis.ReportInterruption();
        }
    }

    private async Task TellLossAsync()
    {
        await _redis.WaitUntilUpAsync(_ended.Token);
        Volatile.Write(ref _hasLost, false);
        try
        {
            if (_redis.Multiplexer is not { } multiplexer) throw new ObjectDisposedException("Redis");
            await WaitAsync(multiplexer.GetSubscriber().PublishAsync(_lossChannel, _lossMessage));
        }
        catch (Exception exception) when (RedisConnection.IsOfRedis(exception))
        {
            Volatile.Write(ref _hasLost, true);
            _redis.ReportInterruption();
            await Task.Delay(Deadline / 10, _clock, _ended.Token);
        }
    }

    private async Task WaitAsync(Task published)
    {
        RedisConnection.Observe(published);
        await published.WaitAsync(Deadline, _clock, _ended.Token);

        // The driver goes on with this on the thread that reads from Redis.
        await Task.Yield();
    }
}

using System.Text.Json;
using BankGraph.GraphQL.Redis.Topics;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace BankGraph.GraphQL.Redis;

/// <summary>
/// Topics that reach from process to process. An event is given to the subscribers of its own process at once and to
/// those of others by way of Redis; sending never waits for Redis. What is sent while Redis is away waits, as much as
/// is allowed. Redis keeps nothing, so events can be lost with a connection: <see cref="LossSuspected"/> says when that
/// may have happened, and whoever must not miss anything then looks for itself. Subscribers have bounded queues, as in
/// <see cref="InMemoryTopics"/>.
/// </summary>
public sealed partial class RedisTopics : ITopicEventSender, ITopicEventReceiver, IAsyncDisposable
{
    private readonly Guid _sender = Guid.NewGuid();
    private readonly Dictionary<string, Route> _routes = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly RedisConnection _redis;
    private readonly SubscriptionOptions _options;
    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly InMemoryTopics _local;
    private readonly Publisher _publisher;
    private readonly RedisChannel _lossChannel;
    private IConnectionMultiplexer? _multiplexer;

    /// <summary>Makes topics over a connection, which the caller keeps and disposes of last.</summary>
    public RedisTopics(
        RedisConnection redis,
        SubscriptionOptions? options = null,
        TimeProvider? clock = null,
        ILogger<RedisTopics>? logger = null)
    {
        _redis = redis;
        _options = options ?? new();
        _clock = clock ?? TimeProvider.System;
        _logger = logger ?? NullLogger<RedisTopics>.Instance;
        _local = new InMemoryTopics(_options.TopicBufferCapacity);
        _lossChannel = _options.TopicPrefix + ":loss";
        _publisher = new Publisher(
            redis, _lossChannel, Message.WriteCompletion(_sender), _options.MaxQueuedMessages, _clock);
        redis.WhenResumed(ResumeAsync);
    }

    /// <summary>
    /// Events may have been lost: a connection broke and stands again, or a sender had to drop some. Raised on a thread
    /// that must not be held up, and only once events flow again.
    /// </summary>
    public event Action? LossSuspected;

    /// <summary>How many topics are listened to.</summary>
    internal int RouteCount
    {
        get
        {
            lock (_lock) return _routes.Count;
        }
    }

    /// <summary>Begins to connect, without waiting for it. Sending and subscribing do so too.</summary>
    public void Start() => _redis.Start();

    /// <inheritdoc/>
    public async ValueTask SendAsync<TMessage>(
        string topic,
        TMessage message,
        CancellationToken cancellationToken = default)
    {
        await _local.SendAsync(topic, message, cancellationToken);
        _publisher.Publish(ChannelOf(topic), Message.Write(_sender, message));
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(string topic)
    {
        await _local.CompleteAsync(topic);
        _publisher.Publish(ChannelOf(topic), Message.WriteCompletion(_sender));
    }

    /// <summary>
    /// Subscribes to a topic. What other processes send after this arrives, provided that Redis is there; while it is
    /// away, this process's own events arrive.
    /// </summary>
    /// <inheritdoc/>
    public async ValueTask<ISourceStream<TMessage>> SubscribeAsync<TMessage>(
        string topic,
        CancellationToken cancellationToken = default)
    {
        Start();
        var local = await _local.SubscribeAsync<TMessage>(topic, cancellationToken);
        var route = Enter<TMessage>(topic);
        var subscription = new RedisSubscription<TMessage>(local, () => Leave(route));
        subscription.EndWith(cancellationToken);
        try
        {
            if (_redis.IsUp) await route.Confirmed.WaitAsync(_options.SubscribeTimeout, _clock, cancellationToken);
        }
        catch (Exception exception)
            when (RedisConnection.IsOfRedis(exception) && !cancellationToken.IsCancellationRequested)
        {
            _redis.ReportInterruption();
        }

        return subscription;
    }

    /// <summary>Sends what still waits, if Redis is there.</summary>
    public async ValueTask DisposeAsync()
    {
        await _publisher.DisposeAsync();
        lock (_lock) _multiplexer = null;
    }

    private string ChannelOf(string topic) => $"{_options.TopicPrefix}:topic:{topic}";

    private Route Enter<TMessage>(string topic)
    {
        lock (_lock)
        {
            if (!_routes.TryGetValue(topic, out var route))
            {
                route = new Route<TMessage>(topic, _local) { OnMessage = (_, value) => Receive(topic, value) };
                _routes.Add(topic, route);
                if (_multiplexer is { } multiplexer) Listen(route, multiplexer);
            }

            route.Subscribers++;
            return route;
        }
    }

    private void Leave(Route route)
    {
        lock (_lock)
        {
            if (--route.Subscribers > 0) return;
            _routes.Remove(route.Topic);
            if (route.Multiplexer is { } multiplexer) Unsubscribe(multiplexer, ChannelOf(route.Topic));
        }
    }

    /// <summary>Tells Redis of the routes that it does not know; once events flow, says that some were lost.</summary>
    private async Task ResumeAsync(IConnectionMultiplexer multiplexer)
    {
        lock (_lock)
        {
            _multiplexer = multiplexer;
            if (!IsKnown(multiplexer, _lossChannel)) Subscribe(multiplexer, _lossChannel, OnLossToldOf);
            foreach (var route in _routes.Values)
            {
                // The driver tells Redis again by itself what it has told a server once.
                if (!IsKnown(multiplexer, ChannelOf(route.Topic))) Listen(route, multiplexer);
            }
        }

        // Goes the way of the subscriptions, so that its answer comes after theirs.
        await multiplexer.GetSubscriber().PingAsync();
        await Task.Yield();
        LossSuspected?.Invoke();
    }

    private static bool IsKnown(IConnectionMultiplexer multiplexer, RedisChannel channel) =>
        multiplexer.GetSubscriber().SubscribedEndpoint(channel) is not null;

    private void Listen(Route route, IConnectionMultiplexer multiplexer)
    {
        route.Multiplexer = multiplexer;
        route.ConfirmWith(Subscribe(multiplexer, ChannelOf(route.Topic), route.OnMessage));
    }

    private static Task Subscribe(
        IConnectionMultiplexer multiplexer,
        RedisChannel channel,
        Action<RedisChannel, RedisValue> onMessage)
    {
        try
        {
            // Where the driver knew of the channel without a server to tell, it would not tell one now.
            var subscriber = multiplexer.GetSubscriber();
            RedisConnection.Observe(subscriber.UnsubscribeAsync(channel));
            var confirmed = subscriber.SubscribeAsync(channel, onMessage);
            RedisConnection.Observe(confirmed);
            return confirmed;
        }
        catch (Exception exception) when (RedisConnection.IsOfRedis(exception))
        {
            return Task.FromException(exception);
        }
    }

    private static void Unsubscribe(IConnectionMultiplexer multiplexer, RedisChannel channel)
    {
        try
        {
            RedisConnection.Observe(multiplexer.GetSubscriber().UnsubscribeAsync(channel));
        }
        catch (Exception exception) when (RedisConnection.IsOfRedis(exception))
        {
            // A connection that is gone has forgotten all by itself.
        }
    }

    private void OnLossToldOf(RedisChannel channel, RedisValue value)
    {
        if (Message.TryRead(value, out _, out var sender, out _) && sender != _sender) LossSuspected?.Invoke();
    }

    private void Receive(string topic, RedisValue value)
    {
        Route? route;
        lock (_lock)
        {
            if (!_routes.TryGetValue(topic, out route)) return;
        }

        try
        {
            // One's own events were delivered when they were sent.
            if (!Message.TryRead(value, out var kind, out var sender, out var content)) LogUnreadable();
            else if (sender == _sender) return;
            else if (kind == Message.Event) route.Deliver(content);
            else if (kind == Message.Completion) _ = _local.CompleteAsync(topic);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            LogUnreadable();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message from Redis could not be read and was dropped.")]
    private partial void LogUnreadable();
}

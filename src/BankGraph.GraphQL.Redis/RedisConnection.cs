using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StackExchange.Redis;

namespace BankGraph.GraphQL.Redis;

/// <summary>
/// A connection to a Redis that may be away. It looks now and then whether Redis is there; while it is not, questions
/// are answered at once with "no answer", so that nobody waits for a server that is dead or hangs.
/// </summary>
public sealed partial class RedisConnection : IAsyncDisposable
{
    private readonly Func<Task<IConnectionMultiplexer>> _open;
    private readonly bool _isReplaceable;
    private readonly RedisConnectionOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _ended = new();
    private readonly SemaphoreSlim _lookNow = new(0, 1);
    private readonly List<Func<IConnectionMultiplexer, Task>> _resumed = [];
    private readonly Lock _lock = new();
    private TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _watching;
    private Task? _look;
    private IConnectionMultiplexer? _multiplexer;
    private bool _isDisposed;
    private bool _isToldAway;
    private bool _isSlow;
    private int _slowAnswers;
    private int _openQuestions;
    private int _interruptions;
    private int _resumedAfter;
    private long _lastSeen;

    /// <summary>A connection that is opened as the caller says.</summary>
    internal RedisConnection(
        Func<Task<IConnectionMultiplexer>> open,
        bool isReplaceable,
        RedisConnectionOptions? options,
        TimeProvider? clock = null,
        ILogger<RedisConnection>? logger = null)
    {
        _open = open;
        _isReplaceable = isReplaceable;
        _options = options ?? new();
        _clock = clock ?? TimeProvider.System;
        _logger = logger ?? NullLogger<RedisConnection>.Instance;
    }

    /// <summary>Whether Redis answered when it was last looked for.</summary>
    public bool IsUp => _up.Task.IsCompletedSuccessfully;

    /// <summary>The newest connection, whether or not Redis is there; null before the first.</summary>
    internal IConnectionMultiplexer? Multiplexer => Volatile.Read(ref _multiplexer);

    /// <summary>A connection that is opened, and made anew, from its options.</summary>
    /// <param name="configuration">Where Redis is. It may be away at the start, whatever the options say.</param>
    /// <param name="options">The time-outs.</param>
    /// <param name="clock">Times them.</param>
    /// <param name="logger">Is told when Redis goes and comes.</param>
    public static RedisConnection To(
        ConfigurationOptions configuration,
        RedisConnectionOptions? options = null,
        TimeProvider? clock = null,
        ILogger<RedisConnection>? logger = null)
    {
        var copy = configuration.Clone();
        copy.AbortOnConnectFail = false;
        return new(async () => await ConnectionMultiplexer.ConnectAsync(copy), true, options, clock, logger);
    }

    /// <summary>Uses a connection that belongs to somebody else, who closes it.</summary>
    public static RedisConnection Over(
        IConnectionMultiplexer multiplexer,
        RedisConnectionOptions? options = null,
        TimeProvider? clock = null,
        ILogger<RedisConnection>? logger = null) =>
        new(() => Task.FromResult(multiplexer), false, options, clock, logger);

    /// <summary>Begins to connect, without waiting for it. Asking does so too.</summary>
    public void Start()
    {
        if (_watching is not null) return;
        lock (_lock) _watching ??= WatchAsync();
    }

    /// <summary>
    /// Asks Redis. Without an answer in time there is none; what was asked may still be done. Never throws because of
    /// Redis.
    /// </summary>
    public async ValueTask<RedisAnswer<T>> AskAsync<T>(Func<IDatabaseAsync, Task<T>> question)
    {
        Start();
        if (!IsUp || Volatile.Read(ref _isSlow) || Multiplexer is not { } multiplexer) return default;
        if (Interlocked.Increment(ref _openQuestions) > _options.MaxOpenQuestions)
        {
            Interlocked.Decrement(ref _openQuestions);
            return default;
        }

        var answer = AnswerAsync(multiplexer, question);
        try
        {
            var value = await answer.WaitAsync(_options.AnswerTimeout, _clock).ConfigureAwait(false);
            Volatile.Write(ref _slowAnswers, 0);

            // The driver goes on with the caller on the thread that reads from Redis, which others wait for.
            await Task.Yield();
            return new(true, value);
        }
        catch (TimeoutException)
        {
            Observe(answer);
            if (Interlocked.Increment(ref _slowAnswers) < _options.MaxSlowAnswers) return default;
            Volatile.Write(ref _isSlow, true);
            LookNow();
            return default;
        }
        catch (Exception exception) when (IsOfRedis(exception))
        {
            if (exception is RedisServerException) LogRefused(exception.Message);
            return default;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, true)) return;
        await _ended.CancelAsync();
        if (_watching is { } watching) await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Close();
        _ended.Dispose();
        _lookNow.Dispose();
    }

    /// <summary>Whether an exception comes from Redis, the way there, or a connection that was closed.</summary>
    internal static bool IsOfRedis(Exception exception) => exception
        is RedisException or RedisCommandException or TimeoutException or ObjectDisposedException
        or OperationCanceledException;

    /// <summary>
    /// Calls back when Redis is there for the first time, and each time something may have been missed since. The
    /// connection counts as up once all have been called.
    /// </summary>
    internal void WhenResumed(Func<IConnectionMultiplexer, Task> resume)
    {
        lock (_lock) _resumed.Add(resume);

        // It may be up already; whoever comes later has missed everything so far.
        ReportInterruption();
    }

    /// <summary>Says that something was not answered that should have been, so that something may be missing.</summary>
    internal void ReportInterruption()
    {
        Interlocked.Increment(ref _interruptions);
        LookNow();
    }

    /// <summary>Returns when Redis is there.</summary>
    internal Task WaitUntilUpAsync(CancellationToken cancellationToken)
    {
        Start();
        return Volatile.Read(ref _up).Task.WaitAsync(cancellationToken);
    }

    private async Task<T> AnswerAsync<T>(IConnectionMultiplexer multiplexer, Func<IDatabaseAsync, Task<T>> question)
    {
        // Counted until it is answered, also when nobody waits any more: that is what has to be bounded.
        try
        {
            return await question(multiplexer.GetDatabase()).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _openQuestions);
        }
    }

    /// <summary>A failure that comes when nobody waits any more is nobody's.</summary>
    internal static void Observe(Task task) => task.ContinueWith(
        static failed => _ = failed.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private void LookNow()
    {
        try
        {
            _lookNow.Release();
        }
        catch (SemaphoreFullException)
        {
            // It will look anyway.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis is there.")]
    private partial void LogUp();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis is away: {Reason}")]
    private partial void LogAway(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis refused: {Reason}")]
    private partial void LogRefused(string reason);
}

using System.Diagnostics;
using System.Threading.Channels;
using BankGraph.Ledger.Posting;
using Microsoft.Extensions.Logging;

namespace BankGraph.Ledger;

/// <summary>
/// The one way to move money. Requests that arrive together are committed together, by the writer's thread: a batch is
/// whatever came in while the one before it was being committed. Who is alone commits without that thread, and waits
/// for nothing. One per process and store; several processes may write to one database.
/// </summary>
public sealed partial class LedgerWriter : IAsyncDisposable
{
    private readonly WorkQueue _queue;
    private readonly LedgerStore _store;
    private readonly LedgerOptions _options;
    private readonly ILogger _logger;
    private readonly Func<PostingRequest, string?>? _note;
    private readonly TransactionIds _ids;
    private readonly BatchCommitter _committer;
    private readonly CancellationTokenSource _giveUp = new();
    private readonly TimeProvider _clock;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Whoever has the turn takes from the queue and commits. The thread keeps it while requests come together.
    private readonly SemaphoreSlim _turn = new(0, 1);
    private readonly Work[] _batch;
    private Thread? _thread;
    private Exception? _bug;
    private long _busySince;

    /// <summary>A writer that is not started yet; requests queue up until it is.</summary>
    /// <param name="store">The database.</param>
    /// <param name="clock">Stamps what is booked.</param>
    /// <param name="logger">For failures of the store.</param>
    /// <param name="options">Sizes; the defaults when left out.</param>
    /// <param name="note">
    /// Says, while the caller of a request is at hand, what to remember of it as a <see cref="LedgerNote"/>.
    /// </param>
    /// <param name="guard">A rule over what leaves accounts; none when left out.</param>
    public LedgerWriter(
        LedgerStore store,
        TimeProvider clock,
        ILogger<LedgerWriter> logger,
        LedgerOptions? options = null,
        Func<PostingRequest, string?>? note = null,
        IPostingGuard? guard = null)
    {
        _note = note;
        _store = store;
        _clock = clock;
        _options = options ?? new LedgerOptions();
        _logger = logger;
        _ids = new TransactionIds(clock);
        _committer = new BatchCommitter(store, _options, new BatchRules(clock, guard), logger, Booked.Add);
        _queue = new WorkQueue(_options.QueueCapacity);
        _batch = new Work[_options.MaxBatchSize];
    }

    /// <summary>False before it is started, after it has stopped, and when a bug has ended it.</summary>
    public bool IsRunning => _thread is not null && !_ended.Task.IsCompleted;

    /// <summary>For how long the batch of the moment has waited for its commit; zero while there is none.</summary>
    public TimeSpan Waiting =>
        Interlocked.Read(ref _busySince) is not 0 and var since ? _clock.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>What commits have booked; the relay waits for it.</summary>
    internal FreshBookings Booked { get; } = new();

    /// <summary>
    /// Books a request or refuses it, and answers after the commit. It is not for use inside a database transaction of
    /// one's own: where the store has one writer, the two would wait for each other.
    /// </summary>
    /// <param name="request">What to move.</param>
    /// <param name="cancellationToken">
    /// Withdraws the request while it is still queued. Once a batch has it, the answer of the commit is returned.
    /// </param>
    /// <exception cref="OperationCanceledException">The request was withdrawn; nothing has moved.</exception>
    /// <exception cref="LedgerUnavailableException">The store took no writes; the key tells the outcome.</exception>
    public Task<PostingResult> PostAsync(PostingRequest request, CancellationToken cancellationToken) =>
        request.ShapeRefusal() is { } refusal
            ? Task.FromResult<PostingResult>(new PostingResult.Refused(refusal, IsReplay: false))
            : QueueAsync(request, cancellationToken);

    /// <summary>
    /// The answer that a key already has, or null. For checks that come before the ledger and would judge a replay
    /// differently from the first time; <see cref="PostAsync"/> replays by itself.
    /// </summary>
    public async Task<PostingResult?> FindAnswerAsync(IdempotencyKey key, CancellationToken cancellationToken) =>
        (await LoadAnswerAsync(key, cancellationToken)).Find(key, ownTransactionId: Guid.Empty);

    /// <summary>
    /// The first answer given under a key, whatever was asked for with it; null while nothing has been decided. For
    /// whoever lost the answer and only has the key.
    /// </summary>
    public async Task<PostingResult?> FindAnswerAsync(Guid scopeId, string key, CancellationToken cancellationToken)
    {
        var sought = new IdempotencyKey(scopeId, key, RequestFingerprint.Of());
        return (await LoadAnswerAsync(sought, cancellationToken)).FindFirst(sought);
    }

    /// <summary>Starts to commit what is queued.</summary>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (_thread is not null) throw new InvalidOperationException("The ledger's writer has been started already.");
        _thread = new Thread(CommitQueued) { Name = "ledger writer", IsBackground = true };
        _thread.UnsafeStart();
        return Task.CompletedTask;
    }

    /// <summary>
    /// Takes no more requests, commits those that are queued, and returns when all are answered. When the token is
    /// cancelled first, a store that does not take writes is no longer waited for.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _queue.Close();
        await using var registration = cancellationToken.UnsafeRegister(
            static giveUp => ((CancellationTokenSource?)giveUp)?.Cancel(),
            _giveUp);
        if (_thread is not null) await _ended.Task;
        FailQueued(new LedgerUnavailableException("The ledger's writer was never started; nothing was booked."));
        await _committer.DisposeAsync();
    }

    /// <summary>Stops the writer.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        _giveUp.Dispose();
    }

    /// <summary>Records that messages have been published; returns after the commit.</summary>
    internal async Task MarkSentAsync(IReadOnlyList<Guid> transactionIds)
    {
        var mark = new OutboxMark(transactionIds);
        try
        {
            _queue.Add(mark);
        }
        catch (ChannelClosedException e)
        {
            throw Stopped(e);
        }

        await mark.Task;
    }

    private async Task<KnownAnswers> LoadAnswerAsync(IdempotencyKey key, CancellationToken cancellationToken)
    {
        var connection = await _store.OpenAsync(cancellationToken);
        await using var commands = new PreparedCommands(_store, connection, isKept: false);
        var answers = new KnownAnswers();
        await answers.LoadAsync(commands, [key.Id]);
        return answers;
    }

    private async Task<PostingResult> QueueAsync(PostingRequest request, CancellationToken cancellationToken)
    {
        if (_store.WriteGate.IsInside)
            throw new InvalidOperationException("Who is writing to the store cannot wait for the ledger to write.");
        var work = new PostingWork(request, _note?.Invoke(request));
        var isAlone = _turn.CurrentCount > 0;
        try
        {
            await _queue.AddAsync(work, wakes: !isAlone, cancellationToken);
        }
        catch (ChannelClosedException e)
        {
            throw Stopped(e);
        }

        await using var registration = cancellationToken.UnsafeRegister(
            static (work, token) => ((PostingWork?)work)?.Cancel(token),
            work);
        if (isAlone) await CommitAloneAsync();
        return await work.Task;
    }

    private static LedgerUnavailableException Stopped(Exception exception) =>
        new("The ledger's writer has stopped; nothing was booked.", exception);

    // The writer's thread would have to be woken, and to wake who waits for it.
    private async ValueTask CommitAloneAsync()
    {
        // The store may keep this thread, which must not be that of somebody who is about to ask for more.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        if (!_turn.Wait(0, CancellationToken.None))
        {
            _queue.Wake();
            return;
        }

        try
        {
            await CommitAsync(TakeQueued());
        }
        catch (Exception e)
        {
            Break(e);
        }
        finally
        {
            _turn.Release();
        }
    }

    private void CommitQueued()
    {
        var (hasTurn, company, answeredAt, took) = (false, 0, 0L, TimeSpan.Zero);
        _turn.Release();
        try
        {
            while (_queue.WaitForAny(_options.MarksWait))
            {
                // Whoever has just been answered asks again soon. Half of them are worth waiting for, but for no longer
                // than a commit takes; who is alone waits for nobody.
                if (hasTurn)
                    _queue.WaitFor(Math.Min(company / 2, _batch.Length), took - Stopwatch.GetElapsedTime(answeredAt));
                else _turn.Wait();
                hasTurn = true;
                var began = Stopwatch.GetTimestamp();
                var count = TakeQueued();
                company = _batch.Take(count).Count(work => work is PostingWork);
                CommitAsync(count).Wait();
                company += _queue.Count;
                answeredAt = Stopwatch.GetTimestamp();
                took = Stopwatch.GetElapsedTime(began, answeredAt);
                if (company > 1) continue;
                hasTurn = false;
                _turn.Release();
            }
        }
        catch (Exception e)
        {
            Break(e is AggregateException { InnerException: { } inner } ? inner : e);
        }

        if (!hasTurn) _turn.Wait();
        if (_bug is not null) _ended.SetException(_bug);
        else _ended.SetResult();
    }

    /// <summary>Only for who has the turn. It throws for a bug alone.</summary>
    private async Task CommitAsync(int count)
    {
        if (count == 0) return;
        Interlocked.Exchange(ref _busySince, _clock.GetTimestamp());
        await _committer.CommitAsync(new ArraySegment<Work>(_batch, 0, count), _giveUp.Token);
        Interlocked.Exchange(ref _busySince, 0);
        Array.Clear(_batch, 0, count);
    }

    // Whoever waits must hear of it; a writer that died in silence would hold its callers for ever.
    private void Break(Exception bug)
    {
        _bug = bug;
        LogBroken(bug);
        _queue.Close(bug);
        foreach (var work in _batch) work?.Fail(bug);
        FailQueued(bug);
    }

    private int TakeQueued()
    {
        var count = 0;
        while (count < _batch.Length && _queue.TryTake(out var work))
        {
            if (!work.TryTake()) continue;
            if (work is PostingWork posting) posting.TransactionId = _ids.Next();
            _batch[count++] = work;
        }

        return count;
    }

    private void FailQueued(Exception exception)
    {
        while (_queue.TryTake(out var work)) work.Fail(exception);
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The ledger's writer has ended by a bug.")]
    private partial void LogBroken(Exception exception);
}

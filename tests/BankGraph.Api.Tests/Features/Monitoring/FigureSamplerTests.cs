using BankGraph.Api.Features.Monitoring;
using BankGraph.Banking.Monitoring;

namespace BankGraph.Api.Tests.Features.Monitoring;

/// <summary>How often the bank is looked at, whoever watches.</summary>
public sealed class FigureSamplerTests
{
    private readonly InstantClock _clock = new();
    private readonly Queue<TaskCompletionSource<BankFigures>> _looks = [];
    private int _count;

    [Fact]
    public async Task Watchers_AtTheSameTime_ShareEachLook()
    {
        var sampler = new FigureSampler(LookAsync, _clock);
        await using var one = sampler.FollowAsync(default).GetAsyncEnumerator();
        await using var other = sampler.FollowAsync(default).GetAsyncEnumerator();
        var asked = sampler.LatestAsync(default);
        var moved = Task.WhenAll(one.MoveNextAsync().AsTask(), other.MoveNextAsync().AsTask());
        await AnswerAsync();
        await moved;

        Assert.Same(one.Current, other.Current);
        Assert.Same(one.Current, await asked);
        moved = Task.WhenAll(one.MoveNextAsync().AsTask(), other.MoveNextAsync().AsTask());
        await AnswerAsync();
        await moved;
        Assert.Same(one.Current, other.Current);
        Assert.Equal(2, _count);
        Assert.Equal([FigureSampler.Interval], _clock.Pauses);
    }

    [Fact]
    public async Task Question_RightAfterALook_IsAnsweredWithoutAnother()
    {
        var sampler = new FigureSampler(LookAsync, _clock);
        var first = sampler.LatestAsync(default);
        await AnswerAsync();
        await first;
        var second = await sampler.LatestAsync(default);
        _clock.Now += FigureSampler.Interval;
        var third = sampler.LatestAsync(default);
        await AnswerAsync();

        Assert.Same(await first, second);
        Assert.NotSame(second, await third);
        Assert.Equal(2, _count);
        Assert.Empty(_clock.Pauses);
    }

    [Fact]
    public async Task Look_ThatFails_IsToldAndTriedAgainForTheNext()
    {
        var sampler = new FigureSampler(LookAsync, _clock);
        var failing = sampler.LatestAsync(default);
        (await BegunAsync()).SetException(new InvalidOperationException("The store is away."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing);
        var next = sampler.LatestAsync(default);
        await AnswerAsync();

        Assert.NotNull(await next);
    }

    [Fact]
    public async Task Watcher_ThatGoes_LeavesTheLookToTheOthers()
    {
        var sampler = new FigureSampler(LookAsync, _clock);
        using var gone = new CancellationTokenSource();
        var leaving = sampler.LatestAsync(gone.Token);
        var staying = sampler.LatestAsync(default);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
        await AnswerAsync();

        Assert.NotNull(await staying);
        Assert.Equal(1, _count);
    }

    private Task<BankFigures> LookAsync(CancellationToken cancellationToken)
    {
        var look = new TaskCompletionSource<BankFigures>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_looks)
        {
            _count++;
            _looks.Enqueue(look);
        }

        return look.Task;
    }

    private async Task AnswerAsync() => (await BegunAsync()).SetResult(
        new BankFigures(_clock.Now.UtcDateTime, new int[60], [], [], 0, default, default));

    /// <summary>The look that was begun, as soon as one is.</summary>
    private async Task<TaskCompletionSource<BankFigures>> BegunAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (true)
        {
            lock (_looks)
            {
                if (_looks.TryDequeue(out var look)) return look;
            }

            await Task.Delay(1, patience.Token);
        }
    }

    /// <summary>A clock that stands still and at which nobody waits, but says how long they wanted to.</summary>
    private sealed class InstantClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public List<TimeSpan> Pauses { get; } = [];

        public override DateTimeOffset GetUtcNow() => Now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Pauses.Add(dueTime);
            return base.CreateTimer(callback, state, TimeSpan.Zero, period);
        }
    }
}

using System.Threading.Channels;
using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger.Tests.Posting;

public sealed class WorkQueueTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
    private readonly WorkQueue _queue = new(capacity: 4);

    [Fact]
    public async Task WaitForAny_WorkComesLater_IsWoken()
    {
        var waiting = OnThreadOfItsOwn(_queue.WaitForAny);
        var work = new OutboxMark([]);
        await _queue.AddAsync(work, default);

        Assert.True(await waiting.WaitAsync(Long));
        Assert.True(_queue.TryTake(out var taken));
        Assert.Same(work, taken);
        Assert.False(_queue.TryTake(out _));
    }

    [Fact]
    public async Task WaitForAny_IsClosed_GivesWhatIsLeftAndThenSaysThatItIsOver()
    {
        await _queue.AddAsync(new OutboxMark([]), default);
        _queue.Close();

        Assert.True(_queue.WaitForAny());
        Assert.True(_queue.TryTake(out _));
        Assert.False(_queue.WaitForAny());
        await Assert.ThrowsAsync<ChannelClosedException>(() => _queue.AddAsync(new OutboxMark([]), default).AsTask());
    }

    [Fact]
    public async Task WaitForAny_IsClosedMeanwhile_IsWoken()
    {
        var waiting = OnThreadOfItsOwn(_queue.WaitForAny);
        _queue.Close();
        Assert.False(await waiting.WaitAsync(Long));
    }

    [Fact]
    public async Task WaitFor_SoManyCome_WaitsForAllOfThem()
    {
        var waiting = OnThreadOfItsOwn(() =>
        {
            _queue.WaitFor(3, Long);
            return _queue.Count;
        });
        for (var i = 0; i < 3; i++) await _queue.AddAsync(new OutboxMark([]), default);
        Assert.Equal(3, await waiting.WaitAsync(Long));
    }

    [Fact]
    public async Task WaitFor_FewerCome_GoesOnWhenTheTimeIsUp()
    {
        await _queue.AddAsync(new OutboxMark([]), default);
        _queue.WaitFor(2, TimeSpan.FromMilliseconds(20));
        _queue.WaitFor(2, TimeSpan.Zero);
        _queue.WaitFor(2, -Long);
        Assert.Equal(1, _queue.Count);
    }

    [Fact]
    public async Task WaitFor_MoreThanThereIsRoomFor_GoesOnWhenItIsFull()
    {
        for (var i = 0; i < 4; i++) await _queue.AddAsync(new OutboxMark([]), default);
        var fifth = _queue.AddAsync(new OutboxMark([]), default);
        Assert.False(fifth.IsCompleted);

        _queue.WaitFor(100, Long);
        var taken = 0;
        while (_queue.TryTake(out _)) taken++;

        await fifth;
        Assert.Equal(5, taken + _queue.Count);
    }

    [Fact]
    public async Task WaitForAny_ManyAddAtOnce_MissesNone()
    {
        const int works = 20_000;
        var queue = new WorkQueue(capacity: 64);
        var taking = OnThreadOfItsOwn(() =>
        {
            var taken = 0;
            while (queue.WaitForAny())
            {
                while (queue.TryTake(out _)) taken++;
            }

            return taken;
        });
        await Parallel.ForAsync(0, works, async (_, token) => await queue.AddAsync(new OutboxMark([]), token));
        queue.Close();
        Assert.Equal(works, await taking.WaitAsync(Long));
    }

    private static Task<T> OnThreadOfItsOwn<T>(Func<T> run) =>
        Task.Factory.StartNew(run, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}

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
        var waiting = OnThreadOfItsOwn(() => _queue.WaitForAny(Long));
        var posting = NewPosting();
        await _queue.AddAsync(posting, wakes: true, default);

        Assert.True(await waiting.WaitAsync(Long));
        Assert.True(_queue.TryTake(out var taken));
        Assert.Same(posting, taken);
        Assert.False(_queue.TryTake(out _));
    }

    [Fact]
    public async Task WaitForAny_IsClosed_GivesWhatIsLeftAndThenSaysThatItIsOver()
    {
        await _queue.AddAsync(NewPosting(), wakes: true, default);
        _queue.Close();

        Assert.True(_queue.WaitForAny(Long));
        Assert.True(_queue.TryTake(out _));
        Assert.False(_queue.WaitForAny(Long));
        await Assert.ThrowsAsync<ChannelClosedException>(
            () => _queue.AddAsync(NewPosting(), wakes: true, default).AsTask());
    }

    [Fact]
    public async Task WaitForAny_IsClosedMeanwhile_IsWoken()
    {
        var waiting = OnThreadOfItsOwn(() => _queue.WaitForAny(Long));
        _queue.Close();
        Assert.False(await waiting.WaitAsync(Long));
    }

    [Fact]
    public async Task Wake_WorkThatCameQuietly_IsSeen()
    {
        var waiting = OnThreadOfItsOwn(() => _queue.WaitForAny(Long));
        await _queue.AddAsync(NewPosting(), wakes: false, default);
        _queue.Wake();

        Assert.True(await waiting.WaitAsync(Long));
        Assert.True(_queue.TryTake(out _));
    }

    [Fact]
    public async Task WaitForAny_MarkAndThenPosting_GoesOnForThePostingAndTakesBoth()
    {
        _queue.Add(new OutboxMark([]));
        var waiting = OnThreadOfItsOwn(() => _queue.WaitForAny(Long));
        await _queue.AddAsync(NewPosting(), wakes: true, default);

        Assert.True(await waiting.WaitAsync(Long));
        Assert.True(_queue.TryTake(out var first));
        Assert.True(_queue.TryTake(out var second));
        Assert.IsType<OutboxMark>(first);
        Assert.IsType<PostingWork>(second);
    }

    [Fact]
    public async Task WaitForAny_MarkAlone_GoesOnWhenItHasWaited()
    {
        var waiting = OnThreadOfItsOwn(() => _queue.WaitForAny(TimeSpan.FromMilliseconds(20)));
        _queue.Add(new OutboxMark([]));

        Assert.True(await waiting.WaitAsync(Long));
        Assert.True(_queue.TryTake(out _));
    }

    [Fact]
    public void Add_IsClosed_Throws()
    {
        _queue.Add(new OutboxMark([]));
        _queue.Close();

        Assert.Throws<ChannelClosedException>(() => _queue.Add(new OutboxMark([])));
        Assert.True(_queue.WaitForAny(Long));
        Assert.True(_queue.TryTake(out _));
        Assert.False(_queue.WaitForAny(Long));
    }

    [Fact]
    public async Task WaitFor_SoManyCome_WaitsForAllOfThem()
    {
        var waiting = OnThreadOfItsOwn(() =>
        {
            _queue.WaitFor(3, Long);
            return _queue.Count;
        });
        for (var i = 0; i < 3; i++) await _queue.AddAsync(NewPosting(), wakes: true, default);
        Assert.Equal(3, await waiting.WaitAsync(Long));
    }

    [Fact]
    public async Task WaitFor_FewerCome_GoesOnWhenTheTimeIsUp()
    {
        await _queue.AddAsync(NewPosting(), wakes: true, default);
        _queue.WaitFor(2, TimeSpan.FromMilliseconds(20));
        _queue.WaitFor(2, TimeSpan.Zero);
        _queue.WaitFor(2, -Long);
        Assert.Equal(1, _queue.Count);
    }

    [Fact]
    public async Task WaitFor_MoreThanThereIsRoomFor_GoesOnWhenItIsFull()
    {
        for (var i = 0; i < 4; i++) await _queue.AddAsync(NewPosting(), wakes: true, default);
        var fifth = _queue.AddAsync(NewPosting(), wakes: true, default);
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
            while (queue.WaitForAny(Long))
            {
                while (queue.TryTake(out _)) taken++;
            }

            return taken;
        });
        await Parallel.ForAsync(0, works, async (_, token) => await queue.AddAsync(NewPosting(), wakes: true, token));
        queue.Close();
        Assert.Equal(works, await taking.WaitAsync(Long));
    }

    private static PostingWork NewPosting()
    {
        var key = new IdempotencyKey(Guid.NewGuid(), "key", RequestFingerprint.Of());
        var amount = new Money(100, Currency.FromCode("EUR"));
        return new(PostingRequest.Move(key, TransactionKind.Transfer, Guid.NewGuid(), Guid.NewGuid(), amount));
    }

    private static Task<T> OnThreadOfItsOwn<T>(Func<T> run) =>
        Task.Factory.StartNew(run, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
}

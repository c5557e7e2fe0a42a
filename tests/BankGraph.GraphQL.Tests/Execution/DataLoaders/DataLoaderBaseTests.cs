using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Execution.DataLoaders;

public sealed class DataLoaderBaseTests
{
    private readonly ManualScheduler _scheduler = new();

    [Fact]
    public async Task Load_ManyKeysWithDuplicates_AreOneBatchOfDistinctKeys()
    {
        var loader = new SquareLoader(_scheduler);

        var loaded = loader.LoadAsync([3, 2, 3]);
        var again = loader.LoadAsync(2);
        await _scheduler.DispatchAsync();

        Assert.Equal(["9", "4", "9"], await loaded);
        Assert.Equal("4", await again);
        Assert.Equal(["3,2"], loader.Batches);
    }

    [Fact]
    public async Task Load_KnownKey_AsksNoMore()
    {
        var loader = new SquareLoader(_scheduler);
        var first = loader.LoadAsync(3);
        await _scheduler.DispatchAsync();

        Assert.Same(first, loader.LoadAsync(3));
        Assert.Equal(0, _scheduler.Waiting);
    }

    [Fact]
    public async Task Load_KeyWithoutValue_IsNullAndKnown()
    {
        var loader = new SquareLoader(_scheduler);
        var missing = loader.LoadAsync(-1);
        await _scheduler.DispatchAsync();

        Assert.Null(await missing);
        Assert.Same(missing, loader.LoadAsync(-1));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => loader.LoadRequiredAsync(-1));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => loader.LoadRequiredAsync([-1]));
    }

    [Theory]
    [InlineData(2, "1,2|3,4|5")]
    [InlineData(1, "1|2|3|4|5")]
    [InlineData(5, "1,2,3,4,5")]
    [InlineData(0, "1,2,3,4,5")]
    public async Task Load_MoreKeysThanABatchMayHave_TakesSeveral(int maxBatchSize, string batches)
    {
        var loader = new SquareLoader(_scheduler, new DataLoaderOptions { MaxBatchSize = maxBatchSize });

        var loaded = loader.LoadAsync([1, 2, 3, 4, 5]);
        await _scheduler.DispatchAsync();

        Assert.Equal(["1", "4", "9", "16", "25"], await loaded);
        Assert.Equal(batches.Split('|'), loader.Batches);
    }

    [Fact]
    public async Task Load_BatchFails_FailsItsKeysAndIsTriedAgain()
    {
        var loader = new SquareLoader(_scheduler) { Before = (_, _) => throw new InvalidOperationException("down") };
        var (one, two) = (loader.LoadAsync(1), loader.LoadAsync(2));
        await _scheduler.DispatchAsync();
        loader.Before = null;
        var again = loader.LoadAsync(1);
        await _scheduler.DispatchAsync();

        Assert.Equal("down", (await Assert.ThrowsAsync<InvalidOperationException>(() => one)).Message);
        Assert.Equal("down", (await Assert.ThrowsAsync<InvalidOperationException>(() => two)).Message);
        Assert.Equal("1", await again);
    }

    [Fact]
    public async Task Load_OneKeyFails_AnswersTheOthers()
    {
        var loader = new SquareLoader(_scheduler);
        var find = loader.Find;
        loader.Find = key => key == 2 ? new InvalidOperationException("two") : find(key);

        var (one, two) = (loader.LoadAsync(1), loader.LoadAsync(2));
        await _scheduler.DispatchAsync();

        Assert.Equal("1", await one);
        Assert.Equal("two", (await Assert.ThrowsAsync<InvalidOperationException>(() => two)).Message);
    }

    [Fact]
    public async Task Load_ResultLeftOut_FailsTheBatch()
    {
        var loader = new SquareLoader(_scheduler) { Find = key => key == 2 ? default : Result<string?>.Resolve("x") };

        var (one, two) = (loader.LoadAsync(1), loader.LoadAsync(2));
        await _scheduler.DispatchAsync();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => one);
        Assert.Contains("1 of 2", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => two);
    }

    [Fact]
    public async Task Load_OneOfTwoCallersGivesUp_AnswersTheOther()
    {
        using var impatient = new CancellationTokenSource();
        var loader = new SquareLoader(_scheduler);
        var patient = loader.LoadAsync(1);
        var given = loader.LoadAsync(1, impatient.Token);

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        await _scheduler.DispatchAsync();

        Assert.Equal("1", await patient);
    }

    [Fact]
    public async Task Load_LookUpIsCanceled_CancelsItsKeysAndIsTriedAgain()
    {
        var loader = new SquareLoader(_scheduler) { Before = (_, _) => throw new OperationCanceledException() };
        var canceled = loader.LoadAsync(1);
        await _scheduler.DispatchAsync();
        loader.Before = null;
        var again = loader.LoadAsync(1);
        await _scheduler.DispatchAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => canceled);
        Assert.True(canceled.IsCanceled);
        Assert.Equal("1", await again);
    }

    [Fact]
    public async Task SetCacheEntry_UnknownKey_NeedsNoLookUp()
    {
        var loader = new SquareLoader(_scheduler);

        loader.SetCacheEntry(3, "nine");
        loader.SetCacheEntry(3, "other");

        Assert.Equal("nine", await loader.LoadAsync(3));
        Assert.Equal(0, _scheduler.Waiting);
    }

    [Fact]
    public async Task RemoveCacheEntry_KnownKey_IsLookedUpAgain()
    {
        var loader = new SquareLoader(_scheduler);
        _ = loader.LoadAsync([1, 2]);
        await _scheduler.DispatchAsync();

        loader.RemoveCacheEntry(1);
        _ = loader.LoadAsync([1, 2]);
        await _scheduler.DispatchAsync();

        Assert.Equal(["1,2", "1"], loader.Batches);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Forgetting_KeyThatWaits_LeavesItInItsBatch(bool all)
    {
        var loader = new SquareLoader(_scheduler);
        var before = loader.LoadAsync(1);

        if (all) loader.ClearCache();
        else loader.RemoveCacheEntry(1);
        var after = loader.LoadAsync(1);
        await _scheduler.DispatchAsync();

        Assert.Equal("1", await before);
        Assert.Same(before, after);
        Assert.Equal(["1"], loader.Batches);
    }

    [Fact]
    public async Task ClearCache_ForgetsEveryKeyOfEveryBranch()
    {
        var loader = new SquareLoader(_scheduler);
        _ = loader.LoadAsync([1, 2]);
        _ = loader.Branch("unit", "m").LoadAsync(1);
        await _scheduler.DispatchAsync();

        loader.ClearCache();
        _ = loader.LoadAsync([1, 2]);
        _ = loader.Branch("unit", "m").LoadAsync(1);
        await _scheduler.DispatchAsync();

        Assert.Equal(["1,2", "m1", "1,2", "m1"], loader.Batches);
    }

    [Fact]
    public async Task RemoveCacheEntry_OfABranchedKey_ForgetsItThereToo()
    {
        var loader = new SquareLoader(_scheduler);
        _ = loader.Branch("unit", "m").LoadAsync([1, 2]);
        await _scheduler.DispatchAsync();

        loader.RemoveCacheEntry(1);
        _ = loader.Branch("unit", "m").LoadAsync([1, 2]);
        await _scheduler.DispatchAsync();

        Assert.Equal(["m1,2", "m1"], loader.Batches);
    }

    [Fact]
    public async Task Branch_EqualStates_ShareBatchesAndCacheAndNothingElse()
    {
        var loader = new SquareLoader(_scheduler);

        _ = loader.LoadAsync(1);
        _ = loader.Branch("unit", "m").LoadAsync(1);
        _ = loader.Branch("unit", new string('m', 1)).LoadAsync(2);
        _ = loader.Branch("unit", "km").LoadAsync(1);
        _ = loader.Branch("other", 7).Branch("unit", "cm").LoadAsync(1);
        await _scheduler.DispatchAsync();

        Assert.Equal(["1", "m1,2", "km1", "cm1"], loader.Batches);
        Assert.Same(loader.Branch("unit", "m"), loader.Branch("unit", "m"));
    }

    [Fact]
    public void State_RequiredButMissing_SaysWhich()
    {
        var context = default(DataLoaderFetchContext<string>);

        Assert.Null(context.GetState<string>("unit"));
        Assert.Equal(3, context.GetStateOrDefault("size", 3));
        var failure = Assert.Throws<InvalidOperationException>(() => context.GetRequiredState<int>("size"));
        Assert.Contains("`size`", failure.Message, StringComparison.Ordinal);
    }
}

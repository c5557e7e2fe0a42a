using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Execution.DataLoaders;

public sealed class CacheDataLoaderTests
{
    [Fact]
    public async Task Load_EachKey_IsFoundAtOnceAndOnlyOnce()
    {
        var loader = new NameLoader();

        Assert.Equal("name 1", await loader.LoadAsync(1));
        Assert.Equal(["name 1", "name 2"], await loader.LoadAsync([1, 2]));

        Assert.Equal([1, 2], loader.Asked);
    }

    [Fact]
    public async Task Load_FailingKey_FailsAlone()
    {
        var loader = new NameLoader();

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => loader.LoadAsync(-1));

        Assert.Equal("no -1", failure.Message);
        Assert.Equal("name 1", await loader.LoadAsync(1));
    }

    private sealed class NameLoader : CacheDataLoader<int, string>
    {
        public List<int> Asked { get; } = [];

        protected override async Task<string> LoadSingleAsync(int key, CancellationToken cancellationToken)
        {
            Asked.Add(key);
            await Task.Yield();
            return key < 0 ? throw new InvalidOperationException($"no {key}") : $"name {key}";
        }
    }
}

using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Tests.Execution;

/// <summary>How many compiled operations are kept, and which of them make room.</summary>
public sealed class OperationCacheTests
{
    private static readonly CompiledOperation Operation = Compile();

    public sealed class Query
    {
        public string Hello => "hello";
    }

    [Fact]
    public void Add_BeyondTheCount_MakesRoom()
    {
        var cache = new OperationCache(capacity: 4, maxBytes: 1000);

        for (var i = 0UL; i < 100; i++) Add(cache, i, 1);

        Assert.InRange(cache.Count, 1, 4);
        Assert.True(IsKept(cache, 99));
    }

    [Fact]
    public void Add_BeyondTheBytes_MakesRoom()
    {
        var cache = new OperationCache(capacity: 1000, maxBytes: 100);

        for (var i = 0UL; i < 50; i++)
        {
            Add(cache, i, 30);
            Assert.InRange(cache.Count, 1, 3);
            Assert.True(IsKept(cache, i));
        }
    }

    [Fact]
    public void Add_LargerThanAllRoom_IsNotKeptAndPushesNothingOut()
    {
        var cache = new OperationCache(capacity: 10, maxBytes: 100);
        Add(cache, 1, 100);

        Add(cache, 2, 101);

        Assert.False(IsKept(cache, 2));
        Assert.True(IsKept(cache, 1));
    }

    [Fact]
    public void Add_OneThatIsRead_KeepsIt()
    {
        var cache = new OperationCache(capacity: 1000, maxBytes: 100);
        Add(cache, 0, 30);

        for (var i = 1UL; i < 50; i++)
        {
            Assert.True(IsKept(cache, 0));
            Add(cache, i, 30);
        }

        Assert.True(IsKept(cache, 0));
    }

    [Fact]
    public void Add_TheSameAgain_CountsOnce()
    {
        var cache = new OperationCache(capacity: 1000, maxBytes: 100);
        Add(cache, 1, 40);

        for (var i = 0; i < 20; i++) Add(cache, 2, 40);

        Assert.Equal((true, true), (IsKept(cache, 1), IsKept(cache, 2)));
    }

    private static void Add(OperationCache cache, ulong document, int bytes) =>
        cache.Add(new DocumentHash(document, 0, 0, 0), "Q", Operation, bytes, isStored: false);

    private static bool IsKept(OperationCache cache, ulong document) =>
        cache.Find(new DocumentHash(document, 0, 0, 0), "Q", isStored: false) is not null;

    private static CompiledOperation Compile()
    {
        var server = TestServer.Create<Query>();
        var document = Utf8GraphQLParser.Parse("query Q { hello }"u8);
        return OperationCompiler.Compile(
            server.Schema, new RequestExecutorOptions(), document, OperationSelector.Select(document, "Q"));
    }
}

using System.Text;
using BankGraph.GraphQL.PersistedOperations;
using Microsoft.Extensions.DependencyInjection;
using static BankGraph.GraphQL.Tests.PersistedOperations.PersistedOperationTests;

namespace BankGraph.GraphQL.Tests.PersistedOperations;

/// <summary>What Apollo's and urql's clients do: the hash alone, then hash and document, then the hash alone.</summary>
public sealed class AutomaticPersistedOperationTests
{
    private const string Document = "{ hello }";
    private const string Hello = """{"data":{"hello":"world"}}""";

    private readonly SeenStorage _storage = new();

    public sealed class Query
    {
        public string Hello => "world";

        public string Fails(bool really) => really ? throw new InvalidOperationException() : "";
    }

    [Fact]
    public async Task Hash_FirstUnknownThenRegistered_IsExecuted()
    {
        await using var server = Create();

        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotFound","extensions":{"code":"HC0020"}}]}""",
            await AutomaticAsync(server, Document, sendDocument: false));
        Assert.Equal(Hello, await AutomaticAsync(server, Document));
        for (var i = 0; i < 3; i++) Assert.Equal(Hello, await AutomaticAsync(server, Document, sendDocument: false));
        Assert.Equal(Hello, await AutomaticAsync(server, Document));

        Assert.Equal([Document], _storage.Saved);
    }

    [Fact]
    public async Task Hash_OfADocumentThatWasSentWithoutIt_IsNotRegistered()
    {
        await using var server = Create();
        Assert.Equal(Hello, await server.QueryAsync(Document));
        AssertRefused("HC0020", await AutomaticAsync(server, Document, sendDocument: false));

        Assert.Equal(Hello, await AutomaticAsync(server, Document));

        Assert.Equal(Hello, await AutomaticAsync(server, Document, sendDocument: false));
    }

    [Fact]
    public async Task Hash_OfAnotherDocument_IsRefusedAndStoresNothing()
    {
        await using var server = Create();
        const string Other = "{ __typename }";
        Assert.Equal(Hello, await server.QueryAsync(Document));

        AssertRefused("PERSISTED_QUERY_MISMATCH", await AutomaticAsync(server, Document, extension: Extension(Other)));

        Assert.Empty(_storage.Saved);
        AssertRefused("HC0020", await AutomaticAsync(server, Other, sendDocument: false));
        AssertRefused("HC0020", await AutomaticAsync(server, Document, sendDocument: false));
    }

    [Theory]
    [InlineData("{ nope }", "HC0016")]
    [InlineData("{ hello", "HC0011")]
    [InlineData("{ __schema { queryType { name } } }", "HC0046")]
    [InlineData("query A { hello } query B { hello }", "HC0068")]
    public async Task Document_ThatIsRefused_IsNotStored(string document, string code)
    {
        await using var server = Create(introspection: false);

        AssertRefused(code, await AutomaticAsync(server, document));

        Assert.Empty(_storage.Saved);
        AssertRefused("HC0020", await AutomaticAsync(server, document, sendDocument: false));
    }

    [Fact]
    public async Task Document_WhoseExecutionFails_IsStored()
    {
        await using var server = Create();

        await AutomaticAsync(server, "{ fails(really: true) }");

        Assert.Single(_storage.Saved);
    }

    [Theory]
    [InlineData("""{"version":2,"sha256Hash":"71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b"}""")]
    [InlineData("""{"version":"1","sha256Hash":"71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b"}""")]
    [InlineData("""{"sha256Hash":"71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b"}""")]
    [InlineData("""{"version":1}""")]
    [InlineData("""{"version":1,"sha256Hash":5}""")]
    [InlineData("""{"version":1,"sha256Hash":"../../etc/passwd"}""")]
    [InlineData("""{"version":1,"sha256Hash":"71F7DC5758652BAAC68E4A10C50BE732B741C892ADE2883A99358F52B555286B"}""")]
    [InlineData("""{"version":99999999999,"sha256Hash":""}""")]
    [InlineData("[]")]
    [InlineData("1")]
    public async Task Extension_OfAnotherForm_IsHC0009(string extension)
    {
        await using var server = Create();

        AssertRefused("HC0009", await AutomaticAsync(server, Document, extension: extension));
        AssertRefused("HC0009", await AutomaticAsync(server, Document, sendDocument: false, extension: extension));
        Assert.Empty(_storage.Saved);
    }

    [Fact]
    public async Task Extension_Null_IsAsGoodAsNone()
    {
        await using var server = Create();

        Assert.Equal(Hello, await AutomaticAsync(server, Document, extension: "null"));

        Assert.Empty(_storage.Saved);
    }

    [Fact]
    public async Task Hash_WithoutAnyPipeline_TellsClientsToStopAsking()
    {
        await using var server = TestServer.Create<Query>();

        Assert.Equal(
            """{"errors":[{"message":"PersistedQueryNotSupported","extensions":{"code":"HC0011"}}]}""",
            await AutomaticAsync(server, Document, sendDocument: false));
        Assert.Equal(Hello, await AutomaticAsync(server, Document, extension: """{"version":7}"""));
    }

    [Fact]
    public async Task Documents_MoreThanTheBound_AreForgottenAndRegisteredAnew()
    {
        await using var server = TestServer.Create<Query>(builder => builder
            .UseAutomaticPersistedOperationPipeline()
            .AddInMemoryOperationDocumentStorage()
            .ModifyRequestOptions(options =>
            {
                options.OperationCacheSize = 1;
                options.PersistedOperations.MaxDocumentsInMemory = 2;
            }));
        for (var i = 0; i < 5; i++) await AutomaticAsync(server, $"{{ f{i}: hello }}");

        AssertRefused("HC0020", await AutomaticAsync(server, "{ f0: hello }", sendDocument: false));
        Assert.Equal("""{"data":{"f3":"world"}}""", await AutomaticAsync(server, "{ f3: hello }", sendDocument: false));

        await AutomaticAsync(server, "{ f0: hello }");
        Assert.Equal("""{"data":{"f0":"world"}}""", await AutomaticAsync(server, "{ f0: hello }", sendDocument: false));
    }

    private TestServer Create(bool introspection = true) => TestServer.Create<Query>(builder => builder
        .UseAutomaticPersistedOperationPipeline()
        .ModifyRequestOptions(options => options.AllowIntrospection = introspection)
        .Services.AddSingleton<IOperationDocumentStorage>(_storage));

    /// <summary>Keeps everything, in the order in which it came.</summary>
    private sealed class SeenStorage : IOperationDocumentStorage
    {
        private readonly List<(OperationDocumentId Id, IOperationDocument Document)> _all = [];

        public IEnumerable<string> Saved => _all.Select(saved => Encoding.UTF8.GetString(saved.Document.AsSpan()));

        public async ValueTask<IOperationDocument?> TryReadAsync(
            OperationDocumentId documentId,
            CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            return _all.Find(saved => saved.Id == documentId).Document;
        }

        public async ValueTask SaveAsync(
            OperationDocumentId documentId,
            IOperationDocument document,
            CancellationToken cancellationToken = default)
        {
            await Task.Yield();
            _all.Add((documentId, document));
        }
    }
}

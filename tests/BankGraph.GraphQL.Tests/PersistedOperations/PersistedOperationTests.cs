using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.Tests.PersistedOperations.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Tests.PersistedOperations;

public sealed class PersistedOperationTests : IDisposable
{
    private const string Listed = "query A { hello } query B { twice: hello }";
    private const string Hello = """{"data":{"hello":"world"}}""";

    private readonly OperationFolder _folder = new();
    private readonly string _id;

    public PersistedOperationTests() => _id = _folder.Add(Listed);

    public void Dispose() => _folder.Dispose();

    public sealed class Query
    {
        public string Hello => "world";
    }

    [Fact]
    public async Task Id_OfAListedDocument_IsExecuted()
    {
        await using var server = CreateStored();

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(Hello, await ByIdAsync(server, _id, "A"));
            Assert.Equal("""{"data":{"twice":"world"}}""", await ByIdAsync(server, "sha256:" + _id, "B"));
        }
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("../../etc/passwd")]
    [InlineData("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b")]
    public async Task Id_OfNothing_IsHC0020(string id)
    {
        await using var server = CreateStored();

        AssertRefused("HC0020", await ByIdAsync(server, id));
    }

    [Fact]
    public async Task Id_NotListed_SaysWhich()
    {
        await using var server = CreateStored();
        var id = OperationDocumentId.Of("{ hello }"u8).Value;

        Assert.Equal(
            "{\"errors\":[{\"message\":\"There is no persisted operation of this id.\",\"extensions\":{"
            + $"\"code\":\"HC0020\",\"requestedKey\":\"{id}\"}}}}]}}",
            await ByIdAsync(server, id));
    }

    [Fact]
    public async Task Id_OfADocumentThatSomebodySent_StaysUnknown()
    {
        await using var server = CreateStored();
        const string Document = "{ hello }";
        Assert.Equal(Hello, await server.QueryAsync(Document));

        var id = OperationDocumentId.Of(Encoding.UTF8.GetBytes(Document)).Value;
        AssertRefused("HC0020", await ByIdAsync(server, id));
    }

    [Fact]
    public async Task Id_WithoutPipeline_IsRefused()
    {
        await using var server = TestServer.Create<Query>(
            builder => builder.AddFileSystemOperationDocumentStorage(_folder.Path));

        AssertRefused("HC0009", await ByIdAsync(server, _id, "A"));
    }

    [Fact]
    public async Task Id_OfADocumentThatDoesNotFitTheSchema_IsRefusedAsAnyOther()
    {
        var id = _folder.Add("{ gone }");
        await using var server = CreateStored();

        AssertRefused("HC0016", await ByIdAsync(server, id));
    }

    [Fact]
    public async Task Id_ValidationSkipped_IsExecutedAll()
    {
        var id = _folder.Add("query Q($unused: Int) { hello }");
        await using var server = CreateStored(options => options.SkipPersistedDocumentValidation = true);
        await using var strict = CreateStored();

        Assert.Equal(Hello, await ByIdAsync(server, id));
        AssertRefused("HC0016", await ByIdAsync(strict, id));
    }

    [Fact]
    public async Task Only_FreeDocument_IsHC0067()
    {
        await using var server = CreateStored(options => options.OnlyAllowPersistedDocuments = true);

        AssertRefused("HC0067", await server.QueryAsync("{ hello }"));
        AssertRefused("HC0067", await server.QueryAsync(Listed, operationName: "A"));
        AssertRefused("HC0067", await server.QueryAsync("not even a document"));
        Assert.Equal(Hello, await ByIdAsync(server, _id, "A"));
    }

    [Fact]
    public async Task Only_WithBodiesAllowed_TakesTheListedOnes()
    {
        await using var server = CreateStored(options =>
        {
            options.OnlyAllowPersistedDocuments = true;
            options.AllowDocumentBody = true;
        });

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(Hello, await server.QueryAsync(Listed, operationName: "A"));
            AssertRefused("HC0067", await server.QueryAsync("{ hello }"));
        }
    }

    [Fact]
    public async Task Only_OwnError_IsAnswered()
    {
        await using var server = CreateStored(options =>
        {
            options.OnlyAllowPersistedDocuments = true;
            options.OperationNotAllowedError = new Error("Use the app.", "USE_THE_APP");
        });

        AssertRefused("USE_THE_APP", await server.QueryAsync("{ hello }"));
    }

    [Fact]
    public async Task Only_AutomaticPipeline_RegistersNothing()
    {
        await using var server = TestServer.Create<Query>(builder => builder
            .UseAutomaticPersistedOperationPipeline()
            .AddFileSystemOperationDocumentStorage(_folder.Path)
            .AddInMemoryOperationDocumentStorage()
            .ModifyRequestOptions(options => options.PersistedOperations.OnlyAllowPersistedDocuments = true));

        AssertRefused("HC0067", await AutomaticAsync(server, "{ hello }"));
        AssertRefused("HC0020", await AutomaticAsync(server, "{ hello }", sendDocument: false));
        Assert.Equal(Hello, await AutomaticAsync(server, Listed, sendDocument: false, operationName: "A"));
    }

    [Fact]
    public async Task Storage_ThatHoldsAnotherDocument_IsNotBelieved()
    {
        await using var server = TestServer.Create<Query>(builder => builder
            .UsePersistedOperationPipeline()
            .Services.AddSingleton<IOperationDocumentStorage>(new ForgedStorage()));

        var answer = await ByIdAsync(server, _id);

        AssertRefused("INTERNAL_SERVER_ERROR", answer);
        Assert.DoesNotContain(nameof(ForgedStorage), answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SetUp_ThatMakesNoSense_IsRefusedAtStart()
    {
        await AssertNotStarted("needs UsePersistedOperationPipeline", builder => builder
            .ModifyRequestOptions(options => options.PersistedOperations.OnlyAllowPersistedDocuments = true));
        await AssertNotStarted("need a storage", builder => builder.UsePersistedOperationPipeline());
        await AssertNotStarted("AddInMemoryOperationDocumentStorage", builder => builder
            .UseAutomaticPersistedOperationPipeline()
            .AddFileSystemOperationDocumentStorage(_folder.Path));
        await AssertNotStarted("wrong.graphql", builder => builder
            .UsePersistedOperationPipeline()
            .AddFileSystemOperationDocumentStorage(Directory.GetParent(WrongFile())?.FullName ?? ""));
    }

    internal static void AssertRefused(string code, string answer)
    {
        using var json = JsonDocument.Parse(answer);
        Assert.False(json.RootElement.TryGetProperty("data", out _), answer);
        var error = Assert.Single(json.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
    }

    internal static Task<string> AutomaticAsync(
        TestServer server,
        string document,
        bool sendDocument = true,
        string? operationName = null,
        string? extension = null) => server.ExecuteAsync(services => new GraphQLRequest
        {
            Document = sendDocument ? Encoding.UTF8.GetBytes(document) : default,
            OperationName = operationName,
            Extensions = JsonSerializer.Deserialize<JsonElement>(
                "{\"persistedQuery\":" + (extension ?? Extension(document)) + "}"),
            Services = services,
        });

    internal static string Extension(string document) =>
        $"{{\"version\":1,\"sha256Hash\":\"{OperationDocumentId.Of(Encoding.UTF8.GetBytes(document))}\"}}";

    private static Task<string> ByIdAsync(TestServer server, string id, string? operationName = null) =>
        server.ExecuteAsync(services => new GraphQLRequest
        {
            DocumentId = new OperationDocumentId(id),
            OperationName = operationName,
            Services = services,
        });

    private static async Task AssertNotStarted(string reason, Action<GraphQLServerBuilder> configure)
    {
        await using var server = TestServer.Create<Query>(configure);
        var refusal = Assert.Throws<OperationDocumentStorageException>(
            () => server.Services.GetRequiredService<IRequestExecutor>());
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private TestServer CreateStored(Action<PersistedOperationOptions>? options = null) =>
        TestServer.Create<Query>(builder => builder
            .UsePersistedOperationPipeline()
            .AddFileSystemOperationDocumentStorage(_folder.Path)
            .ModifyRequestOptions(all => options?.Invoke(all.PersistedOperations)));

    private string WrongFile()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, "wrong"));
        var file = Path.Combine(folder.FullName, "wrong.graphql");
        File.WriteAllText(file, "{ hello }");
        return file;
    }

    private sealed class ForgedStorage : IOperationDocumentStorage
    {
        public ValueTask<IOperationDocument?> TryReadAsync(
            OperationDocumentId documentId,
            CancellationToken cancellationToken = default) => new(new OperationDocumentSourceText("{ hello }"));

        public ValueTask SaveAsync(
            OperationDocumentId documentId,
            IOperationDocument document,
            CancellationToken cancellationToken = default) => default;
    }
}

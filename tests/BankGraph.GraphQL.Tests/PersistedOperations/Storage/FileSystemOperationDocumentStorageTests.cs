using System.Text;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.PersistedOperations.Storage;

namespace BankGraph.GraphQL.Tests.PersistedOperations.Storage;

public sealed class FileSystemOperationDocumentStorageTests : IDisposable
{
    private readonly OperationFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TryRead_FileOfTheFolder_IsTheDocument()
    {
        var id = new OperationDocumentId(_folder.Add("{ hello } # ü"));
        _folder.Add("{ other }");
        File.WriteAllText(Path.Combine(_folder.Path, "README.md"), "Not an operation.");
        var storage = FileSystemOperationDocumentStorage.Load(_folder.Path);

        var document = await storage.TryReadAsync(id);

        Assert.Equal("{ hello } # ü", Encoding.UTF8.GetString(document!.AsSpan()));
        Assert.Null(await storage.TryReadAsync(OperationDocumentId.Of("{ unknown }"u8)));
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("")]
    public async Task TryRead_Path_IsNoDocument(string id)
    {
        var inner = Directory.CreateDirectory(Path.Combine(_folder.Path, "inner"));
        _folder.Add("{ secret }", "secret");
        var storage = FileSystemOperationDocumentStorage.Load(inner.FullName);

        Assert.Null(await storage.TryReadAsync(new OperationDocumentId(id)));
    }

    [Fact]
    public async Task TryRead_FileThatCameAfterTheStart_IsUnknown()
    {
        var storage = FileSystemOperationDocumentStorage.Load(_folder.Path);

        var id = new OperationDocumentId(_folder.Add("{ late }"));

        Assert.Null(await storage.TryReadAsync(id));
    }

    [Theory]
    [InlineData("operation")]
    [InlineData("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b")]
    public void Load_FileThatIsNotWhatItsNameSays_IsRefused(string name)
    {
        var id = _folder.Add("{ hello }", name);

        var refusal = Assert.Throws<OperationDocumentStorageException>(
            () => FileSystemOperationDocumentStorage.Load(_folder.Path));

        Assert.Contains(name + ".graphql", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(id, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FolderThatDoesNotExist_IsRefused()
    {
        var missing = Path.Combine(_folder.Path, "missing");

        var refusal = Assert.Throws<OperationDocumentStorageException>(
            () => FileSystemOperationDocumentStorage.Load(missing));

        Assert.Contains(missing, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_ByAClient_IsRefused()
    {
        var storage = FileSystemOperationDocumentStorage.Load(_folder.Path);

        await Assert.ThrowsAsync<NotSupportedException>(async () => await storage.SaveAsync(
            OperationDocumentId.Of("{ a }"u8), new OperationDocumentSourceText("{ a }")));

        Assert.Empty(Directory.EnumerateFiles(_folder.Path));
    }
}

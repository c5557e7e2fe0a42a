using System.Text;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.PersistedOperations.Storage;

namespace BankGraph.GraphQL.Tests.PersistedOperations.Storage;

public sealed class InMemoryOperationDocumentStorageTests
{
    [Fact]
    public async Task Save_MoreThanAllowed_ForgetsWhatWasUnusedForLongest()
    {
        var storage = Create(documents: 2, bytes: 1000);
        await SaveAsync(storage, "{ a }");
        await SaveAsync(storage, "{ b }");
        Assert.Equal("{ a }", await ReadAsync(storage, "{ a }"));

        await SaveAsync(storage, "{ c }");

        Assert.Equal("{ a }", await ReadAsync(storage, "{ a }"));
        Assert.Null(await ReadAsync(storage, "{ b }"));
        Assert.Equal("{ c }", await ReadAsync(storage, "{ c }"));
    }

    [Fact]
    public async Task Save_MoreBytesThanAllowed_MakesRoom()
    {
        var storage = Create(documents: 100, bytes: 12);
        await SaveAsync(storage, "{ a }");
        await SaveAsync(storage, "{ b }");

        await SaveAsync(storage, "{ cc }");

        Assert.Null(await ReadAsync(storage, "{ a }"));
        Assert.Equal("{ b }", await ReadAsync(storage, "{ b }"));
        Assert.Equal("{ cc }", await ReadAsync(storage, "{ cc }"));
    }

    [Fact]
    public async Task Save_DocumentLargerThanAll_LeavesTheOthers()
    {
        var storage = Create(documents: 100, bytes: 10);
        await SaveAsync(storage, "{ a }");

        await SaveAsync(storage, "{ large_one }");

        Assert.Equal("{ a }", await ReadAsync(storage, "{ a }"));
        Assert.Null(await ReadAsync(storage, "{ large_one }"));
    }

    [Fact]
    public async Task Save_SameAgain_CountsOnce()
    {
        var storage = Create(documents: 2, bytes: 10);
        await SaveAsync(storage, "{ a }");

        for (var i = 0; i < 5; i++) await SaveAsync(storage, "{ b }");

        Assert.Equal("{ a }", await ReadAsync(storage, "{ a }"));
        Assert.Equal("{ b }", await ReadAsync(storage, "{ b }"));
    }

    [Fact]
    public async Task Save_NothingAllowed_KeepsNothing()
    {
        var storage = Create(documents: 0, bytes: 10);

        await SaveAsync(storage, "{ a }");

        Assert.Null(await ReadAsync(storage, "{ a }"));
    }

    [Fact]
    public async Task Use_FromManyThreads_StaysWithinItsBounds()
    {
        var storage = Create(documents: 7, bytes: 100);

        await Parallel.ForAsync(0, 4000, async (i, _) =>
        {
            var document = $"{{ f{i % 50} }}";
            await SaveAsync(storage, document);
            Assert.Contains(await ReadAsync(storage, document), (string?[])[null, document]);
        });

        var kept = 0;
        for (var i = 0; i < 50; i++) kept += await ReadAsync(storage, $"{{ f{i} }}") is null ? 0 : 1;
        Assert.Equal(7, kept);
    }

    private static InMemoryOperationDocumentStorage Create(int documents, int bytes) => new(
        new PersistedOperationOptions { MaxDocumentsInMemory = documents, MaxBytesInMemory = bytes });

    private static ValueTask SaveAsync(IOperationDocumentStorage storage, string document) =>
        storage.SaveAsync(Id(document), new OperationDocumentSourceText(document));

    private static async Task<string?> ReadAsync(IOperationDocumentStorage storage, string document) =>
        await storage.TryReadAsync(Id(document)) is { } found ? Encoding.UTF8.GetString(found.AsSpan()) : null;

    private static OperationDocumentId Id(string document) => OperationDocumentId.Of(Encoding.UTF8.GetBytes(document));
}

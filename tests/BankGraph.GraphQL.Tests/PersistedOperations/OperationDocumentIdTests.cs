using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.PersistedOperations;

namespace BankGraph.GraphQL.Tests.PersistedOperations;

public sealed class OperationDocumentIdTests
{
    // GraphQL over HTTP, SHA256 Hex Document Identifier, Example.
    private const string Digits = "71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b";

    [Fact]
    public void Of_SpecificationsExample_IsItsHash() =>
        Assert.Equal(Digits, OperationDocumentId.Of("query($id:ID!){user(id:$id){name}}"u8).Value);

    [Theory]
    [InlineData(Digits)]
    [InlineData("sha256:" + Digits)]
    public void Id_OfADocument_IsTheDigits(string text)
    {
        var id = new OperationDocumentId(text);

        Assert.True(id.TryGetHash(out var hash));
        Assert.Equal(Digits, id.Value);
        Assert.Equal(Digits, hash.ToString());
        Assert.Equal(id, OperationDocumentId.Parse(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.False(id.IsEmpty);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("../../../../etc/passwd")]
    [InlineData("71F7DC5758652BAAC68E4A10C50BE732B741C892ADE2883A99358F52B555286B")]
    [InlineData("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286")]
    [InlineData("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b0")]
    [InlineData("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286g")]
    [InlineData("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b55528é")]
    [InlineData("71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b5552/..")]
    [InlineData("sha256:")]
    [InlineData("sha512:" + Digits)]
    [InlineData("sha256:sha256:" + Digits)]
    [InlineData(" " + Digits)]
    public void Id_OfNothing_IsKeptAsItCame(string text)
    {
        var id = new OperationDocumentId(text);

        Assert.False(id.TryGetHash(out _));
        Assert.Equal(text, id.Value);
        Assert.Equal(id, OperationDocumentId.Parse(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.False(id.IsEmpty);
    }

    [Fact]
    public void Id_Default_IsEmpty()
    {
        Assert.True(default(OperationDocumentId).IsEmpty);
        Assert.True(new OperationDocumentId("").IsEmpty);
        Assert.True(OperationDocumentId.Parse(default).IsEmpty);
        Assert.Equal("", default(OperationDocumentId).Value);
    }

    [Fact]
    public async Task Lookup_OfAKnownId_AllocatesNothing()
    {
        await using var server = TestServer.Create<Query>();
        var cache = new OperationCache(8, 1024);
        var text = System.Text.Encoding.UTF8.GetBytes(Digits);
        Assert.True(DocumentHash.TryParse(text, out var hash));
        cache.Add(hash, "Q", Compile(server), bytes: 17, isStored: true);
        Find();

        var before = GC.GetAllocatedBytesForCurrentThread();
        var operation = Find();

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.NotNull(operation);

        CompiledOperation? Find() => OperationDocumentId.Parse(text).TryGetHash(out var found)
            ? cache.Find(found, "Q", isStored: true)
            : null;
    }

    private static CompiledOperation Compile(TestServer server)
    {
        var document = Utf8GraphQLParser.Parse("query Q { hello }"u8);
        return OperationCompiler.Compile(
            server.Schema, new RequestExecutorOptions(), document, OperationSelector.Select(document, "Q"));
    }

    public sealed class Query
    {
        public string Hello => "world";
    }
}

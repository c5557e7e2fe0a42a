using System.Text;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Tests.Execution;

public sealed class RecentHashesTests
{
    [Fact]
    public void Of_ManyDocuments_AlwaysIsTheirSha256()
    {
        var hashes = new RecentHashes();
        var documents = Enumerable.Range(0, 2_000).Select(i => Encoding.UTF8.GetBytes($"{{ field{i % 700} }}"));

        Assert.All(documents, document => Assert.Equal(DocumentHash.Of(document), hashes.Of(document)));
    }

    [Fact]
    public void Of_DocumentWhoseMemoryIsUsedAgain_IsThatOfWhatIsThereNow()
    {
        var hashes = new RecentHashes();
        var memory = "{ first }"u8.ToArray();
        hashes.Of(memory);

        "{ other }"u8.CopyTo(memory);

        Assert.Equal(DocumentHash.Of("{ other }"u8), hashes.Of(memory));
        Assert.Equal(DocumentHash.Of("{ first }"u8), hashes.Of("{ first }"u8));
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(4097)]
    public void Of_LongDocument_IsItsSha256(int length)
    {
        var hashes = new RecentHashes();
        var document = Encoding.UTF8.GetBytes(new string('a', length));

        Assert.Equal(DocumentHash.Of(document), hashes.Of(document));
        Assert.Equal(DocumentHash.Of(document), hashes.Of(document));
    }
}

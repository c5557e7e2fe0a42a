using BankGraph.GraphQL.PersistedOperations;

namespace BankGraph.GraphQL.Tests.PersistedOperations.Storage;

/// <summary>A folder of operations that goes with the test.</summary>
internal sealed class OperationFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("operations-");

    public string Path => _folder.FullName;

    /// <summary>Adds a document under its own id, or under a name.</summary>
    public string Add(string document, string? name = null)
    {
        var id = OperationDocumentId.Of(System.Text.Encoding.UTF8.GetBytes(document)).Value;
        File.WriteAllText(System.IO.Path.Combine(Path, (name ?? id) + ".graphql"), document);
        return id;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}

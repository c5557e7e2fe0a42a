using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.PersistedOperations.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets requests name stored documents in place of sending them, in Hot Chocolate's words.</summary>
public static class PersistedOperationServerBuilderExtensions
{
    /// <summary>
    /// Serves requests that name a stored document by its id. Add a storage as well; set
    /// <see cref="PersistedOperationOptions.OnlyAllowPersistedDocuments"/> to serve nothing else.
    /// </summary>
    public static GraphQLServerBuilder UsePersistedOperationPipeline(this GraphQLServerBuilder builder) =>
        builder.Use(PersistedOperationPipeline.Stored);

    /// <summary>
    /// Serves requests that name a stored document, and stores a document that comes with its SHA-256 in
    /// <c>extensions.persistedQuery</c> (automatic persisted queries). Add a storage that can be written last.
    /// </summary>
    public static GraphQLServerBuilder UseAutomaticPersistedOperationPipeline(this GraphQLServerBuilder builder) =>
        builder.Use(PersistedOperationPipeline.Automatic);

    /// <summary>
    /// Adds the documents of a folder, in files that are named by their SHA-256: <c>{id}.graphql</c>. They are read and
    /// compared with their names when the server starts, which fails if one differs; what requests send never becomes a
    /// path. Clients cannot add to the folder.
    /// </summary>
    /// <param name="builder">The server.</param>
    /// <param name="directory">The folder, which must exist.</param>
    public static GraphQLServerBuilder AddFileSystemOperationDocumentStorage(
        this GraphQLServerBuilder builder,
        string directory)
    {
        ArgumentException.ThrowIfNullOrEmpty(directory);
        builder.Services.AddSingleton<IOperationDocumentStorage>(
            _ => FileSystemOperationDocumentStorage.Load(Path.GetFullPath(directory)));
        return builder;
    }

    /// <summary>
    /// Adds a storage in memory, bounded by <see cref="PersistedOperationOptions.MaxDocumentsInMemory"/> and
    /// <see cref="PersistedOperationOptions.MaxBytesInMemory"/>.
    /// </summary>
    public static GraphQLServerBuilder AddInMemoryOperationDocumentStorage(this GraphQLServerBuilder builder)
    {
        builder.Services.AddSingleton<IOperationDocumentStorage>(provider => new InMemoryOperationDocumentStorage(
            provider.GetRequiredService<RequestExecutorOptions>().PersistedOperations));
        return builder;
    }

    private static GraphQLServerBuilder Use(this GraphQLServerBuilder builder, PersistedOperationPipeline pipeline) =>
        builder.ModifyRequestOptions(options => options.PersistedOperations.Pipeline = pipeline);
}

using BankGraph.GraphQL.PersistedOperations;

namespace BankGraph.Api.Hosting;

/// <summary>Which documents the bank executes, and whether clients may send ids in their place.</summary>
internal enum TrustedOperationsMode
{
    /// <summary>Any document; no ids.</summary>
    Off,

    /// <summary>Any document; trusted operations by id, and whatever a client has registered by its hash.</summary>
    Allow,

    /// <summary>Trusted operations by id, and nothing else.</summary>
    Only,
}

/// <summary>Sets up the operations that are released together with the bank's clients.</summary>
internal static class TrustedOperations
{
    private const string ModeSetting = "GraphQL:TrustedOperations";
    private const string FolderSetting = "GraphQL:TrustedOperationsFolder";

    /// <summary>Switches the commands' host to a mode that needs no folder.</summary>
    public static readonly string[] OffArguments = ["--" + ModeSetting, nameof(TrustedOperationsMode.Off)];

    /// <summary>Serves ids as the configuration says.</summary>
    /// <exception cref="StartupException">A setting makes no sense.</exception>
    public static void AddTrustedOperations(this GraphQLServerBuilder server, IConfiguration configuration)
    {
        var mode = ReadMode(configuration[ModeSetting]);
        if (mode == TrustedOperationsMode.Off) return;
        var folder = configuration[FolderSetting];
        var released = Path.Combine(AppContext.BaseDirectory, "trusted-operations");
        if (string.IsNullOrEmpty(folder)) folder = Directory.Exists(released) ? released : null;
        if (folder is not null) server.AddFileSystemOperationDocumentStorage(folder);
        if (mode == TrustedOperationsMode.Allow)
        {
            server.UseAutomaticPersistedOperationPipeline().AddInMemoryOperationDocumentStorage();
            return;
        }

        if (folder is null || !Directory.Exists(folder) || !Directory.EnumerateFiles(folder, "*.graphql").Any())
        {
            throw new StartupException(
                $"{ModeSetting} is only, but there is no operation in {folder ?? released}. Publish the clients' "
                + $"operations, or set {FolderSetting} to the folder that holds them.");
        }

        server.UsePersistedOperationPipeline()
            .ModifyRequestOptions(options => options.PersistedOperations.OnlyAllowPersistedDocuments = true);
    }

    /// <summary>Maps the schema's endpoint, which reads the trusted operations.</summary>
    /// <exception cref="StartupException">They are not what their names say.</exception>
    public static GraphQLEndpointConventionBuilder MapGraphQLOfTrustedOperations(this IEndpointRouteBuilder endpoints)
    {
        try
        {
            return endpoints.MapGraphQL();
        }
        catch (OperationDocumentStorageException exception)
        {
            throw new StartupException(exception.Message, exception);
        }
    }

    private static TrustedOperationsMode ReadMode(string? setting)
    {
        if (string.IsNullOrEmpty(setting)) return TrustedOperationsMode.Allow;
        if (Enum.TryParse<TrustedOperationsMode>(setting, ignoreCase: true, out var mode)
            && char.IsLetter(setting[0])) return mode;
        throw new StartupException($"{ModeSetting} is '{setting}'; set it to off, allow or only.");
    }
}

namespace BankGraph.Api.Hosting;

/// <summary>Configuration section <c>Store</c>. Says nothing of its connection string in any message.</summary>
/// <param name="Provider">Which store it is.</param>
/// <param name="ConnectionString">How to reach its server; empty for the embedded store.</param>
internal sealed record StoreOptions(StoreProvider Provider, string ConnectionString)
{
    /// <summary>Names the two settings that hold the connection string, for sentences.</summary>
    public const string Settings =
        "Store:ConnectionString (BANKGRAPH__STORE__CONNECTIONSTRING) or Store:ConnectionStringFile";

    /// <summary>Reads the section, and the file that it names.</summary>
    /// <exception cref="StartupException">It makes no sense.</exception>
    public static StoreOptions Read(IConfiguration configuration)
    {
        var setting = configuration["Store:Provider"];
        var provider = ReadProvider(setting);
        if (provider == StoreProvider.Embedded) return new StoreOptions(provider, "");

        var text = configuration["Store:ConnectionString"];
        if (string.IsNullOrWhiteSpace(text)) text = ReadFile(configuration["Store:ConnectionStringFile"]);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new StartupException(
                $"Store:Provider is {setting?.ToLowerInvariant()}; set {Settings} to how to reach its server.");
        }

        return new StoreOptions(provider, text.Trim());
    }

    private static StoreProvider ReadProvider(string? setting)
    {
        if (string.IsNullOrEmpty(setting)) return StoreProvider.Embedded;
        if (Enum.TryParse<StoreProvider>(setting, ignoreCase: true, out var provider) && char.IsLetter(setting[0]))
            return provider;
        throw new StartupException(
            $"Store:Provider is '{setting}'; set it to embedded, mariadb, mysql or postgresql.");
    }

    private static string? ReadFile(string? path)
    {
        if (string.IsNullOrEmpty(path)) return null;
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"Store:ConnectionStringFile names {path}, which cannot be read. Set it to the file that holds the "
                + "connection string.",
                exception);
        }
    }
}

using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BankGraph.EntityFrameworkCore.MySql.Infrastructure.Internal;

/// <summary>The options on which the shared services depend.</summary>
internal sealed class MySqlSingletonOptions : ISingletonOptions
{
    public ServerVersion ServerVersion { get; private set; } = ServerVersion.Default;

    public void Initialize(IDbContextOptions options)
    {
        if (options.FindExtension<MySqlOptionsExtension>() is { } extension) ServerVersion = extension.ServerVersion;
    }

    public void Validate(IDbContextOptions options)
    {
        if (options.FindExtension<MySqlOptionsExtension>() is { } extension && extension.ServerVersion != ServerVersion)
        {
            throw new InvalidOperationException(
                "Contexts that share an internal service provider must name the same server version.");
        }
    }
}

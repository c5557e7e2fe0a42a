using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.EntityFrameworkCore.MySql.Infrastructure.Internal;

/// <summary>What a context was told about its server; written by <c>UseMySql</c>.</summary>
public sealed class MySqlOptionsExtension : RelationalOptionsExtension
{
    private DbContextOptionsExtensionInfo? _info;

    /// <summary>Options for the default server.</summary>
    public MySqlOptionsExtension()
    {
    }

    private MySqlOptionsExtension(MySqlOptionsExtension copyFrom) : base(copyFrom) =>
        ServerVersion = copyFrom.ServerVersion;

    /// <summary>Which server the SQL is written for.</summary>
    public ServerVersion ServerVersion { get; private set; } = ServerVersion.Default;

    /// <inheritdoc/>
    public override DbContextOptionsExtensionInfo Info => _info ??= new ExtensionInfo(this);

    /// <summary>The same options for another server.</summary>
    public MySqlOptionsExtension WithServerVersion(ServerVersion serverVersion)
    {
        var clone = (MySqlOptionsExtension)Clone();
        clone.ServerVersion = serverVersion;
        return clone;
    }

    /// <inheritdoc/>
    public override void ApplyServices(IServiceCollection services) => services.AddEntityFrameworkMySql();

    /// <inheritdoc/>
    protected override RelationalOptionsExtension Clone() => new MySqlOptionsExtension(this);

    private sealed class ExtensionInfo(MySqlOptionsExtension extension) : RelationalExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => true;

        public override string LogFragment => $"{base.LogFragment}ServerVersion={extension.ServerVersion} ";

        public override int GetServiceProviderHashCode() =>
            HashCode.Combine(base.GetServiceProviderHashCode(), extension.ServerVersion);

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is ExtensionInfo info
            && base.ShouldUseSameServiceProvider(other)
            && info.Extension is MySqlOptionsExtension { ServerVersion: var version }
            && version == extension.ServerVersion;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["MySql:ServerVersion"] = extension.ServerVersion.ToString();
    }
}

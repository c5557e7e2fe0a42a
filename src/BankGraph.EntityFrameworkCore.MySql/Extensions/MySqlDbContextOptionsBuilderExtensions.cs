using System.Data.Common;
using BankGraph.EntityFrameworkCore.MySql.Connections;
using BankGraph.EntityFrameworkCore.MySql.Infrastructure;
using BankGraph.EntityFrameworkCore.MySql.Infrastructure.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;

// The convention of providers: found where the context's options are written, without a further using.
namespace Microsoft.EntityFrameworkCore;

/// <summary>Chooses MariaDB or MySQL as a context's store.</summary>
public static class MySqlDbContextOptionsBuilderExtensions
{
    /// <summary>Uses MariaDB 10.11 or newer.</summary>
    /// <param name="optionsBuilder">The context's options.</param>
    /// <param name="connectionString">See <see cref="MySqlDataSource.For"/>.</param>
    /// <param name="mySqlOptionsAction">More options.</param>
    public static DbContextOptionsBuilder UseMySql(
        this DbContextOptionsBuilder optionsBuilder,
        string connectionString,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null) =>
        optionsBuilder.UseMySql(connectionString, ServerVersion.Default, mySqlOptionsAction);

    /// <summary>Uses the given server.</summary>
    /// <param name="optionsBuilder">The context's options.</param>
    /// <param name="connectionString">See <see cref="MySqlDataSource.For"/>.</param>
    /// <param name="serverVersion">Which server it is; <see cref="ServerVersion.AutoDetectAsync"/> asks.</param>
    /// <param name="mySqlOptionsAction">More options.</param>
    public static DbContextOptionsBuilder UseMySql(
        this DbContextOptionsBuilder optionsBuilder,
        string connectionString,
        ServerVersion serverVersion,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null) =>
        Use(
            optionsBuilder,
            extension => (MySqlOptionsExtension)extension.WithConnectionString(connectionString),
            serverVersion,
            mySqlOptionsAction);

    /// <summary>Uses a connection that its owner opens and closes, such as one that two contexts share.</summary>
    /// <param name="optionsBuilder">The context's options.</param>
    /// <param name="connection">A connection of a <see cref="MySqlDataSource"/>.</param>
    /// <param name="serverVersion">Which server it is.</param>
    /// <param name="mySqlOptionsAction">More options.</param>
    /// <exception cref="ArgumentException">The connection is of another kind.</exception>
    public static DbContextOptionsBuilder UseMySql(
        this DbContextOptionsBuilder optionsBuilder,
        DbConnection connection,
        ServerVersion serverVersion,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null)
    {
        if (connection is not GuardedConnection)
            throw new ArgumentException("A connection of a MySqlDataSource is needed.", nameof(connection));
        return Use(
            optionsBuilder,
            extension => (MySqlOptionsExtension)extension.WithConnection(connection),
            serverVersion,
            mySqlOptionsAction);
    }

    /// <summary>Uses the given server.</summary>
    /// <param name="optionsBuilder">The context's options.</param>
    /// <param name="connectionString">See <see cref="MySqlDataSource.For"/>.</param>
    /// <param name="serverVersion">Which server it is; <see cref="ServerVersion.AutoDetectAsync"/> asks.</param>
    /// <param name="mySqlOptionsAction">More options.</param>
    public static DbContextOptionsBuilder<TContext> UseMySql<TContext>(
        this DbContextOptionsBuilder<TContext> optionsBuilder,
        string connectionString,
        ServerVersion serverVersion,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction = null)
        where TContext : DbContext
    {
        UseMySql((DbContextOptionsBuilder)optionsBuilder, connectionString, serverVersion, mySqlOptionsAction);
        return optionsBuilder;
    }

    private static DbContextOptionsBuilder Use(
        DbContextOptionsBuilder optionsBuilder,
        Func<MySqlOptionsExtension, MySqlOptionsExtension> withConnection,
        ServerVersion serverVersion,
        Action<MySqlDbContextOptionsBuilder>? mySqlOptionsAction)
    {
        var infrastructure = (IDbContextOptionsBuilderInfrastructure)optionsBuilder;
        var extension = optionsBuilder.Options.FindExtension<MySqlOptionsExtension>() ?? new MySqlOptionsExtension();
        infrastructure.AddOrUpdateExtension(withConnection(extension.WithServerVersion(serverVersion)));
        var core = optionsBuilder.Options.FindExtension<CoreOptionsExtension>() ?? new CoreOptionsExtension();
        infrastructure.AddOrUpdateExtension(RelationalOptionsExtension.WithDefaultWarningConfiguration(core));
        mySqlOptionsAction?.Invoke(new MySqlDbContextOptionsBuilder(optionsBuilder));
        return optionsBuilder;
    }
}

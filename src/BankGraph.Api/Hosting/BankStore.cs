using System.Data.Common;
using BankGraph.Api.Stores.MySql;
using BankGraph.Api.Stores.PostgreSql;
using BankGraph.Api.Stores.Sqlite;
using BankGraph.Banking;
using BankGraph.EntityFrameworkCore.MySql.Infrastructure;
using BankGraph.Ledger;

namespace BankGraph.Api.Hosting;

/// <summary>Keeps the bank in the store that the settings name.</summary>
internal static class BankStore
{
    private const string FileName = "bankgraph.db";

    /// <summary>Registers the store; the database is made when the bank opens.</summary>
    /// <exception cref="StartupException">The settings make no sense.</exception>
    public static void AddBankStore(this IServiceCollection services, HostSettings settings, StoreOptions options)
    {
        try
        {
            Add(services, settings, options);
        }
        catch (Exception exception) when (exception
            is ArgumentException or FormatException or OverflowException or DbException)
        {
            // Its message may quote the string, which holds the password.
            throw new StartupException(
                $"{StoreOptions.Settings} cannot be read; write name=value pairs with semicolons between, names that "
                + "the driver knows, and the name of a database among them.");
        }
    }

    private static void Add(IServiceCollection services, HostSettings settings, StoreOptions options)
    {
        switch (options.Provider)
        {
            case StoreProvider.MariaDb or StoreProvider.MySql:
                AddMySql(services, options);
                break;
            case StoreProvider.PostgreSql:
                AddPostgreSql(services, options);
                break;
            default:
                AddEmbedded(services, settings);
                break;
        }
    }

    private static void AddEmbedded(IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(_ =>
        {
            Directory.CreateDirectory(settings.DataFolder);
            return new SqliteStore(Path.Combine(settings.DataFolder, FileName));
        });
        services.AddSingleton<LedgerStore, SqliteLedgerStore>();
        services.AddPooledDbContextFactory<BankDbContext>((provider, context) =>
            provider.GetRequiredService<SqliteStore>().Configure(context));
    }

    private static void AddMySql(IServiceCollection services, StoreOptions options)
    {
        ServerVersion version = options.Provider == StoreProvider.MySql
            ? new MySqlServerVersion(new Version(8, 0, 31))
            : ServerVersion.Default;
        var store = new MySqlStore(options.ConnectionString, version);
        services.AddSingleton<LedgerStore>(new MySqlLedgerStore(store));
        services.AddPooledDbContextFactory<BankDbContext>(context => store.Configure(context));
    }

    private static void AddPostgreSql(IServiceCollection services, StoreOptions options)
    {
        var store = new PostgreSqlStore(options.ConnectionString);
        services.AddSingleton<LedgerStore>(new PostgreSqlLedgerStore(store));
        services.AddPooledDbContextFactory<BankDbContext>(context => store.Configure(context));
    }
}

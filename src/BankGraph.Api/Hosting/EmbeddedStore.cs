using BankGraph.Api.Stores.Sqlite;
using BankGraph.Banking;
using BankGraph.Ledger;

namespace BankGraph.Api.Hosting;

/// <summary>Keeps the bank in one file of the data folder.</summary>
internal static class EmbeddedStore
{
    private const string FileName = "bankgraph.db";

    /// <summary>Registers the store; the file is made when the bank opens.</summary>
    public static void AddEmbeddedStore(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton(_ =>
        {
            Directory.CreateDirectory(settings.DataFolder);
            return new SqliteStore(Path.Combine(settings.DataFolder, FileName));
        });
        services.AddSingleton<LedgerStore, SqliteLedgerStore>();
        services.AddPooledDbContextFactory<BankDbContext>((provider, options) =>
            provider.GetRequiredService<SqliteStore>().Configure(options));
    }
}

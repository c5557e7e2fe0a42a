using BankGraph.Api.Stores.Sqlite;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>The ledger's own tables, which every contestant writes.</summary>
internal sealed class BenchmarkContext(SqliteStore store) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options) => store.Configure(options);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyLedger();
}

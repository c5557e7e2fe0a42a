using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>The ledger's own tables, which every contestant writes.</summary>
internal sealed class BenchmarkContext(TestDatabase database) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options) => database.Configure(options);

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.ApplyLedger();
}

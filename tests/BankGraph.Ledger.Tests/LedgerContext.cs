using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger.Tests;

/// <summary>The ledger's tables and nothing else.</summary>
internal sealed class LedgerContext(Func<DbContextOptionsBuilder, DbContextOptionsBuilder> configure)
    : DbContext
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Transaction> Transactions => Set<Transaction>();

    public DbSet<Entry> Entries => Set<Entry>();

    public DbSet<Hold> Holds => Set<Hold>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<LedgerNote> Notes => Set<LedgerNote>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => configure(options);

    protected override void OnModelCreating(ModelBuilder model) => model.ApplyLedger();
}

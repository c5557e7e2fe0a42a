using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>The ledger's tables as ordinary entities that anybody may change.</summary>
internal sealed class PlainContext(BenchmarkDatabase database) : DbContext
{
    public DbSet<PlainAccount> Accounts => Set<PlainAccount>();

    public DbSet<PlainTransaction> Transactions => Set<PlainTransaction>();

    public DbSet<PlainEntry> Entries => Set<PlainEntry>();

    public DbSet<PlainKey> Keys => Set<PlainKey>();

    public DbSet<PlainOutbox> Outbox => Set<PlainOutbox>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => database.Configure(options);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlainEntry>().HasKey(e => new { e.AccountId, e.Sequence });
        modelBuilder.Entity<PlainEntry>().HasOne<PlainTransaction>().WithMany().HasForeignKey(e => e.TransactionId);
        modelBuilder.Entity<PlainOutbox>().HasOne<PlainTransaction>().WithOne()
            .HasForeignKey<PlainOutbox>(o => o.TransactionId);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties()) property.SetColumnName(Snake(property.Name));
        }
    }

    private static string Snake(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}

[Table("ledger_accounts")]
internal sealed class PlainAccount
{
    public Guid Id { get; set; }

    public long BalanceMinor { get; set; }

    public long Sequence { get; set; }

    public long? LastBookedAt { get; set; }
}

[Table("ledger_transactions")]
internal sealed class PlainTransaction
{
    public Guid Id { get; set; }

    public string Kind { get; set; } = "Transfer";

    public string Status { get; set; } = "Booked";

    public long AmountMinor { get; set; }

    public string Currency { get; set; } = "EUR";

    public long BookedAt { get; set; }

    public DateOnly ValueDate { get; set; } = new(2026, 3, 2);

    public string? Description { get; set; }
}

[Table("ledger_entries")]
internal sealed class PlainEntry
{
    public Guid AccountId { get; set; }

    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public long Sequence { get; set; }

    public Guid TransactionId { get; set; }

    public long AmountMinor { get; set; }

    public long BalanceAfterMinor { get; set; }

    public long BookedAt { get; set; }

    public DateOnly ValueDate { get; set; }

    public string? Description { get; set; }
}

[Table("ledger_idempotency")]
internal sealed class PlainKey
{
    public byte[] Id { get; set; } = [];

    public byte[] Fingerprint { get; set; } = [];

    public Guid? TransactionId { get; set; }

    public string? RefusalCode { get; set; }

    public string? RefusalPayload { get; set; }

    public long CreatedAt { get; set; }
}

[Table("ledger_outbox")]
internal sealed class PlainOutbox
{
    [Key]
    public Guid TransactionId { get; set; }

    public long? SentAt { get; set; }
}

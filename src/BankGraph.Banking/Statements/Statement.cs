using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Statements;

/// <summary>A statement that was issued. Never changed; its lines are the entries that it names.</summary>
internal sealed class Statement
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>1, 2, 3 ... per account.</summary>
    public required long Number { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    public required long OpeningMinor { get; init; }

    public required long ClosingMinor { get; init; }

    public required long AfterSequence { get; init; }

    public required long LastSequence { get; init; }

    /// <summary>The holder's name as it was then, sealed under the holder's key.</summary>
    public required byte[] SealedHolder { get; init; }

    /// <summary>SHA-256 of the PDF.</summary>
    public required byte[] Sha256 { get; init; }

    public required DateTime IssuedAt { get; init; }

    /// <summary>For whom the bank kept the account then; null for whom it does now.</summary>
    public Guid? HolderId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Statement>
    {
        public void Configure(EntityTypeBuilder<Statement> entity)
        {
            entity.ToTable("statements");
            entity.Property(statement => statement.Id).ValueGeneratedNever();
            entity.Property(statement => statement.SealedHolder).HasMaxLength(500);
            entity.Property(statement => statement.Sha256).HasMaxLength(32).IsFixedLength();
            entity.HasOne<Account>().WithMany().HasForeignKey(statement => statement.AccountId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(statement => new { statement.AccountId, statement.Number }).IsUnique();
            entity.HasIndex(statement => new { statement.AccountId, statement.FirstDay, statement.LastDay }).IsUnique();
        }
    }
}

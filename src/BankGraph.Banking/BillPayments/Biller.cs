using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BillPayments;

/// <summary>A registered payee that issues bills.</summary>
internal sealed class Biller
{
    public required Guid Id { get; init; }

    /// <summary>How the gateway calls it.</summary>
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required BillerCategory Category { get; init; }

    public required Currency Currency { get; init; }

    /// <summary>What a customer reference looks like, for the form.</summary>
    public required string ReferenceHint { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Biller>
    {
        public void Configure(EntityTypeBuilder<Biller> entity)
        {
            entity.ToTable("billers");
            entity.Property(biller => biller.Id).ValueGeneratedNever();
            entity.Property(biller => biller.Code).HasMaxLength(32).IsUnicode(false);
            entity.Property(biller => biller.Name).HasMaxLength(100);
            entity.Property(biller => biller.ReferenceHint).HasMaxLength(200);
            entity.HasIndex(biller => biller.Code).IsUnique();
        }
    }
}

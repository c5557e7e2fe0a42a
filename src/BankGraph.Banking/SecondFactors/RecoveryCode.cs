using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.SecondFactors;

/// <summary>A code for whoever has lost the app. It works once, and only its keyed hash is kept.</summary>
internal sealed class RecoveryCode
{
    public required byte[] Hash { get; init; }

    public required Guid CustomerId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> entity)
        {
            entity.ToTable("recovery_codes");
            entity.HasKey(code => code.Hash);
            entity.Property(code => code.Hash).HasMaxLength(32).IsFixedLength();
            entity.HasOne<Customer>().WithMany().HasForeignKey(code => code.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}

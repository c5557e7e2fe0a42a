using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.SecondFactors;

/// <summary>The secret that a customer's app shares with the bank, sealed under the customer's key.</summary>
internal sealed class SecondFactor
{
    public required Guid CustomerId { get; init; }

    public required byte[] SealedSecret { get; init; }

    /// <summary>When the customer proved that the app has it; null before, when it is not asked for.</summary>
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>The step of the newest code that was taken: no code works twice, and none from before it.</summary>
    public required long LastStep { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SecondFactor>
    {
        public void Configure(EntityTypeBuilder<SecondFactor> entity)
        {
            entity.ToTable("second_factors");
            entity.HasKey(factor => factor.CustomerId);
            entity.Property(factor => factor.CustomerId).ValueGeneratedNever();
            entity.Property(factor => factor.SealedSecret).HasMaxLength(100);
            entity.HasOne<Customer>().WithMany().HasForeignKey(factor => factor.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}

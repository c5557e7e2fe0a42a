using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.SecondFactors;

/// <summary>That a customer has codes sent, and the newest of them.</summary>
internal sealed class MessageFactor
{
    public required Guid CustomerId { get; init; }

    public required MessageChannel Channel { get; init; }

    /// <summary>When the customer proved that the codes arrive; null before, when none is asked for.</summary>
    public DateTime? ConfirmedAt { get; init; }

    /// <summary>Keyed hash of the newest code and what it is for.</summary>
    public required byte[] CodeHash { get; init; }

    public required int AttemptsLeft { get; init; }

    public required DateTime SentAt { get; init; }

    /// <summary>How many were sent without a day's pause between them.</summary>
    public required int SentCount { get; init; }

    public required DateTime ExpiresAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<MessageFactor>
    {
        public void Configure(EntityTypeBuilder<MessageFactor> entity)
        {
            entity.ToTable("message_factors");
            entity.HasKey(factor => factor.CustomerId);
            entity.Property(factor => factor.CustomerId).ValueGeneratedNever();
            entity.Property(factor => factor.CodeHash).HasMaxLength(32).IsFixedLength();
            entity.HasOne<Customer>().WithMany().HasForeignKey(factor => factor.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}

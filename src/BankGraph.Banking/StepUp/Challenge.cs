using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.StepUp;

/// <summary>That a session of a customer has to give a code for one action, and what has become of it.</summary>
internal sealed class Challenge
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required Guid SessionId { get; init; }

    /// <summary>SHA-256 of the action with everything that the code is bound to.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>Keyed hash of the code that was sent; null where an app shows it, or too many were sent.</summary>
    public byte[]? CodeHash { get; init; }

    public required int AttemptsLeft { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>When the right code was given.</summary>
    public DateTime? ProvenAt { get; init; }

    /// <summary>When the action was let through.</summary>
    public DateTime? UsedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Challenge>
    {
        public void Configure(EntityTypeBuilder<Challenge> entity)
        {
            entity.ToTable("challenges");
            entity.Property(challenge => challenge.Id).ValueGeneratedNever();
            entity.Property(challenge => challenge.Digest).HasMaxLength(32).IsFixedLength();
            entity.Property(challenge => challenge.CodeHash).HasMaxLength(32).IsFixedLength();
            entity.HasOne<Customer>().WithMany().HasForeignKey(challenge => challenge.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(challenge => new { challenge.CustomerId, challenge.Digest });
            entity.HasIndex(challenge => challenge.CreatedAt);
        }
    }
}

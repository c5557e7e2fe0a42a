using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Passkeys;

/// <summary>What a ceremony is for; its answer serves for nothing else.</summary>
internal enum CeremonyKind
{
    /// <summary>To add a passkey.</summary>
    Register,

    /// <summary>To sign in.</summary>
    SignIn,

    /// <summary>To answer the challenge of one sensitive action.</summary>
    StepUp,
}

/// <summary>
/// Something that a passkey is asked to sign, until it is answered. It is deleted by whoever answers it, rightly or
/// wrongly, so that no answer is taken twice by any process.
/// </summary>
internal sealed class PasskeyCeremony
{
    public required Guid Id { get; init; }

    public required CeremonyKind Kind { get; init; }

    /// <summary>Who has begun it; null for somebody who is about to sign in.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>The session that has begun it, and alone can answer it; null as above.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>The challenge of the action that it confirms, which says amount and receiver.</summary>
    public Guid? ChallengeId { get; init; }

    /// <summary>What the check needs: 32 random bytes and the customer's id; nothing personal or secret.</summary>
    public required string State { get; init; }

    public required DateTime ExpiresAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PasskeyCeremony>
    {
        public void Configure(EntityTypeBuilder<PasskeyCeremony> entity)
        {
            entity.ToTable("passkey_ceremonies");
            entity.Property(ceremony => ceremony.Id).ValueGeneratedNever();
            entity.Property(ceremony => ceremony.State).HasMaxLength(1000).IsUnicode(false);
            entity.HasOne<Customer>().WithMany().HasForeignKey(ceremony => ceremony.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(ceremony => ceremony.CustomerId);
            entity.HasIndex(ceremony => ceremony.ExpiresAt);
        }
    }
}

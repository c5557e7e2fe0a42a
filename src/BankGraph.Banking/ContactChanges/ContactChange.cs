using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.ContactChanges;

/// <summary>A new e-mail address or phone number that a customer has still to prove, the newest of each.</summary>
internal sealed class ContactChange
{
    public required Guid CustomerId { get; init; }

    public required MessageChannel Channel { get; init; }

    public required byte[] SealedAddress { get; init; }

    /// <summary>Keyed hash of the newest code.</summary>
    public required byte[] CodeHash { get; init; }

    /// <summary>None are left of what was confirmed.</summary>
    public required int AttemptsLeft { get; init; }

    public required DateTime SentAt { get; init; }

    /// <summary>How many were sent without a day's pause between them.</summary>
    public required int SentCount { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>The name under which the address is sealed.</summary>
    public static string FieldOf(MessageChannel channel) => $"contact-change/{channel}";

    internal sealed class Mapping : IEntityTypeConfiguration<ContactChange>
    {
        public void Configure(EntityTypeBuilder<ContactChange> entity)
        {
            entity.ToTable("contact_changes");
            entity.HasKey(change => new { change.CustomerId, change.Channel });
            entity.Property(change => change.SealedAddress).HasMaxLength(1100);
            entity.Property(change => change.CodeHash).HasMaxLength(32).IsFixedLength();
            entity.HasOne<Customer>().WithMany().HasForeignKey(change => change.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(change => change.SentAt);
        }
    }
}

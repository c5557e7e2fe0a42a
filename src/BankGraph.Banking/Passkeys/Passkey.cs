using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Passkeys;

/// <summary>The public half of a key that a customer's device or password manager keeps.</summary>
internal sealed class Passkey
{
    /// <summary>The name under which the name is sealed.</summary>
    public const string NameField = "passkey-name";

    public const int MaxPublicKeyBytes = 1024;
    public const int MaxTransportsLength = 100;

    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>SHA-256 of the credential's id, which is too long for an index of some stores.</summary>
    public required byte[] CredentialHash { get; init; }

    public required byte[] CredentialId { get; init; }

    /// <summary>The key as the device gave it, in COSE's form.</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>What the customer calls it, sealed.</summary>
    public required byte[] SealedName { get; init; }

    /// <summary>How many signatures the device has told of; always 0 where it does not count.</summary>
    public required long SignCount { get; init; }

    /// <summary>How browsers reach it, separated by spaces.</summary>
    public required string Transports { get; init; }

    /// <summary>Whether it may be copied to the customer's other devices; that never changes.</summary>
    public required bool IsBackupEligible { get; init; }

    /// <summary>Whether it has been.</summary>
    public required bool IsBackedUp { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? LastUsedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Passkey>
    {
        public void Configure(EntityTypeBuilder<Passkey> entity)
        {
            entity.ToTable("passkeys");
            entity.Property(passkey => passkey.Id).ValueGeneratedNever();
            entity.Property(passkey => passkey.CredentialHash).HasMaxLength(32).IsFixedLength();
            entity.Property(passkey => passkey.CredentialId).HasMaxLength(1023);
            entity.Property(passkey => passkey.PublicKey).HasMaxLength(MaxPublicKeyBytes);
            entity.Property(passkey => passkey.SealedName).HasMaxLength(300);
            entity.Property(passkey => passkey.Transports).HasMaxLength(MaxTransportsLength).IsUnicode(false);
            entity.HasOne<Customer>().WithMany().HasForeignKey(passkey => passkey.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(passkey => passkey.CredentialHash).IsUnique();
            entity.HasIndex(passkey => passkey.CustomerId);
        }
    }
}

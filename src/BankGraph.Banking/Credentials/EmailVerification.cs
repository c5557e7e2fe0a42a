using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Credentials;

/// <summary>Whether a customer has proven to read the e-mails that are sent to them, and the code that would.</summary>
internal sealed class EmailVerification
{
    public required Guid CustomerId { get; init; }

    /// <summary>Keyed hash of the newest code.</summary>
    public required byte[] CodeHash { get; init; }

    public required int AttemptsLeft { get; init; }

    public required DateTime SentAt { get; init; }

    /// <summary>How many were sent without a day's pause between them.</summary>
    public required int SentCount { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? VerifiedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EmailVerification>
    {
        public void Configure(EntityTypeBuilder<EmailVerification> entity)
        {
            entity.ToTable("email_verifications");
            entity.HasKey(row => row.CustomerId);
            entity.Property(row => row.CustomerId).ValueGeneratedNever();
            entity.Property(row => row.CodeHash).HasMaxLength(32).IsFixedLength();
            entity.HasOne<Customer>().WithMany().HasForeignKey(row => row.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}

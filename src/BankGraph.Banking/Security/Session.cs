using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Security;

/// <summary>One sign-in on one device: the family of the refresh tokens that follow each other.</summary>
internal sealed class Session
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>When it ended by logout or because a used token came back; null while it stands.</summary>
    public DateTime? RevokedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> entity)
        {
            entity.ToTable("sessions");
            entity.Property(session => session.Id).ValueGeneratedNever();
            entity.HasOne<Customer>().WithMany().HasForeignKey(session => session.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(session => session.RevokedAt);
        }
    }
}

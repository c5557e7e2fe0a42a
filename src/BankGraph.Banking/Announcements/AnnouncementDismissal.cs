using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Announcements;

/// <summary>Somebody does not want to see an announcement again.</summary>
internal sealed class AnnouncementDismissal
{
    public required Guid CustomerId { get; init; }

    public required Guid AnnouncementId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AnnouncementDismissal>
    {
        public void Configure(EntityTypeBuilder<AnnouncementDismissal> entity)
        {
            entity.ToTable("announcement_dismissals");
            entity.HasKey(row => new { row.CustomerId, row.AnnouncementId });
            entity.HasOne<Customer>().WithMany().HasForeignKey(row => row.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Announcement>().WithMany().HasForeignKey(row => row.AnnouncementId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}

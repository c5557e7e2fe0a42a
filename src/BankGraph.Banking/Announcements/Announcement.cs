using BankGraph.Banking.Accounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Announcements;

/// <summary>Something the bank tells many at once; nothing personal.</summary>
internal sealed class Announcement
{
    public required Guid Id { get; init; }

    public required AnnouncementAudience Audience { get; set; }

    /// <summary>What kind of account its holders have; null for another audience.</summary>
    public AccountType? AccountType { get; set; }

    /// <summary>In which currency; null for any.</summary>
    public Currency? Currency { get; set; }

    public required AnnouncementSeverity Severity { get; set; }

    public required string Title { get; set; }

    public required string Text { get; set; }

    public required DateTime ShownFrom { get; set; }

    /// <summary>From when on it is not shown any more.</summary>
    public required DateTime ShownUntil { get; set; }

    public DateTime? WithdrawnAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Announcement>
    {
        public void Configure(EntityTypeBuilder<Announcement> entity)
        {
            entity.ToTable("announcements");
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Title).HasMaxLength(AnnouncementRules.MaxTitleLength);
            entity.Property(row => row.Text).HasMaxLength(AnnouncementRules.MaxTextLength);
            entity.HasIndex(row => row.ShownUntil);
        }
    }
}

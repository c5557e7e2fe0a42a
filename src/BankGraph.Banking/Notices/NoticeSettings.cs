using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Notices;

/// <summary>When a customer wants to hear of something; who never said so has no row.</summary>
internal sealed class NoticeSettings
{
    /// <summary>What holds for those who have said nothing.</summary>
    public const int DefaultLargeAmount = 100;

    /// <inheritdoc cref="DefaultLargeAmount"/>
    public const int DefaultLowBalance = 50;

    /// <inheritdoc cref="DefaultLargeAmount"/>
    public const string DefaultTimeZone = "UTC";

    public required Guid CustomerId { get; init; }

    /// <summary>A name of the IANA's.</summary>
    public string TimeZone { get; set; } = DefaultTimeZone;

    /// <summary>Minutes after midnight; null when there are no quiet hours.</summary>
    public int? QuietFromMinute { get; set; }

    public int? QuietUntilMinute { get; set; }

    /// <summary>From which amount on one hears of payments, in whole units of the account's currency.</summary>
    public int LargeAmount { get; set; } = DefaultLargeAmount;

    /// <summary>Below which balance one hears of it, in whole units of the account's currency.</summary>
    public int LowBalance { get; set; } = DefaultLowBalance;

    internal sealed class Mapping : IEntityTypeConfiguration<NoticeSettings>
    {
        public void Configure(EntityTypeBuilder<NoticeSettings> entity)
        {
            entity.ToTable("notice_settings");
            entity.HasKey(settings => settings.CustomerId);
            entity.Property(settings => settings.TimeZone).HasMaxLength(40).IsUnicode(false);
            entity.HasOne<Customer>().WithOne()
                .HasForeignKey<NoticeSettings>(settings => settings.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}

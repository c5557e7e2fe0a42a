using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// When a customer wants to be reminded of the bills of a link; without a row it is <see
/// cref="BillCalendar.DueWindowDays"/> days before they are due.
/// </summary>
internal sealed class BillReminder
{
    public required Guid LinkId { get; init; }

    /// <summary>So many days before the due date; null for never.</summary>
    public int? DaysBefore { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<BillReminder>
    {
        public void Configure(EntityTypeBuilder<BillReminder> entity)
        {
            entity.ToTable("bill_reminders");
            entity.HasKey(reminder => reminder.LinkId);
            entity.HasOne<BillerLink>().WithOne().HasForeignKey<BillReminder>(reminder => reminder.LinkId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(reminder => reminder.DaysBefore);
        }
    }
}

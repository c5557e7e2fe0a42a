using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Notices;

/// <summary>Whether a customer wants to hear of a topic by a channel, when it is not what is usual.</summary>
internal sealed class NoticeChoice
{
    public required Guid CustomerId { get; init; }

    public required NotificationTopic Topic { get; init; }

    public required NotificationChannel Channel { get; init; }

    public required bool IsOn { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<NoticeChoice>
    {
        public void Configure(EntityTypeBuilder<NoticeChoice> entity)
        {
            entity.ToTable("notice_choices");
            entity.HasKey(choice => new { choice.CustomerId, choice.Topic, choice.Channel });
            entity.HasOne<Customer>().WithMany().HasForeignKey(choice => choice.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}

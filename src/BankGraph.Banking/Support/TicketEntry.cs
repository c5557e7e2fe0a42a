using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Support;

/// <summary>
/// One thing that happened to a ticket; never changed. Streams are told of it while <see cref="PublishedAt"/> is null,
/// at least once.
/// </summary>
internal sealed class TicketEntry
{
    public required Guid Id { get; init; }

    public required Guid TicketId { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>1, 2, 3 ... over all tickets, in the order of the commits; the staff's cursor.</summary>
    public required long Sequence { get; init; }

    /// <summary>
    /// 1, 2, 3 ... over what the customer may see of all own tickets, in the order of the commits; the customer's
    /// cursor. Null for what is internal, so that no gap tells of it.
    /// </summary>
    public long? CustomerSequence { get; init; }

    public required TicketEntryKind Kind { get; init; }

    public required Guid AuthorId { get; init; }

    /// <summary>What was written, under the customer's key; null where nothing was.</summary>
    public byte[]? SealedText { get; init; }

    /// <summary>The ticket's status from here on.</summary>
    public required TicketStatus Status { get; init; }

    public required DateTime At { get; init; }

    public DateTime? PublishedAt { get; init; }

    /// <summary>What seals the text.</summary>
    public static string FieldOf(Guid id) => $"ticket-entry/{id:N}";

    internal sealed class Mapping : IEntityTypeConfiguration<TicketEntry>
    {
        public void Configure(EntityTypeBuilder<TicketEntry> entity)
        {
            entity.ToTable("support_entries");
            entity.Property(entry => entry.Id).ValueGeneratedNever();
            entity.Property(entry => entry.SealedText).HasMaxLength(TicketRules.MaxSealedText);
            entity.HasOne<SupportTicket>().WithMany().HasForeignKey(entry => entry.TicketId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(entry => entry.Sequence).IsUnique();
            entity.HasIndex(entry => new { entry.CustomerId, entry.CustomerSequence }).IsUnique();
            entity.HasIndex(entry => new { entry.CustomerId, entry.Kind, entry.At });
            entity.HasIndex(entry => new { entry.TicketId, entry.Sequence });
            entity.HasIndex(entry => new { entry.PublishedAt, entry.Sequence });
        }
    }
}

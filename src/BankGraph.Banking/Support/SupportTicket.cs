using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Support;

/// <summary>A customer's question, and how far it has come. What was said about it stands in its entries.</summary>
internal sealed class SupportTicket
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>One line, under the customer's key.</summary>
    public required byte[] SealedSubject { get; init; }

    public required TicketCategory Category { get; init; }

    public required TicketPriority Priority { get; set; }

    public required TicketStatus Status { get; set; }

    /// <summary>Who of the staff answers it; null for nobody yet.</summary>
    public Guid? AssigneeId { get; set; }

    public required DateTime OpenedAt { get; init; }

    public required DateTime ChangedAt { get; set; }

    /// <summary>What seals the subject.</summary>
    public static string FieldOf(Guid id) => $"ticket/{id:N}";

    internal sealed class Mapping : IEntityTypeConfiguration<SupportTicket>
    {
        public void Configure(EntityTypeBuilder<SupportTicket> entity)
        {
            entity.ToTable("support_tickets");
            entity.Property(ticket => ticket.Id).ValueGeneratedNever();
            entity.Property(ticket => ticket.SealedSubject).HasMaxLength(TicketRules.MaxSealedSubject);
            entity.HasOne<Customer>().WithMany().HasForeignKey(ticket => ticket.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(ticket => new { ticket.CustomerId, ticket.Id });
            entity.HasIndex(ticket => new { ticket.Status, ticket.Priority, ticket.Id });
            entity.HasIndex(ticket => new { ticket.AssigneeId, ticket.Status, ticket.Id });
        }
    }
}

using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Messages;

/// <summary>
/// A message that waits to be sent, or what is left of one that was. Address and text are sealed under the customer's
/// own key, and gone as soon as it was handed over.
/// </summary>
internal sealed class QueuedMessage
{
    public const int MaxContentBytes = 8000;

    public const int MaxErrorLength = 40;

    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required MessageChannel Channel { get; init; }

    public required string Kind { get; init; }

    public required MessageStatus Status { get; init; }

    /// <summary>A <see cref="Letter"/> as JSON; null once it was handed over or was too late.</summary>
    public byte[]? SealedContent { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>How often it was tried, begun attempts included.</summary>
    public required int Attempts { get; init; }

    /// <summary>
    /// When it is to be tried; while it is being tried, when somebody else may think that the attempt was cut off. Null
    /// when it is not tried any more.
    /// </summary>
    public DateTime? NextAttemptAt { get; init; }

    public DateTime? ExpiresAt { get; init; }

    public DateTime? EndedAt { get; init; }

    /// <summary>Why the last attempt failed, a code without anything personal.</summary>
    public string? LastError { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<QueuedMessage>
    {
        public void Configure(EntityTypeBuilder<QueuedMessage> entity)
        {
            entity.ToTable("messages");
            entity.Property(message => message.Id).ValueGeneratedNever();
            entity.Property(message => message.Kind).HasMaxLength(40).IsUnicode(false);
            entity.Property(message => message.SealedContent).HasMaxLength(MaxContentBytes);
            entity.Property(message => message.LastError).HasMaxLength(MaxErrorLength).IsUnicode(false);
            entity.HasOne<Customer>().WithMany().HasForeignKey(message => message.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(message => message.NextAttemptAt);
            entity.HasIndex(message => new { message.Status, message.EndedAt });
        }
    }
}

using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Notices;

/// <summary>
/// Something that a customer was told. Its text is made when it is read, in the language the customer has then. Streams
/// are told of it while <see cref="PublishedAt"/> is null, at least once.
/// </summary>
internal sealed class Notification
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>1, 2, 3 ... per customer, in the order of the commits.</summary>
    public required long Sequence { get; init; }

    public required string Kind { get; init; }

    public required NotificationTopic Topic { get; init; }

    /// <summary>What it tells of; a customer is told of it once.</summary>
    public required string Source { get; init; }

    /// <summary>Whether it stands in the app; of the others only their source is remembered.</summary>
    public required bool IsListed { get; init; }

    /// <summary>The values of the text, JSON, under the customer's key.</summary>
    public required byte[] SealedValues { get; init; }

    public required DateTime At { get; init; }

    public DateTime? ReadAt { get; init; }

    public DateTime? PublishedAt { get; init; }

    /// <summary>What seals the values.</summary>
    public static string FieldOf(Guid id) => $"notification/{id:N}";

    internal sealed class Mapping : IEntityTypeConfiguration<Notification>
    {
        public void Configure(EntityTypeBuilder<Notification> entity)
        {
            entity.ToTable("notifications");
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.Property(row => row.Kind).HasMaxLength(40).IsUnicode(false);
            entity.Property(row => row.Source).HasMaxLength(80).IsUnicode(false);
            entity.Property(row => row.SealedValues).HasMaxLength(4000);
            entity.HasOne<Customer>().WithMany().HasForeignKey(row => row.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(row => new { row.CustomerId, row.Sequence }).IsUnique();
            entity.HasIndex(row => new { row.CustomerId, row.Source }).IsUnique();
            entity.HasIndex(row => new { row.PublishedAt, row.Id });
        }
    }
}

using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Audit;

/// <summary>Who did what to what, when, from where, and what it changed. Holds no secret.</summary>
internal abstract class AuditContent
{
    /// <summary>UUID version 7; of a movement of money its transaction's.</summary>
    public required Guid Id { get; init; }

    public required DateTime At { get; init; }

    public required AuditAction Action { get; init; }

    /// <summary>Who did it; null for somebody who was not signed in.</summary>
    public Guid? ActorId { get; init; }

    public Guid? SessionId { get; init; }

    /// <summary>The network address it came from; null for what the bank does by itself.</summary>
    public string? Address { get; init; }

    /// <summary>What it was done to: <c>account/</c> and an id.</summary>
    public string? Subject { get; init; }

    /// <summary>The customer whom it concerns.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Why, in the words of who did it.</summary>
    public string? Reason { get; init; }

    public string? BeforeJson { get; init; }

    public string? AfterJson { get; init; }

    protected static void Configure<T>(EntityTypeBuilder<T> entity)
        where T : AuditContent
    {
        entity.Property(record => record.Action).HasMaxLength(32);
        entity.Property(record => record.Address).HasMaxLength(64).IsUnicode(false);
        entity.Property(record => record.Subject).HasMaxLength(80).IsUnicode(false);
        entity.Property(record => record.Reason).HasMaxLength(AuditEntry.MaxReasonLength);
        entity.Property(record => record.BeforeJson).HasMaxLength(1000);
        entity.Property(record => record.AfterJson).HasMaxLength(1000);
    }
}

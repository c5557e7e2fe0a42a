using BankGraph.Banking.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Accounts;

/// <summary>One field of an account that was changed. Nothing here changes or deletes a row.</summary>
internal sealed class AccountChange
{
    public const int MaxValueLength = 80;

    public required Guid AccountId { get; init; }

    /// <summary>1, 2, 3 ... without a gap, per account.</summary>
    public required long Sequence { get; init; }

    public required AccountField Field { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public required ChangeAuthor Author { get; init; }

    /// <summary>The person; null for the bank by itself.</summary>
    public Guid? ActorId { get; init; }

    public string? Reason { get; init; }

    public required DateTime At { get; init; }

    /// <summary>From when on it counts; later than <see cref="At"/> for a limit that has to wait.</summary>
    public required DateTime EffectiveAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AccountChange>
    {
        public void Configure(EntityTypeBuilder<AccountChange> entity)
        {
            entity.ToTable("account_changes");
            entity.HasKey(change => new { change.AccountId, change.Sequence });
            entity.Property(change => change.Sequence).ValueGeneratedNever();
            entity.Property(change => change.Before).HasMaxLength(MaxValueLength);
            entity.Property(change => change.After).HasMaxLength(MaxValueLength);
            entity.Property(change => change.Reason).HasMaxLength(AuditEntry.MaxReasonLength);
            entity.HasOne<CustomerAccount>().WithMany().HasForeignKey(change => change.AccountId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}

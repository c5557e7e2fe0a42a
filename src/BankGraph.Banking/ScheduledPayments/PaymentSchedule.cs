using BankGraph.Banking.Accounts;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>A payment that a customer has asked for in advance, once or again and again.</summary>
internal sealed class PaymentSchedule
{
    public const int HashLength = 64;

    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required Guid FromAccountId { get; init; }

    /// <summary>The account of this book that gets the money: the clearing's for one at another bank.</summary>
    public required Guid ToAccountId { get; init; }

    /// <summary>Empty for an account at another bank.</summary>
    public required string ToAccountNumber { get; init; }

    /// <summary>The payee it was made for, who may have been deleted since.</summary>
    public Guid? PayeeId { get; init; }

    public required Currency Currency { get; init; }

    public required long AmountMinor { get; init; }

    public string? Description { get; init; }

    public required ScheduleFrequency Frequency { get; init; }

    public required HolidayRule HolidayRule { get; init; }

    public required DateOnly FirstOn { get; init; }

    public DateOnly? EndsOn { get; init; }

    public int? EndsAfter { get; init; }

    public ScheduleStatus Status { get; set; }

    /// <summary>The date that comes next; see <see cref="PlannedRun.Index"/>.</summary>
    public int NextIndex { get; set; }

    /// <summary>When it is to be paid; null when none comes any more.</summary>
    public DateOnly? NextRunOn { get; set; }

    /// <summary>SHA-256 of the customer and the key it was asked for with, in hexadecimal digits.</summary>
    public required string KeyHash { get; init; }

    /// <summary>SHA-256 of what was asked for, in hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>The account at another bank; null for one at this bank.</summary>
    public string? Iban { get; init; }

    /// <summary>Whose account it is at the other bank.</summary>
    public string? PayeeName { get; init; }

    public PaymentPlan Plan => new(FirstOn, Frequency, HolidayRule, EndsOn, EndsAfter);

    /// <summary>Goes on to a date of the plan; without one, the schedule is finished.</summary>
    public void MoveTo(PlannedRun? next)
    {
        if (next is { } run) (NextIndex, NextRunOn) = (run.Index, run.RunOn);
        else (Status, NextRunOn) = (ScheduleStatus.Finished, null);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<PaymentSchedule>
    {
        // MODIFIED_FOLLOWING is longer than other names.
        private const int RuleLength = 20;

        public void Configure(EntityTypeBuilder<PaymentSchedule> entity)
        {
            entity.ToTable("payment_schedules", table => table.HasCheckConstraint(
                "ck_payment_schedules_amount",
                "amount_minor > 0"));
            entity.Property(schedule => schedule.Id).ValueGeneratedNever();
            entity.Ignore(schedule => schedule.Plan);
            entity.Property(schedule => schedule.ToAccountNumber).HasMaxLength(AccountNumber.Length).IsUnicode(false);
            entity.Property(schedule => schedule.Iban).HasMaxLength(Payees.Iban.MaxLength).IsUnicode(false);
            entity.Property(schedule => schedule.PayeeName).HasMaxLength(PayeeRules.MaxNameLength);
            entity.Property(schedule => schedule.Description).HasMaxLength(PaymentRules.MaxDescriptionLength);
            entity.Property(schedule => schedule.HolidayRule).HasMaxLength(RuleLength);
            entity.Property(schedule => schedule.KeyHash).HasMaxLength(HashLength).IsUnicode(false);
            entity.Property(schedule => schedule.Fingerprint).HasMaxLength(HashLength).IsUnicode(false);
            entity.HasOne<Customer>().WithMany().HasForeignKey(schedule => schedule.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Account>().WithMany().HasForeignKey(schedule => schedule.FromAccountId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Account>().WithMany().HasForeignKey(schedule => schedule.ToAccountId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(schedule => schedule.KeyHash).IsUnique();
            entity.HasIndex(schedule => new { schedule.CustomerId, schedule.Id });
            entity.HasIndex(schedule => new { schedule.FromAccountId, schedule.Id });
            entity.HasIndex(schedule => new { schedule.Status, schedule.NextRunOn });
        }
    }
}

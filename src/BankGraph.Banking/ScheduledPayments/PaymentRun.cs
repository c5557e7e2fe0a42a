using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.ScheduledPayments;

/// <summary>
/// One date of a schedule that has come. There is one row for each, and it becomes paid in the commit that moves the
/// money: that is what makes one payment of it and no second one.
/// </summary>
internal sealed class PaymentRun
{
    public required Guid ScheduleId { get; init; }

    /// <summary>The date as planned.</summary>
    public required DateOnly DueOn { get; init; }

    public required DateOnly RunOn { get; init; }

    public required RunStatus Status { get; init; }

    /// <summary>How often it has been tried; each time under a key of its own.</summary>
    public int Attempts { get; init; }

    /// <summary>The day it is to be tried; null once it is decided.</summary>
    public DateOnly? NextAttemptOn { get; init; }

    /// <summary>Why it was not paid when it was last tried.</summary>
    public RunFailure? Failure { get; init; }

    public Guid? TransactionId { get; init; }

    /// <summary>When it was last tried, skipped or cancelled.</summary>
    public DateTime? At { get; init; }

    /// <summary>What was ordered for it at another bank; its status then says what has become of the run.</summary>
    public Guid? ExternalPaymentId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PaymentRun>
    {
        private const int FailureLength = 20;

        public void Configure(EntityTypeBuilder<PaymentRun> entity)
        {
            entity.ToTable("payment_runs");
            entity.HasKey(run => new { run.ScheduleId, run.DueOn });
            entity.Property(run => run.Failure).HasMaxLength(FailureLength);
            entity.HasOne<PaymentSchedule>().WithMany().HasForeignKey(run => run.ScheduleId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Transaction>().WithOne().HasForeignKey<PaymentRun>(run => run.TransactionId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(run => run.NextAttemptOn);
        }
    }
}

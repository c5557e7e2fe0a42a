using BankGraph.Banking.ScheduledPayments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BillPayments;

/// <summary>What has become of paying a bill by itself; without a row it has never been refused.</summary>
internal sealed class AutoPayAttempt
{
    public required Guid BillId { get; init; }

    /// <summary>How often it has been tried; each time under a key of its own.</summary>
    public required int Attempts { get; set; }

    /// <summary>How often since the customer last changed the order.</summary>
    public required int Retries { get; set; }

    /// <summary>The day it is to be tried; null for never again.</summary>
    public DateOnly? NextAttemptOn { get; set; }

    public RunFailure? Failure { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<AutoPayAttempt>
    {
        private const int FailureLength = 20;

        public void Configure(EntityTypeBuilder<AutoPayAttempt> entity)
        {
            entity.ToTable("auto_pay_attempts");
            entity.HasKey(attempt => attempt.BillId);
            entity.Property(attempt => attempt.Failure).HasMaxLength(FailureLength);
            entity.HasOne<Bill>().WithOne().HasForeignKey<AutoPayAttempt>(attempt => attempt.BillId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}

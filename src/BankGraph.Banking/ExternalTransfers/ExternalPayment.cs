using BankGraph.Banking.Accounts;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>
/// Money on its way to another bank. It has the id of the hold that sets the money aside, and keeps it whatever becomes
/// of it. Its status changes only in the commit that moves the money or lets it go.
/// </summary>
internal sealed class ExternalPayment
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required long AmountMinor { get; init; }

    public required Currency Currency { get; init; }

    public required string Iban { get; init; }

    public required string PayeeName { get; init; }

    public string? Reference { get; init; }

    public required TransactionStatus Status { get; init; }

    public required DateTime RequestedAt { get; init; }

    /// <summary>What the clearing house has said; the status follows it. Null until it has.</summary>
    public ClearingAnswer? Answer { get; set; }

    /// <summary>Why it was rejected or sent back, in the clearing house's words.</summary>
    public string? Reason { get; set; }

    /// <summary>What has booked it; null until it is.</summary>
    public Guid? TransactionId { get; init; }

    /// <summary>When it was booked or rejected.</summary>
    public DateTime? SettledAt { get; init; }

    /// <summary>When the money that was sent back was booked.</summary>
    public DateTime? ReturnedAt { get; init; }

    /// <summary>How often it was taken up since it was ordered.</summary>
    public int Attempts { get; set; }

    /// <summary>When it is taken up next; null when nothing is to be done.</summary>
    public DateTime? NextAttemptAt { get; set; }

    /// <summary>Who has ordered it, of those who may use the account.</summary>
    public Guid? OrderedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ExternalPayment>
    {
        public void Configure(EntityTypeBuilder<ExternalPayment> entity)
        {
            entity.ToTable("external_payments", table => table.HasCheckConstraint(
                "ck_external_payments_amount",
                "amount_minor > 0"));
            entity.Property(payment => payment.Id).ValueGeneratedNever();
            entity.Property(payment => payment.Iban).HasMaxLength(Payees.Iban.MaxLength).IsUnicode(false);
            entity.Property(payment => payment.PayeeName).HasMaxLength(PayeeRules.MaxNameLength);
            entity.Property(payment => payment.Reference).HasMaxLength(PaymentRules.MaxDescriptionLength);
            entity.Property(payment => payment.Reason).HasMaxLength(ClearingDesk.MaxReasonLength);
            entity.HasOne<CustomerAccount>().WithMany().HasForeignKey(payment => payment.AccountId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Transaction>().WithOne().HasForeignKey<ExternalPayment>(payment => payment.TransactionId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(payment => new { payment.AccountId, payment.Id });
            entity.HasIndex(payment => new { payment.OrderedBy, payment.Iban });
            entity.HasIndex(payment => payment.NextAttemptAt);
        }
    }
}

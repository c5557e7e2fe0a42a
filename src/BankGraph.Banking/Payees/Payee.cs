using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Payees;

/// <summary>Somebody whom a customer pays, by an account of this bank or by an IBAN.</summary>
internal sealed class Payee
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required string Name { get; set; }

    public string? Nickname { get; set; }

    /// <summary>The digits of an <see cref="Accounts.AccountNumber"/>; null for an IBAN.</summary>
    public string? AccountNumber { get; init; }

    public string? Iban { get; init; }

    public required NameMatch NameMatch { get; set; }

    public required DateTime AddedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Payee>
    {
        public void Configure(EntityTypeBuilder<Payee> entity)
        {
            entity.ToTable("payees");
            entity.Property(payee => payee.Id).ValueGeneratedNever();
            entity.Property(payee => payee.Name).HasMaxLength(PayeeRules.MaxNameLength);
            entity.Property(payee => payee.Nickname).HasMaxLength(PayeeRules.MaxNicknameLength);
            entity.Property(payee => payee.AccountNumber).HasMaxLength(Accounts.AccountNumber.Length).IsUnicode(false);
            entity.Property(payee => payee.Iban).HasMaxLength(Payees.Iban.MaxLength).IsUnicode(false);
            entity.HasOne<Customer>().WithMany().HasForeignKey(payee => payee.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(payee => new { payee.CustomerId, payee.AccountNumber }).IsUnique();
            entity.HasIndex(payee => new { payee.CustomerId, payee.Iban }).IsUnique();
        }
    }
}

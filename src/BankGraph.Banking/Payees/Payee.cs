using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Payees;

/// <summary>Somebody whom a customer pays, by an account of this bank or by an IBAN.</summary>
internal sealed class Payee
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>As <see cref="Customer.PlainName"/>: empty, but where an earlier version has written it.</summary>
    public string PlainName { get; init; } = "";

    /// <summary>As <see cref="PlainName"/>.</summary>
    public string? PlainNickname { get; init; }

    /// <summary>The digits of an <see cref="Accounts.AccountNumber"/>; null for an IBAN.</summary>
    public string? AccountNumber { get; init; }

    public string? Iban { get; init; }

    public required NameMatch NameMatch { get; set; }

    public required DateTime AddedAt { get; init; }

    /// <summary>The name under the key of the customer who wrote it down; null while it is not sealed yet.</summary>
    public byte[]? SealedName { get; init; }

    /// <summary>As <see cref="SealedName"/>; null without one, too.</summary>
    public byte[]? SealedNickname { get; init; }

    /// <summary>The name under which a payee's name is sealed: it opens for no other payee.</summary>
    public static string NameFieldOf(Guid payeeId) => $"payee/{payeeId:N}/name";

    /// <summary>The name under which a payee's nickname is sealed.</summary>
    public static string NicknameFieldOf(Guid payeeId) => $"payee/{payeeId:N}/nickname";

    internal sealed class Mapping : IEntityTypeConfiguration<Payee>
    {
        public void Configure(EntityTypeBuilder<Payee> entity)
        {
            entity.ToTable("payees");
            entity.Property(payee => payee.Id).ValueGeneratedNever();
            entity.Property(payee => payee.PlainName).HasColumnName("name").HasMaxLength(PayeeRules.MaxNameLength);
            entity.Property(payee => payee.PlainNickname).HasColumnName("nickname")
                .HasMaxLength(PayeeRules.MaxNicknameLength);
            entity.Property(payee => payee.SealedName).HasMaxLength(350);
            entity.Property(payee => payee.SealedNickname).HasMaxLength(250);
            entity.Property(payee => payee.AccountNumber).HasMaxLength(Accounts.AccountNumber.Length).IsUnicode(false);
            entity.Property(payee => payee.Iban).HasMaxLength(Payees.Iban.MaxLength).IsUnicode(false);
            entity.HasOne<Customer>().WithMany().HasForeignKey(payee => payee.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(payee => new { payee.CustomerId, payee.AccountNumber }).IsUnique();
            entity.HasIndex(payee => new { payee.CustomerId, payee.Iban }).IsUnique();
        }
    }
}

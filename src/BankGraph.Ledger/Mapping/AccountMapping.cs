using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Ledger.Mapping;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> entity)
    {
        entity.ToTable("ledger_accounts", table =>
        {
            table.HasCheckConstraint("ck_ledger_accounts_held", "held_minor >= 0");
            table.HasCheckConstraint("ck_ledger_accounts_overdraft", "overdraft_limit_minor >= 0");
            table.HasCheckConstraint("ck_ledger_accounts_sequence", "sequence >= 0");
        });
        entity.HasKey(a => a.Id);
        entity.Property(a => a.Id).HasColumnName("id").ValueGeneratedNever();
        entity.Property(a => a.Currency).HasColumnName("currency").IsCurrency();
        entity.Property(a => a.BalanceMinor).HasColumnName("balance_minor");
        entity.Property(a => a.HeldMinor).HasColumnName("held_minor");
        entity.Property(a => a.OverdraftLimitMinor).HasColumnName("overdraft_limit_minor");
        entity.Property(a => a.MayGoNegative).HasColumnName("may_go_negative");
        entity.Property(a => a.Sequence).HasColumnName("sequence");
        entity.Property(a => a.Status).HasColumnName("status").IsCode();
        entity.Property(a => a.OpenedAt).HasColumnName("opened_at").IsInstant();
        entity.Property(a => a.LastBookedAt).HasColumnName("last_booked_at").IsInstant();
        entity.Property(a => a.Purpose).HasColumnName("purpose").HasMaxLength(64).IsUnicode(false);
        entity.HasIndex(a => a.Purpose).HasDatabaseName("ix_ledger_accounts_purpose");
        entity.Ignore(a => a.Balance);
        entity.Ignore(a => a.Available);
        entity.IsWrittenByTheLedgerAlone();
    }
}

using BankGraph.Banking.Accounts;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Customers;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking;

/// <summary>
/// The bank's one database, the ledger's tables included. The host chooses the store; nothing here depends on which.
/// </summary>
public sealed class BankDbContext(DbContextOptions<BankDbContext> options) : DbContext(options)
{
    internal DbSet<Customer> Customers => Set<Customer>();

    internal DbSet<LoginAttempt> LoginAttempts => Set<LoginAttempt>();

    internal DbSet<Session> Sessions => Set<Session>();

    internal DbSet<RefreshToken> RefreshTokens => Set<RefreshToken>();

    internal DbSet<AuditDraft> AuditDrafts => Set<AuditDraft>();

    internal DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    internal DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    internal DbSet<LedgerNote> LedgerNotes => Set<LedgerNote>();

    internal DbSet<PendingChange> PendingChanges => Set<PendingChange>();

    internal DbSet<SecondFactor> SecondFactors => Set<SecondFactor>();

    internal DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    internal DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();

    internal DbSet<CustomerAccount> CustomerAccounts => Set<CustomerAccount>();

    internal DbSet<Biller> Billers => Set<Biller>();

    internal DbSet<BillerLink> BillerLinks => Set<BillerLink>();

    internal DbSet<Bill> Bills => Set<Bill>();

    internal DbSet<BillPayment> BillPayments => Set<BillPayment>();

    internal DbSet<BillNotification> BillNotifications => Set<BillNotification>();

    internal DbSet<SettlementConfirmation> SettlementConfirmations => Set<SettlementConfirmation>();

    internal DbSet<Account> LedgerAccounts => Set<Account>();

    internal DbSet<Transaction> LedgerTransactions => Set<Transaction>();

    internal DbSet<Entry> LedgerEntries => Set<Entry>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.UseLedgerTypes();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(16).AreUnicode(false);
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyLedger();
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(BankDbContext).Assembly);
        modelBuilder.NameInSnakeCase();
    }
}

using BankGraph.Banking.Customers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>
/// An account that a customer has paid from a shared one. The entries there do not say who has ordered what, and what
/// another has paid is nothing that this customer knows.
/// </summary>
internal sealed class SharedPayee
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required Guid PayeeId { get; init; }

    /// <summary>
    /// Keeps it, in the commit that moves the money, where the account that pays is or was shared. Of two commits at
    /// once both may keep it, which says no more than one.
    /// </summary>
    public static async Task RememberAsync(
        LedgerTransaction ledger,
        Guid accountId,
        Guid customerId,
        Guid payeeId,
        CancellationToken cancellationToken)
    {
        var news = await ledger.QueryAsync(
            $"""
            SELECT id FROM customer_accounts WHERE id = {accountId} AND shared_since IS NOT NULL
                AND NOT EXISTS (
                    SELECT 1 FROM shared_payees WHERE customer_id = {customerId} AND payee_id = {payeeId})
            """,
            row => row.Guid(0),
            cancellationToken);
        if (news.Count == 0) return;
        await ledger.ExecuteAsync(
            $"""
            INSERT INTO shared_payees (id, customer_id, payee_id)
            VALUES ({Guid.CreateVersion7()}, {customerId}, {payeeId})
            """,
            cancellationToken);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<SharedPayee>
    {
        public void Configure(EntityTypeBuilder<SharedPayee> entity)
        {
            entity.ToTable("shared_payees");
            entity.Property(payee => payee.Id).ValueGeneratedNever();
            entity.HasOne<Customer>().WithMany().HasForeignKey(payee => payee.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Account>().WithMany().HasForeignKey(payee => payee.PayeeId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(payee => new { payee.CustomerId, payee.PayeeId });
        }
    }
}

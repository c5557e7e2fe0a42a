using BankGraph.Banking.Accounts;
using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Spending;

/// <summary>A rule of a customer's: by the account on the other side, learnt from a correction, or by a text.</summary>
internal sealed class CategoryRule
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>The account on the other side; null for a text.</summary>
    public Guid? CounterpartyId { get; init; }

    /// <summary>What a description contains, in lower case; null for a counterparty.</summary>
    public string? Text { get; init; }

    public required SpendingCategory Category { get; set; }

    /// <summary>
    /// Locks accounts of one holder until the caller's transaction ends, and says how many: whoever sorts by rules, and
    /// whoever learns one, takes turns.
    /// </summary>
    public static Task<int> LockAsync(IQueryable<CustomerAccount> held, CancellationToken cancellationToken) =>
        held.ExecuteUpdateAsync(
            row => row.SetProperty(account => account.Type, account => account.Type),
            cancellationToken);

    internal sealed class Mapping : IEntityTypeConfiguration<CategoryRule>
    {
        public void Configure(EntityTypeBuilder<CategoryRule> entity)
        {
            entity.ToTable("category_rules");
            entity.Property(rule => rule.Id).ValueGeneratedNever();
            entity.Property(rule => rule.Text).HasMaxLength(CategoryRules.MaxTextLength);
            entity.HasOne<Customer>().WithMany().HasForeignKey(rule => rule.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(rule => new { rule.CustomerId, rule.CounterpartyId }).IsUnique();
            entity.HasIndex(rule => new { rule.CustomerId, rule.Text }).IsUnique();
        }
    }
}

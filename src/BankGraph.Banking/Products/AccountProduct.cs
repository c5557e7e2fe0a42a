using BankGraph.Banking.Accounts;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Limits;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Products;

/// <summary>
/// What accounts of a type and currency earn and cost from a day on, until the next row of theirs. Never changed, so
/// that what was reckoned with it can be reckoned again.
/// </summary>
internal sealed class AccountProduct
{
    public required Guid Id { get; init; }

    public required AccountType Type { get; init; }

    public required Currency Currency { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required string Name { get; init; }

    public required DayCount DayCount { get; init; }

    public required long MinimumBalanceMinor { get; init; }

    public required long OverdraftRate { get; init; }

    public required long OverdraftLimitMinor { get; init; }

    public required long MonthlyFeeMinor { get; init; }

    public long? FeeWaivedFromMinor { get; init; }

    public required long OperationFeeMinor { get; init; }

    public required int FreeOperations { get; init; }

    public long? PerOperationMinor { get; init; }

    public long? PerDayMinor { get; init; }

    public long? PerMonthMinor { get; init; }

    public required Guid CreatedBy { get; init; }

    public required DateTime CreatedAt { get; init; }

    public List<ProductTier> Tiers { get; init; } = [];

    /// <summary>The row of these terms.</summary>
    public static AccountProduct Of(ProductTerms terms, DateOnly validFrom, Guid createdBy, TimeProvider clock)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        return new AccountProduct
        {
            Id = id,
            Type = terms.Type,
            Currency = terms.Currency,
            ValidFrom = validFrom,
            Name = terms.Name,
            DayCount = terms.DayCount,
            MinimumBalanceMinor = terms.MinimumBalanceMinor,
            OverdraftRate = terms.OverdraftRate,
            OverdraftLimitMinor = terms.OverdraftLimitMinor,
            MonthlyFeeMinor = terms.MonthlyFeeMinor,
            FeeWaivedFromMinor = terms.FeeWaivedFromMinor,
            OperationFeeMinor = terms.OperationFeeMinor,
            FreeOperations = terms.FreeOperations,
            PerOperationMinor = terms.Limits.PerOperation,
            PerDayMinor = terms.Limits.PerDay,
            PerMonthMinor = terms.Limits.PerMonth,
            CreatedBy = createdBy,
            CreatedAt = clock.Instant(),
            Tiers =
            [
                .. terms.Tiers.Select(tier => new ProductTier
                {
                    ProductId = id,
                    FromMinor = tier.FromMinor,
                    Rate = tier.Rate,
                }),
            ],
        };
    }

    public ProductTerms Terms() => new()
    {
        Type = Type,
        Currency = Currency,
        ValidFrom = ValidFrom,
        Name = Name,
        DayCount = DayCount,
        Tiers = [.. Tiers.OrderBy(tier => tier.FromMinor).Select(tier => new RateTier(tier.FromMinor, tier.Rate))],
        MinimumBalanceMinor = MinimumBalanceMinor,
        OverdraftRate = OverdraftRate,
        OverdraftLimitMinor = OverdraftLimitMinor,
        MonthlyFeeMinor = MonthlyFeeMinor,
        FeeWaivedFromMinor = FeeWaivedFromMinor,
        OperationFeeMinor = OperationFeeMinor,
        FreeOperations = FreeOperations,
        Limits = new LimitSet(PerOperationMinor, PerDayMinor, PerMonthMinor),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<AccountProduct>
    {
        public void Configure(EntityTypeBuilder<AccountProduct> entity)
        {
            entity.ToTable("account_products");
            entity.Property(product => product.Id).ValueGeneratedNever();
            entity.Property(product => product.Name).HasMaxLength(OpenAccount.MaxNameLength);
            entity.HasMany(product => product.Tiers).WithOne().HasForeignKey(tier => tier.ProductId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(product => new { product.Type, product.Currency, product.ValidFrom }).IsUnique();
        }
    }
}

/// <summary>A tier of a product's rates.</summary>
internal sealed class ProductTier
{
    public required Guid ProductId { get; init; }

    public required long FromMinor { get; init; }

    public required long Rate { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ProductTier>
    {
        public void Configure(EntityTypeBuilder<ProductTier> entity)
        {
            entity.ToTable("account_product_tiers");
            entity.HasKey(tier => new { tier.ProductId, tier.FromMinor });
            entity.Property(tier => tier.FromMinor).ValueGeneratedNever();
        }
    }
}

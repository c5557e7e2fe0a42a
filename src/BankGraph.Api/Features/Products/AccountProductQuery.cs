using System.Diagnostics;
using BankGraph.Api.Features.Accounts;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Products;

namespace BankGraph.Api.Features.Products;

/// <summary>What the bank's accounts earn and cost.</summary>
[QueryType]
internal static class AccountProductQuery
{
    private const int UsualCount = 20;

    /// <summary>All that was ever said, for each type and currency the newest first.</summary>
    [Authorize]
    [ListSize(AssumedSize = UsualCount)]
    public static async Task<AccountProduct[]> GetAccountProductsAsync(
        BankDbContext context,
        CancellationToken cancellationToken) =>
        [
            .. (await ProductCatalog.ReadAsync(context, cancellationToken)).All
                .Select(terms => new AccountProduct(terms)),
        ];
}

/// <summary>What an account earns and costs.</summary>
[ExtendObjectType<Account>]
internal static class ProductOfAccount
{
    /// <summary>What holds for the account today.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<AccountProduct> GetProductAsync(
        [Parent] Account account,
        IProductByLineDataLoader products,
        CancellationToken cancellationToken) =>
        await products.LoadAsync((account.Type, account.Currency), cancellationToken)
        ?? throw new UnreachableException("Every type and currency has terms.");

    /// <summary>What holds today for types and currencies.</summary>
    [DataLoader]
    internal static async Task<Dictionary<(AccountType Type, Ledger.Currency Currency), AccountProduct>>
        GetProductByLineAsync(
        IReadOnlyList<(AccountType Type, Ledger.Currency Currency)> lines,
        BankDbContext context,
        BankCalendar calendar,
        CancellationToken cancellationToken)
    {
        var catalog = await ProductCatalog.ReadAsync(context, cancellationToken);
        return lines.ToDictionary(
            line => line,
            line => new AccountProduct(catalog.On(line.Type, line.Currency, calendar.Today)));
    }
}

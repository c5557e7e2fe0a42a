using BankGraph.Banking.Accounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Products;

/// <summary>All that the bank has ever said its accounts earn and cost; a few rows, read at once.</summary>
public sealed class ProductCatalog
{
    private readonly ILookup<(AccountType, Currency), ProductTerms> _terms;

    /// <summary>A catalog of these terms.</summary>
    public ProductCatalog(IEnumerable<ProductTerms> terms) => _terms = terms
        .OrderByDescending(version => version.ValidFrom)
        .ToLookup(version => (version.Type, version.Currency));

    /// <summary>Reads it.</summary>
    public static async Task<ProductCatalog> ReadAsync(BankDbContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Set<AccountProduct>().AsNoTracking()
            .Include(product => product.Tiers)
            .ToListAsync(cancellationToken);
        return new ProductCatalog(rows.Select(row => row.Terms()));
    }

    /// <summary>Everything, by type and currency, the newest first.</summary>
    public IEnumerable<ProductTerms> All => _terms.SelectMany(line => line);

    /// <summary>What holds for accounts of a type and currency on a day.</summary>
    public ProductTerms On(AccountType type, Currency currency, DateOnly day) =>
        _terms[(type, currency)].FirstOrDefault(terms => terms.ValidFrom <= day)
        ?? ProductTerms.Standard(type, currency);

    /// <summary>The first day for which the bank has said anything; null when it never has.</summary>
    public DateOnly? Begins(AccountType type, Currency currency) =>
        _terms[(type, currency)].LastOrDefault()?.ValidFrom;
}

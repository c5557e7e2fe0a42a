using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Spending;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Spending;

/// <summary>Where the caller's money goes.</summary>
[QueryType]
internal static class SpendingQuery
{
    private const int UsualRules = 20;
    private const int YearOfCategories = 100;

    /// <summary>How the caller stands today.</summary>
    [Authorize]
    public static async Task<Dashboard> GetDashboardAsync(
        ClaimsPrincipal user,
        Categorizer categorizer,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        return new Dashboard(customerId, await categorizer.CatchUpAsync(customerId, cancellationToken));
    }

    /// <summary>
    /// What went in and out between two days (UTC, both included), by month, purpose and currency; the oldest month
    /// first.
    /// </summary>
    [Authorize]
    [ListSize(AssumedSize = YearOfCategories)]
    public static async Task<CategorySpending[]> GetSpendingByCategoryAsync(
        DateOnly from,
        DateOnly to,
        ClaimsPrincipal user,
        BankDbContext context,
        Categorizer categorizer,
        CancellationToken cancellationToken)
    {
        var customerId = user.Viewer().CustomerId;
        await categorizer.CatchUpAsync(customerId, cancellationToken);
        var sums = await SpendingQueries.ByCategoryAsync(context, customerId, from, to, cancellationToken);
        return [.. sums.Select(sum => new CategorySpending(customerId, sum))];
    }

    /// <summary>The caller's rules for descriptions.</summary>
    [Authorize]
    [ListSize(AssumedSize = UsualRules)]
    public static async Task<CategoryRule[]> GetCategoryRulesAsync(
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        var rules = await CategoryRules.Of(context, user.Viewer().CustomerId).ToListAsync(cancellationToken);
        return [.. rules.OrderBy(rule => rule.Text, StringComparer.Ordinal).Select(rule => new CategoryRule(rule))];
    }
}

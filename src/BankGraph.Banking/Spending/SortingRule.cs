using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>What a <see cref="CategoryRule"/> says.</summary>
/// <param name="CounterpartyId">The account on the other side; null for a text.</param>
/// <param name="Text">What a description contains, in lower case; null for a counterparty.</param>
/// <param name="Category">What it is for then.</param>
internal sealed record SortingRule(Guid? CounterpartyId, string? Text, SpendingCategory Category)
{
    /// <summary>All of a customer's.</summary>
    public static Task<HashSet<SortingRule>> ReadAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken) => context.Set<CategoryRule>()
        .Where(rule => rule.CustomerId == customerId)
        .Select(rule => new SortingRule(rule.CounterpartyId, rule.Text, rule.Category))
        .ToHashSetAsync(cancellationToken);
}

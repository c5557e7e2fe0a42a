using BankGraph.Api.Features.Security;
using BankGraph.Banking.Spending;

namespace BankGraph.Api.Features.Spending;

/// <summary>What entries with a text in their description are for.</summary>
[OwnerOnly]
internal sealed class CategoryRule(CategoryRuleView view) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = view.CustomerId;

    /// <summary>What the description contains; capitals do not count.</summary>
    public string Text { get; } = view.Text;

    /// <summary>What it is for then.</summary>
    public SpendingCategory Category { get; } = view.Category;
}

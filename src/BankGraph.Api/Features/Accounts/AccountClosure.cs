using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;

namespace BankGraph.Api.Features.Accounts;

/// <summary>How an account was closed.</summary>
/// <param name="at">When.</param>
/// <param name="author">By whom.</param>
/// <param name="reason">Why.</param>
/// <param name="lastBalance">What was on it then.</param>
/// <param name="ownerId">Whose it was.</param>
[OwnerOnly]
internal sealed class AccountClosure(
    DateTime at,
    ChangeAuthor author,
    string? reason,
    Money lastBalance,
    Guid ownerId) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = ownerId;

    /// <summary>When it was closed.</summary>
    public DateTime At { get; } = at;

    /// <summary>Who has closed it.</summary>
    public ChangeAuthor Author { get; } = author;

    /// <summary>Why; null when an owner has given no reason.</summary>
    public string? Reason { get; } = reason;

    /// <summary>What was on it then.</summary>
    public Money LastBalance { get; } = lastBalance;
}

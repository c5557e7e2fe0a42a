using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.Accounts;

/// <summary>One change of an account's booked balance.</summary>
[OwnerOnly]
internal sealed class BalanceChanged(Entry entry) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId => Entry.OwnerId;

    /// <summary>The entry's sequence; give it as "after" when subscribing again.</summary>
    public long Sequence => Entry.Sequence;

    /// <summary>The booked balance once the entry stood.</summary>
    public Money Balance => Entry.BalanceAfter;

    /// <summary>What changed it.</summary>
    public Entry Entry { get; } = entry;

    /// <summary>The account as it is now.</summary>
    [Cost(BatchedCost.Weight)]
    public async Task<Account> GetAccountAsync(
        IAccountByIdDataLoader accounts, CancellationToken cancellationToken) =>
        await accounts.LoadAsync(new SeenBy(OwnerId, Entry.AccountId), cancellationToken)
        ?? throw new InvalidOperationException("An entry has no account.");
}

using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Interest;

namespace BankGraph.Api.Features.Interest;

/// <summary>Why the bank has booked something by itself.</summary>
[ExtendObjectType<Transaction>]
internal static class ExplanationOfTransaction
{
    /// <summary>From what the bank has reckoned it; null for what somebody has asked for.</summary>
    public static async Task<TransactionExplanation?> GetExplanationAsync(
        [Parent] Transaction transaction,
        IExplanationByTransactionIdDataLoader explanations,
        CancellationToken cancellationToken) =>
        await explanations.LoadAsync(new SeenBy(transaction.OwnerId, transaction.Id), cancellationToken);

    /// <summary>Explanations of what the bank has booked by itself.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, TransactionExplanation>> GetExplanationByTransactionIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        ExplainPostings explain,
        CancellationToken cancellationToken) =>
        keys.ReadAsync(async (customerId, ids) =>
        {
            var found = await explain.FindAsync(context, customerId, ids, cancellationToken);
            return found.ToDictionary(pair => pair.Key, pair => new TransactionExplanation(pair.Value));
        });
}

/// <summary>What an account's balance has earned or cost.</summary>
[ExtendObjectType<Account>]
internal static class InterestOfAccount
{
    /// <summary>What is reckoned and not booked yet; null before the first day of an account with terms.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<AccountInterest?> GetInterestAsync(
        [Parent] Account account,
        IInterestByAccountIdDataLoader interest,
        CancellationToken cancellationToken) =>
        await interest.LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken) is { } accrued
            ? new AccountInterest(
                InterestLine.InMainUnit(accrued.Earned, account.Currency),
                InterestLine.InMainUnit(accrued.Owed, account.Currency),
                new Money { Minor = accrued.FeesDueMinor, Currency = account.Currency },
                accrued.Through)
            : null;

    /// <summary>What is reckoned and not booked yet.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, AccruedInterest>> GetInterestByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => InterestQueries.FindAsync(context, customerId, ids, cancellationToken));
}

/// <summary>What of an account's interest is reckoned and not booked yet, in the account's currency.</summary>
/// <param name="Earned">What the balance has earned, to twelve decimals of the minor unit.</param>
/// <param name="Owed">What the overdraft has cost.</param>
/// <param name="FeesDue">Fees of earlier months that the account did not allow to be booked.</param>
/// <param name="Through">The last day that is reckoned.</param>
/// <remarks>It belongs to the account that it is read from, which says who may see it.</remarks>
[Unowned]
internal sealed record AccountInterest(decimal Earned, decimal Owed, Money FeesDue, DateOnly Through);

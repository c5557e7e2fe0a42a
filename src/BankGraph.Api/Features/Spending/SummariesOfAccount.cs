using BankGraph.Api.Features.Accounts;
using BankGraph.Banking;
using BankGraph.Banking.Spending;

namespace BankGraph.Api.Features.Spending;

/// <summary>The months of accounts.</summary>
[ExtendObjectType<Account>]
internal static class SummariesOfAccount
{
    private const int MostMonths = 36;
    private const int UsualMonths = 12;
    private const int MonthsOfYear = 12;

    /// <summary>
    /// What happened on the account in the months (UTC) from that of one day to that of another, 36 at most, the oldest
    /// first.
    /// </summary>
    [ListSize(AssumedSize = UsualMonths)]
    public static async Task<AccountSummary[]> GetSummariesAsync(
        [Parent] Account account,
        DateOnly from,
        DateOnly to,
        BankDbContext context,
        Categorizer categorizer,
        CancellationToken cancellationToken)
    {
        var months = ((to.Year - from.Year) * MonthsOfYear) + to.Month - from.Month + 1;
        if (months is < 1 or > MostMonths || to.Year == DateOnly.MaxValue.Year)
            throw new GraphQLException(new Error($"Ask for 1 to {MostMonths} months.", ErrorCodes.InvalidType));
        await categorizer.CatchUpAsync(account.OwnerId, cancellationToken);
        var summaries = await AccountSummaries.ReadAsync(
            context,
            account.Id,
            new DateOnly(from.Year, from.Month, 1),
            new DateOnly(to.Year, to.Month, 1),
            cancellationToken);
        return [.. summaries.Select(summary => new AccountSummary(account.OwnerId, account.Currency, summary))];
    }
}

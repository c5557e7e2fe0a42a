using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Statements;
using Account = BankGraph.Api.Features.Accounts.Account;

namespace BankGraph.Api.Features.Statements;

/// <summary>What was written about accounts.</summary>
[ExtendObjectType<Account>]
internal static class AccountStatements
{
    /// <summary>The statements that were issued, the newest first. Those of a month come after its end.</summary>
    [UsePaging]
    public static Task<Connection<Statement>> GetStatementsAsync(
        [Parent] Account account,
        PagingArguments page,
        IStatementsByAccountIdDataLoader statements,
        CancellationToken cancellationToken) =>
        statements.With(page)
            .LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken)
            .ToConnectionAsync();

    /// <summary>
    /// Where the history of a period can be downloaded, with the access token in the header Authorization. It may go up
    /// to today and has no number.
    /// </summary>
    public static string GetHistoryUrl(
        [Parent] Account account, DateOnly from, DateOnly to, StatementFormat format) =>
        $"{DocumentEndpoints.Root}/accounts/{account.Number}?from={from:yyyy-MM-dd}&to={to:yyyy-MM-dd}&format={format}";

    /// <summary>Pages of the statements of accounts.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Page<Statement>>> GetStatementsByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        PagingArguments page,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => StatementQueries.Of(context, customerId)
            .Select(Statement.FromView)
            .OrderByDescending(statement => statement.Number)
            .ToBatchPageAsync(ids, statement => statement.AccountId, page, cancellationToken)
            .AsTask());
}

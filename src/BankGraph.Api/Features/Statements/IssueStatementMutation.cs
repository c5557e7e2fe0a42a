using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Security;
using BankGraph.Banking.Statements;

namespace BankGraph.Api.Features.Statements;

/// <summary>Of which days.</summary>
/// <param name="AccountNumber">One of the caller's accounts.</param>
/// <param name="From">The first day, UTC.</param>
/// <param name="To">The last day; it must be over.</param>
internal sealed record IssueStatementInput(string AccountNumber, DateOnly From, DateOnly To);

/// <summary>Issuing statements.</summary>
[MutationType]
internal static class IssueStatementMutation
{
    /// <summary>Issues the statement of a period. For a period that has one, that one is the answer.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<Statement>> IssueStatementAsync(
        IssueStatementInput input,
        ClaimsPrincipal user,
        IssueStatement issue,
        CancellationToken cancellationToken)
    {
        var outcome = await issue.ExecuteAsync(
            user.Viewer().CustomerId, input.AccountNumber, input.From, input.To, cancellationToken);
        return outcome.ToResult(Statement.Of);
    }
}

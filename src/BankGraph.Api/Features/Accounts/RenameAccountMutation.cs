using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.SharedAccounts;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Accounts;

/// <summary>What to call an account.</summary>
/// <param name="AccountNumber">One of the caller's accounts.</param>
/// <param name="Name">What the owner calls it; none when it is left out.</param>
internal sealed record RenameAccountInput(string AccountNumber, string? Name = null);

/// <summary>Calling accounts something else.</summary>
[MutationType]
internal static class RenameAccountMutation
{
    /// <summary>Gives an account of the caller's another name.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<AccountNotFoundError>]
    [Error<InsufficientAccessError>]
    [Error<AccountClosedError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<Account>> RenameAccountAsync(
        RenameAccountInput input,
        ClaimsPrincipal user,
        RenameAccount rename,
        CancellationToken cancellationToken)
    {
        var outcome = await rename.ExecuteAsync(
            user.Viewer().CustomerId, input.AccountNumber, input.Name, cancellationToken);
        return outcome.ToResult(Account.Of);
    }
}

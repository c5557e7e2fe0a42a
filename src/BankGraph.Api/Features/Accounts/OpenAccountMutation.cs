using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Which account to open.</summary>
/// <param name="Type">What it is for.</param>
/// <param name="Currency">The currency it is kept in.</param>
/// <param name="Name">What the owner calls it.</param>
internal sealed record OpenAccountInput(AccountType Type, CurrencyCode Currency, string? Name = null);

/// <summary>Opening accounts.</summary>
[MutationType]
internal static class OpenAccountMutation
{
    /// <summary>Opens an account of the caller's.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<UnsupportedCurrencyError>]
    [Error<InvalidFieldError>]
    public static async Task<FieldResult<Account>> OpenAccountAsync(
        OpenAccountInput input,
        ClaimsPrincipal user,
        OpenAccount open,
        CancellationToken cancellationToken)
    {
        var outcome = await open.ExecuteAsync(
            user.Viewer().CustomerId, input.Type, input.Currency.Value, input.Name, cancellationToken);
        return outcome.ToResult(Account.Of);
    }
}

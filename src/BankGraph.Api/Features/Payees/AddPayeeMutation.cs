using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.Payees;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Payees;

/// <summary>Whom to write down; with either an account number or an IBAN.</summary>
/// <param name="Name">The payee's name.</param>
/// <param name="Nickname">What the caller calls the payee.</param>
/// <param name="AccountNumber">The payee's account at this bank.</param>
/// <param name="Iban">The payee's account at another bank.</param>
internal sealed record AddPayeeInput(string Name, string? Nickname, string? AccountNumber, string? Iban);

/// <summary>Writing down whom one pays.</summary>
[MutationType]
internal static class AddPayeeMutation
{
    /// <summary>Adds a payee. A name that does not match is written down all the same, with what was found.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [Error<InvalidFieldError>]
    [Error<AccountNotFoundError>]
    [Error<PayeeExistsError>]
    public static async Task<FieldResult<Payee>> AddPayeeAsync(
        AddPayeeInput input,
        ClaimsPrincipal user,
        AddPayee add,
        CancellationToken cancellationToken)
    {
        var payee = new NewPayee(
            user.Viewer().CustomerId, input.Name, input.Nickname, input.AccountNumber, input.Iban);
        return (await add.ExecuteAsync(payee, cancellationToken)).ToResult(Payee.Of);
    }
}

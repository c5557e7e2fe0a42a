using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Transfers;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>Which money to pay out, where, and why.</summary>
/// <param name="UnclaimedFundsId">The money.</param>
/// <param name="AccountNumber">Another account of the customer whose it is.</param>
/// <param name="Reason">Why; it is recorded.</param>
internal sealed record ReleaseUnclaimedFundsInput(
    [property: ID<UnclaimedFunds>] Guid UnclaimedFundsId,
    string AccountNumber,
    string Reason);

/// <summary>Paying out what the bank holds.</summary>
[MutationType]
internal static class ReleaseUnclaimedFundsMutation
{
    /// <summary>
    /// Pays money that came back after its account was closed out to another account of the same customer, once.
    /// </summary>
    [Authorize(nameof(Permission.ReleaseFunds))]
    [Error<InvalidFieldError>]
    [Error<UnclaimedFundsNotFoundError>]
    [Error<AccountNotFoundError>]
    [Error<FundsReleasedError>]
    [Error<AccountNotActiveError>]
    [Error<CurrencyMismatchError>]
    public static async Task<FieldResult<UnclaimedFunds>> ReleaseUnclaimedFundsAsync(
        ReleaseUnclaimedFundsInput input,
        ClaimsPrincipal user,
        ReleaseUnclaimedFunds release,
        CancellationToken cancellationToken)
    {
        var outcome = await release.ExecuteAsync(
            user.Viewer().CustomerId,
            input.UnclaimedFundsId,
            input.AccountNumber,
            input.Reason,
            cancellationToken);
        return outcome.ToResult(UnclaimedFunds.Of);
    }
}

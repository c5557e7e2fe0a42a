using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Whose bills to fetch.</summary>
/// <param name="BillerId">The biller.</param>
/// <param name="CustomerReference">How the biller calls the caller: a phone number, a meter, a contract.</param>
internal sealed record LinkBillerInput([property: ID<Biller>] Guid BillerId, string CustomerReference);

/// <summary>Letting bills come.</summary>
[MutationType]
internal static class LinkBillerMutation
{
    /// <summary>Links the caller to a biller; the biller's open bills are fetched at once.</summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "bills")]
    [Error<BillerNotFoundError>]
    [Error<InvalidCustomerReferenceError>]
    [Error<BillerUnavailableError>]
    public static async Task<FieldResult<Bill[]>> LinkBillerAsync(
        LinkBillerInput input,
        ClaimsPrincipal user,
        LinkBiller link,
        CancellationToken cancellationToken)
    {
        var outcome = await link.ExecuteAsync(
            user.Viewer().CustomerId, input.BillerId, input.CustomerReference, cancellationToken);
        return outcome.ToResult(bills => bills.Select(Bill.Of).ToArray());
    }
}

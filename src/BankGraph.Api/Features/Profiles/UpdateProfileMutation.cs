using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Profiles;

/// <summary>What the caller tells of themselves. It takes the place of all that was told before.</summary>
/// <param name="BirthDate">When they were born.</param>
/// <param name="Occupation">What they do.</param>
/// <param name="Income">What they earn.</param>
/// <param name="Address">Where they live.</param>
/// <param name="TaxCountry">Where they pay taxes; ISO 3166-1 code of two letters.</param>
internal sealed record UpdateProfileInput(
    DateOnly? BirthDate,
    string? Occupation,
    IncomeInput? Income,
    PostalAddressInput? Address,
    string? TaxCountry);

/// <summary>Saying who one is.</summary>
[MutationType]
internal static class UpdateProfileMutation
{
    /// <summary>
    /// Changes what the caller has told of themselves; what is left out is not told any more. While a document waits to
    /// be checked nothing changes, and once it was found right the birth date stays.
    /// </summary>
    [Authorize(nameof(Permission.UseOwnAccounts))]
    [UseMutationConvention(PayloadFieldName = "profile")]
    [Error<InvalidFieldError>]
    [Error<UnderAgeError>]
    [Error<KycPendingError>]
    public static async Task<FieldResult<CustomerProfile>> UpdateProfileAsync(
        UpdateProfileInput input,
        ClaimsPrincipal user,
        UpdateProfile update,
        CancellationToken cancellationToken)
    {
        var given = new GivenProfile(
            input.BirthDate,
            input.Occupation,
            input.Income?.Amount.Requested,
            input.Income?.Frequency ?? IncomeFrequency.Yearly,
            input.Address?.Given,
            input.TaxCountry);
        var outcome = await update.ExecuteAsync(user.Viewer().CustomerId, given, cancellationToken);
        return outcome.ToResult(CustomerProfile.Of);
    }
}

using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Profiles;

/// <summary>Changes what a customer has told of themselves.</summary>
/// <param name="writer">The database.</param>
/// <param name="profiles">Opens what was told before.</param>
/// <param name="cipher">Seals what is told now.</param>
/// <param name="audit">Records what was changed, not to what.</param>
/// <param name="clock">Tells the day.</param>
public sealed class UpdateProfile(
    BankWriter writer,
    ProfileQueries profiles,
    PersonalDataCipher cipher,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>
    /// Puts this in the place of all that was told before, or says why not, the first of:
    /// <see cref="InvalidFieldError"/> (birthDate, occupation, income, street, city, country, postalCode, taxCountry),
    /// <see cref="UnderAgeError"/>, <see cref="KycPendingError"/>, and for who is verified
    /// <see cref="InvalidFieldError"/> for what is missing or another birth date.
    /// </summary>
    public async Task<Outcome<ProfileView, BankError>> ExecuteAsync(
        Guid customerId,
        GivenProfile given,
        CancellationToken cancellationToken)
    {
        var read = ProfileRules.Read(given, clock.Today());
        if (read.IsRefused) return new(read.Error);
        return await writer.RunAsync<Outcome<ProfileView, BankError>>(
            async (context, cancellation) =>
            {
                var row = await Profile.LockAsync(context, customerId, cancellation);
                var key = await context.Customers.Where(customer => customer.Id == customerId)
                    .Select(customer => customer.WrappedKey)
                    .SingleAsync(cancellation);
                var before = profiles.DetailsOf(row, key);
                if (Refusal(row, before, read.Value) is { } refusal) return new(refusal);

                row.SealedDetails = cipher.Seal(customerId, key, Profile.DetailsField, read.Value.ToJson());
                row.ChangedAt = clock.Instant();
                audit.Add(context, new AuditEntry(AuditAction.ProfileChanged, customerId)
                {
                    Subject = $"customer/{customerId}",
                    CustomerId = customerId,
                    After = new { changed = Changed(before, read.Value) },
                });
                await context.SaveChangesAsync(cancellation);
                return new(profiles.Open(row, key));
            },
            cancellationToken);
    }

    // What somebody of the bank looks at, or has found true, stays what it is.
    private BankError? Refusal(Profile row, ProfileDetails before, ProfileDetails after)
    {
        if (row.KycStatus == KycStatus.Submitted) return new KycPendingError();
        var status = row.KycStatus.On(row.DocumentValidUntil, row.PriorValidUntil, clock.Today());
        if (status != KycStatus.Verified) return null;
        if (after.Missing is [var missing, ..])
            return new InvalidFieldError(missing, "The profile of a verified customer is complete.");
        return before.BirthDate == after.BirthDate
            ? null
            : new InvalidFieldError("birthDate", "The birth date was verified; only the bank can correct it.");
    }

    private static string[] Changed(ProfileDetails before, ProfileDetails after) =>
    [
        .. before.BirthDate == after.BirthDate ? Array.Empty<string>() : ["birthDate"],
        .. before.Occupation == after.Occupation ? Array.Empty<string>() : ["occupation"],
        .. before.Income == after.Income ? Array.Empty<string>() : ["income"],
        .. before.Address == after.Address ? Array.Empty<string>() : ["address"],
        .. before.TaxCountry == after.TaxCountry ? Array.Empty<string>() : ["taxCountry"],
    ];
}

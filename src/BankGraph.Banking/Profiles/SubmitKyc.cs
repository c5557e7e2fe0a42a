using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Profiles;

/// <summary>Hands in the document that proves who a customer is.</summary>
/// <param name="writer">The database.</param>
/// <param name="profiles">Opens what was told.</param>
/// <param name="cipher">Seals the document's number.</param>
/// <param name="audit">Records it.</param>
/// <param name="options">Says from when on a document is renewed.</param>
/// <param name="clock">Stamps it.</param>
public sealed class SubmitKyc(
    BankWriter writer,
    ProfileQueries profiles,
    PersonalDataCipher cipher,
    AuditTrail audit,
    IOptions<KycOptions> options,
    TimeProvider clock)
{
    /// <summary>
    /// Hands it in, or says why not, the first of: <see cref="InvalidFieldError"/> (documentNumber,
    /// documentValidUntil), <see cref="KycPendingError"/>, <see cref="KycVerifiedError"/>, for a renewal
    /// <see cref="InvalidFieldError"/> (documentValidUntil), <see cref="ProfileIncompleteError"/>. Whoever is verified
    /// stays so while a renewal waits.
    /// </summary>
    public async Task<Outcome<ProfileView, BankError>> ExecuteAsync(
        Guid customerId,
        IdentityDocument document,
        CancellationToken cancellationToken)
    {
        var read = IdentityDocument.Read(document, clock.Today());
        if (read.IsRefused) return new(read.Error);
        return await writer.RunAsync<Outcome<ProfileView, BankError>>(
            async (context, cancellation) =>
            {
                var row = await Profile.LockAsync(context, customerId, cancellation);
                var key = await context.Customers.Where(customer => customer.Id == customerId)
                    .Select(customer => customer.WrappedKey)
                    .SingleAsync(cancellation);
                var isRenewal = StatusOf(row) == KycStatus.Verified;
                if (Refusal(row, read.Value, profiles.DetailsOf(row, key)) is { } refusal) return new(refusal);

                if (isRenewal) row.KeepPrior();
                else row.ForgetPrior();
                Submit(row, key, read.Value);
                audit.Add(context, new AuditEntry(AuditAction.KycSubmitted, customerId)
                {
                    Subject = $"kyc/{row.SubmissionId}",
                    CustomerId = customerId,
                    After = new { document = document.Kind.ToString(), isRenewal },
                });
                await context.SaveChangesAsync(cancellation);
                return new(profiles.Open(row, key));
            },
            cancellationToken);
    }

    private KycStatus StatusOf(Profile row) =>
        row.KycStatus.On(row.DocumentValidUntil, row.PriorValidUntil, clock.Today());

    private BankError? Refusal(Profile row, IdentityDocument document, ProfileDetails details)
    {
        if (row.KycStatus == KycStatus.Submitted) return new KycPendingError();
        if (StatusOf(row) == KycStatus.Verified && row.DocumentValidUntil is { } lastDay)
        {
            var from = options.Value.RenewableFrom(lastDay);
            if (clock.Today() < from) return new KycVerifiedError(from);
            if (document.ValidUntil <= lastDay)
            {
                return new InvalidFieldError(
                    "documentValidUntil", "The next document is valid for longer than the one before.");
            }
        }

        return details.Missing.Count > 0 ? new ProfileIncompleteError(details.Missing) : null;
    }

    private void Submit(Profile row, byte[] key, IdentityDocument document)
    {
        row.KycStatus = KycStatus.Submitted;
        row.SubmissionId = Guid.CreateVersion7(clock.GetUtcNow());
        row.DocumentKind = document.Kind;
        row.SealedDocumentNumber = cipher.Seal(row.CustomerId, key, Profile.DocumentField, document.Number);
        row.DocumentValidUntil = document.ValidUntil;
        row.SubmittedAt = clock.Instant();
        (row.DecidedAt, row.DecidedBy, row.SealedReason) = (null, null, null);
    }
}

using BankGraph.Banking.Approvals;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Profiles;

/// <summary>Somebody of the bank says whether a document proves who the customer is.</summary>
/// <param name="writer">The database.</param>
/// <param name="cipher">Seals the reason for the customer.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps it.</param>
public sealed class DecideKyc(
    BankWriter writer,
    PersonalDataCipher cipher,
    CustomerNotices notices,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>
    /// Decides, or says why not, the first of: <see cref="InvalidFieldError"/> (reason),
    /// <see cref="KycNotFoundError"/>, <see cref="OwnChangeError"/>, <see cref="ChangeDecidedError"/>.
    /// </summary>
    public async Task<Outcome<KycSubmissionView, BankError>> ExecuteAsync(
        Guid staffId,
        Guid submissionId,
        KycDecision decision,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        return await writer.RunAsync<Outcome<KycSubmissionView, BankError>>(
            async (context, cancellation) =>
            {
                var owner = await context.Set<Profile>()
                    .Where(row => row.SubmissionId == submissionId)
                    .Select(row => (Guid?)row.CustomerId)
                    .SingleOrDefaultAsync(cancellation);
                if (owner is not { } customerId) return new(new KycNotFoundError());
                if (customerId == staffId) return new(new OwnChangeError());
                var row = await Profile.LockAsync(context, customerId, cancellation);
                if (row.SubmissionId != submissionId) return new(new KycNotFoundError());
                if (row.KycStatus != KycStatus.Submitted) return new(new ChangeDecidedError());

                await DecideAsync(context, row, staffId, decision, reason, cancellation);
                await context.SaveChangesAsync(cancellation);
                return new(await ProfileQueries.Submissions(context)
                    .SingleAsync(submission => submission.Id == submissionId, cancellation));
            },
            cancellationToken);
    }

    private async Task DecideAsync(
        BankDbContext context,
        Profile row,
        Guid staffId,
        KycDecision decision,
        string reason,
        CancellationToken cancellationToken)
    {
        var isTaken = decision == KycDecision.Verify;
        var key = await context.Customers.Where(customer => customer.Id == row.CustomerId)
            .Select(customer => customer.WrappedKey)
            .SingleAsync(cancellationToken);
        row.KycStatus = isTaken ? KycStatus.Verified : KycStatus.Rejected;
        row.DecidedAt = clock.Instant();
        row.DecidedBy = staffId;
        row.SealedReason = isTaken ? null : cipher.Seal(row.CustomerId, key, Profile.ReasonField, reason.Trim());
        audit.Add(
            context,
            new AuditEntry(isTaken ? AuditAction.KycVerified : AuditAction.KycRejected, staffId)
            {
                Subject = $"kyc/{row.SubmissionId}",
                CustomerId = row.CustomerId,
                Reason = reason,
            });
        var notice = new Notice(isTaken ? NoticeKinds.KycVerified : NoticeKinds.KycRejected);
        await notices.AddAsync(context, row.CustomerId, notice, cancellationToken);
    }
}

using BankGraph.Banking.Approvals;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
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

                var decided = await ProfileQueries.Submissions(context)
                    .SingleAsync(submission => submission.Id == submissionId, cancellation);
                await DecideAsync(context, row, staffId, decision, reason, cancellation);
                await context.SaveChangesAsync(cancellation);
                return new(decided with
                {
                    Status = decision == KycDecision.Verify ? KycStatus.Verified : KycStatus.Rejected,
                    DecidedAt = clock.Instant(),
                });
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
        var isRenewal = row.PriorValidUntil is not null;
        audit.Add(
            context,
            new AuditEntry(isTaken ? AuditAction.KycVerified : AuditAction.KycRejected, staffId)
            {
                Subject = $"kyc/{row.SubmissionId}",
                CustomerId = row.CustomerId,
                Reason = reason,
                After = isRenewal ? new { isRenewal } : null,
            });
        await notices.AddAsync(context, row.CustomerId, Settle(row, isTaken), cancellationToken);
    }

    /// <summary>Of a renewal, says which document counts from now on; and what the customer is told.</summary>
    private Notice Settle(Profile row, bool isTaken)
    {
        if (row.PriorValidUntil is not { } priorUntil || priorUntil < clock.Today())
        {
            row.ForgetPrior();
            return new Notice(isTaken ? NoticeKinds.KycVerified : NoticeKinds.KycRejected);
        }

        if (isTaken)
        {
            row.ForgetPrior();
            return Dated(NoticeKinds.KycRenewed, row.DocumentValidUntil ?? priorUntil);
        }

        row.RestorePrior();
        row.KycStatus = KycStatus.Verified;
        return Dated(NoticeKinds.KycRenewalRejected, priorUntil);
    }

    private static Notice Dated(string kind, DateOnly day) => new(kind)
    {
        Values = new Dictionary<string, string> { ["date"] = $"{day:O}" },
    };
}

using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Credentials;

/// <summary>Takes the code that was sent to a customer's e-mail address.</summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">The database.</param>
/// <param name="cipher">Makes the hash of the code.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Ages the code.</param>
public sealed class VerifyEmail(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    PersonalDataCipher cipher,
    AuditTrail audit,
    TimeProvider clock)
{
    /// <summary>Whether the customer has proven to read the e-mails that are sent to them.</summary>
    public async Task<bool> IsVerifiedAsync(Guid customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ProvenAddress.IsVerifiedAsync(context, customerId, cancellationToken);
    }

    /// <summary>Verifies the address, or says why not; see <see cref="IVerifyEmailError"/>.</summary>
    public Task<Outcome<object, IVerifyEmailError>> ExecuteAsync(
        Guid customerId,
        string code,
        CancellationToken cancellationToken)
    {
        var given = RequestEmailVerification.HashOf(cipher, customerId, code);
        return writer.RunAsync(
            async (context, cancellation) =>
            {
                // Of several attempts at once each is counted, and each waits for the one before it.
                var now = clock.Instant();
                var mine = context.Set<EmailVerification>().Where(row => row.CustomerId == customerId);
                var counted = await mine
                    .Where(row => row.VerifiedAt == null && row.AttemptsLeft > 0 && row.ExpiresAt > now)
                    .ExecuteUpdateAsync(
                        row => row.SetProperty(one => one.AttemptsLeft, one => one.AttemptsLeft - 1),
                        cancellation);
                var kept = await mine
                    .Select(row => new { row.CodeHash, IsVerified = row.VerifiedAt != null })
                    .SingleOrDefaultAsync(cancellation);
                if (kept is null || !SingleUseCode.Fits(kept.CodeHash, given) || (counted == 0 && !kept.IsVerified))
                    return new Outcome<object, IVerifyEmailError>(new InvalidCodeError());

                // Whoever did not get the answer asks again, and so does a writer who lost sight of its commit.
                if (kept.IsVerified) return new((object)customerId);
                await mine.ExecuteUpdateAsync(row => row.SetProperty(one => one.VerifiedAt, now), cancellation);
                audit.Add(context, new AuditEntry(AuditAction.EmailVerified, customerId) { CustomerId = customerId });
                await context.SaveChangesAsync(cancellation);
                return new((object)customerId);
            },
            cancellationToken);
    }
}

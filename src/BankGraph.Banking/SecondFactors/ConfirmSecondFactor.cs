using System.Security.Cryptography;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SecondFactors;

/// <summary>Proves that the app has the secret, from when on a code is asked for at every sign-in.</summary>
/// <param name="contexts">Reads.</param>
/// <param name="codes">Takes the code.</param>
/// <param name="remembered">Learns of it.</param>
/// <param name="writer">The database.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="audit">Records it.</param>
/// <param name="clock">Stamps it.</param>
public sealed class ConfirmSecondFactor(
    IDbContextFactory<BankDbContext> contexts,
    CodeCheck codes,
    RememberedFactors remembered,
    BankWriter writer,
    CustomerNotices notices,
    AuditTrail audit,
    TimeProvider clock)
{
    private const int RecoveryCodes = 10;
    private const int RecoveryBytes = 10;
    private const int HalfLength = 8;

    /// <summary>
    /// Confirms, and returns the recovery codes, which are shown this once; or says why not, see
    /// <see cref="ISecondFactorError"/>.
    /// </summary>
    public async Task<Outcome<IReadOnlyList<string>, ISecondFactorError>> ExecuteAsync(
        Guid customerId,
        string code,
        CancellationToken cancellationToken)
    {
        await using (var reader = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var isWaiting = await reader.SecondFactors.AnyAsync(
                row => row.CustomerId == customerId && row.ConfirmedAt == null,
                cancellationToken);
            if (!isWaiting) return new(new NoSecondFactorError());
        }

        if (!await codes.TakeAsync(customerId, code, cancellationToken)) return new(new OneTimeCodeRequiredError());
        var recovery = Enumerable.Range(0, RecoveryCodes)
            .Select(_ => OneTimeCodes.ToBase32(RandomNumberGenerator.GetBytes(RecoveryBytes)))
            .Select(letters => $"{letters[..HalfLength]}-{letters[HalfLength..]}")
            .ToArray();
        var isConfirmed = await writer.RunAsync(
            async (context, cancellation) =>
            {
                DateTime? now = clock.Instant();
                var confirmed = await context.SecondFactors
                    .Where(row => row.CustomerId == customerId && row.ConfirmedAt == null)
                    .ExecuteUpdateAsync(row => row.SetProperty(factor => factor.ConfirmedAt, now), cancellation);
                if (confirmed == 0) return false;
                context.RecoveryCodes.AddRange(recovery.Select(made => new RecoveryCode
                {
                    Hash = codes.HashOf(customerId, made),
                    CustomerId = customerId,
                }));
                audit.Add(
                    context,
                    new AuditEntry(AuditAction.SecondFactorAdded, customerId) { CustomerId = customerId });
                var notice = new Notice(NoticeKinds.SecondFactorAdded);
                await notices.AddAsync(context, customerId, notice, cancellation);
                await context.SaveChangesAsync(cancellation);
                return true;
            },
            cancellationToken);
        remembered.Forget(customerId);
        return isConfirmed ? new(recovery) : new(new NoSecondFactorError());
    }
}

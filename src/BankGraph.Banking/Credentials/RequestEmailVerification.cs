using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Credentials;

/// <summary>Sends a customer the code that proves that the e-mail address is theirs.</summary>
/// <param name="writer">The database.</param>
/// <param name="cipher">Makes the hash of the code.</param>
/// <param name="outbox">Takes the e-mail.</param>
/// <param name="clock">Ages the code.</param>
public sealed class RequestEmailVerification(
    BankWriter writer,
    PersonalDataCipher cipher,
    MessageOutbox outbox,
    TimeProvider clock)
{
    /// <summary>How long a code can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    /// <summary>
    /// Sends a code, or says why not; see <see cref="IRequestEmailVerificationError"/>. For an address that is verified
    /// there is nothing to do. The code before it works no longer.
    /// </summary>
    public Task<Outcome<object, IRequestEmailVerificationError>> ExecuteAsync(
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var code = SingleUseCode.New();
        var hash = HashOf(cipher, customerId, code);
        return writer.RunAsync(
            async (context, cancellation) =>
            {
                if (await RenewAsync(context, customerId, hash, cancellation) is { } retryAt)
                    return new Outcome<object, IRequestEmailVerificationError>(new CodeSentRecentlyError(retryAt));
                var row = await context.Set<EmailVerification>().AsNoTracking()
                    .SingleAsync(row => row.CustomerId == customerId, cancellation);
                if (row.VerifiedAt is not null) return new((object)customerId);
                await outbox.AddAsync(
                    context,
                    new Message(customerId, MessageChannel.Email, MessageKinds.VerifyEmail)
                    {
                        Values = new Dictionary<string, string>
                        {
                            ["code"] = code,
                            ["minutes"] = $"{Lifetime.TotalMinutes:0}",
                        },
                        ExpiresAt = row.ExpiresAt,
                    },
                    cancellation);
                await context.SaveChangesAsync(cancellation);
                return new((object)customerId);
            },
            cancellationToken);
    }

    /// <summary>What a code of a customer is kept as.</summary>
    internal static byte[] HashOf(PersonalDataCipher cipher, Guid customerId, string code) =>
        SingleUseCode.Hash(cipher, $"email/{customerId:N}", code);

    // When the next code may be sent, if not now.
    private async Task<DateTime?> RenewAsync(
        BankDbContext context,
        Guid customerId,
        byte[] hash,
        CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        var paused = now - SingleUseCode.Pause;
        var forgotten = now - TimeSpan.FromDays(1);
        var mine = context.Set<EmailVerification>().Where(row => row.CustomerId == customerId);

        // The count is set first: one of the stores lets an assignment see those to its left.
        var renewed = await mine
            .Where(row => row.VerifiedAt == null)
            .Where(row => row.SentAt <= forgotten
                || (row.SentAt <= paused && row.SentCount < SingleUseCode.MaxPerDay))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.SentCount, one => one.SentAt <= forgotten ? 1 : one.SentCount + 1)
                    .SetProperty(one => one.SentAt, now)
                    .SetProperty(one => one.CodeHash, hash)
                    .SetProperty(one => one.AttemptsLeft, SingleUseCode.MaxAttempts)
                    .SetProperty(one => one.ExpiresAt, now + Lifetime),
                cancellationToken);
        if (renewed == 1) return null;
        if (await mine.AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } known)
        {
            if (known.VerifiedAt is not null) return null;
            return known.SentAt
                + (known.SentCount < SingleUseCode.MaxPerDay ? SingleUseCode.Pause : TimeSpan.FromDays(1));
        }

        context.Add(new EmailVerification
        {
            CustomerId = customerId,
            CodeHash = hash,
            AttemptsLeft = SingleUseCode.MaxAttempts,
            SentAt = now,
            SentCount = 1,
            ExpiresAt = now + Lifetime,
        });
        await context.SaveChangesAsync(cancellationToken);
        return null;
    }
}

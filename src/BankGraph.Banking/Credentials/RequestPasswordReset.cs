using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Credentials;

/// <summary>
/// Notes that somebody has forgotten the password of an address. It does the same for every address and looks nobody
/// up, so that neither answer nor time tells whose it is; <see cref="PasswordResetJob"/> does the rest.
/// </summary>
/// <param name="writer">The database.</param>
/// <param name="cipher">Makes the hash an address is looked up by.</param>
/// <param name="clock">Stamps the wish.</param>
public sealed class RequestPasswordReset(BankWriter writer, PersonalDataCipher cipher, TimeProvider clock)
{
    /// <summary>How long the code can be used once it is made.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Asks for a code, at most once a minute and five times a day for one address; what is too much is passed over.
    /// </summary>
    /// <param name="email">An address, as it was typed.</param>
    /// <param name="bySms">Whether to send it to the phone, where there is one.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task ExecuteAsync(string email, bool bySms, CancellationToken cancellationToken)
    {
        var hash = cipher.LookupHash(EmailAddress.Normalize(email));
        return writer.RunAsync(
            async (context, cancellation) =>
            {
                var now = clock.Instant();
                var paused = now - SingleUseCode.Pause;
                var forgotten = now - TimeSpan.FromDays(1);
                var ofAddress = context.Set<PasswordReset>().Where(row => row.EmailHash == hash);

                // The count is set first: one of the stores lets an assignment see those to its left.
                var renewed = await ofAddress
                    .Where(row => row.RequestedAt <= forgotten
                        || (row.RequestedAt <= paused && row.RequestedCount < SingleUseCode.MaxPerDay))
                    .ExecuteUpdateAsync(
                        row => row
                            .SetProperty(
                                one => one.RequestedCount,
                                one => one.RequestedAt <= forgotten ? 1 : one.RequestedCount + 1)
                            .SetProperty(one => one.RequestedAt, now)
                            .SetProperty(one => one.IsBySms, bySms)
                            .SetProperty(one => one.IsWaiting, true),
                        cancellation);
                if (renewed == 1 || await ofAddress.AnyAsync(cancellation)) return true;

                context.Add(new PasswordReset
                {
                    EmailHash = hash,
                    RequestedAt = now,
                    RequestedCount = 1,
                    IsBySms = bySms,
                    IsWaiting = true,
                    AttemptsLeft = 0,
                    ExpiresAt = now,
                });
                await context.SaveChangesAsync(cancellation);
                return true;
            },
            cancellationToken);
    }
}

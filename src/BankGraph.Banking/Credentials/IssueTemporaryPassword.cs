using System.Security.Cryptography;
using BankGraph.Banking.Audit;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Credentials;

/// <summary>A password for one sign-in, shown this once.</summary>
/// <param name="Password">What the customer types.</param>
/// <param name="ExpiresAt">Until when, UTC.</param>
public sealed record IssuedPassword(string Password, DateTime ExpiresAt);

/// <summary>
/// Gives a customer at the counter a password that begins no session before it is replaced. Never for anybody who works
/// for the bank: a teller could become whoever that is.
/// </summary>
/// <param name="writer">The database.</param>
/// <param name="passwords">Hashes the password.</param>
/// <param name="replacement">Puts it in its place.</param>
/// <param name="revoked">Learns of the sessions that end.</param>
/// <param name="clock">Ages it.</param>
public sealed class IssueTemporaryPassword(
    BankWriter writer,
    IPasswordHasher<SignInName> passwords,
    PasswordReplacement replacement,
    RevokedSessions revoked,
    TimeProvider clock)
{
    /// <summary>How long it can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private const int RandomBytes = 10;
    private const int GroupLength = 4;

    /// <summary>
    /// Issues one, or says why not; see <see cref="IReadCustomerError"/> for the order. The password there was works
    /// no longer, and all sessions end.
    /// </summary>
    public async Task<Outcome<IssuedPassword, IReadCustomerError>> ExecuteAsync(
        Guid staffId,
        Guid customerId,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        var letters = OneTimeCodes.ToBase32(RandomNumberGenerator.GetBytes(RandomBytes));
        var password = string.Join('-', letters.Chunk(GroupLength).Select(group => new string(group)));
        var hash = passwords.HashPassword(new SignInName(""), password);
        var expiresAt = clock.Instant() + Lifetime;
        var ended = await writer.RunAsync(
            async (context, cancellation) =>
            {
                var customer = await context.Customers.AsNoTracking()
                    .SingleOrDefaultAsync(row => row.Id == customerId, cancellation);
                if (customer is null) return null;
                if (await CustomerRoles.OfAsync(context, customerId, cancellation) != RoleSet.Customer) return null;
                var entry = new AuditEntry(AuditAction.TemporaryPassword, staffId)
                {
                    Subject = $"customer/{customerId}",
                    CustomerId = customerId,
                    Reason = reason,
                };
                return await replacement.WriteAsync(context, customer, hash, entry, cancellation, expiresAt);
            },
            cancellationToken);
        if (ended is null) return new(new CustomerNotFoundError());
        revoked.Add(ended);
        return new(new IssuedPassword(password, expiresAt));
    }
}

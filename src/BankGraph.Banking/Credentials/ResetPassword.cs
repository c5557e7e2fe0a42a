using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Credentials;

/// <summary>
/// Puts a new password in the place of one that was forgotten, for whoever has the code. It signs nobody in: the next
/// sign-in asks for the second factor as ever.
/// </summary>
/// <param name="rules">Says which passwords are too weak.</param>
/// <param name="passwords">Hashes the password.</param>
/// <param name="cipher">Makes the hashes of address and code.</param>
/// <param name="replacement">Puts the password in its place.</param>
/// <param name="writer">The database.</param>
/// <param name="customers">Opens the name, which is no password.</param>
/// <param name="revoked">Learns of the sessions that end.</param>
/// <param name="clock">Ages the code.</param>
public sealed class ResetPassword(
    PasswordRules rules,
    IPasswordHasher<SignInName> passwords,
    PersonalDataCipher cipher,
    PasswordReplacement replacement,
    BankWriter writer,
    CustomerQueries customers,
    RevokedSessions revoked,
    TimeProvider clock)
{
    private sealed record Step(IResetPasswordError? Refusal, IReadOnlyList<Guid> Ended);

    /// <summary>
    /// Resets it, or says why not; see <see cref="IResetPasswordError"/> for the order. All sessions end. For an
    /// address that nobody has it does the same and takes as long.
    /// </summary>
    public async Task<Outcome<object, IResetPasswordError>> ExecuteAsync(
        string email,
        string code,
        string newPassword,
        CancellationToken cancellationToken)
    {
        var address = EmailAddress.Normalize(email);
        if (PasswordRules.TooLong("newPassword", newPassword) is { } tooLong) return new(tooLong);
        if (rules.Weakness(newPassword, "", address) is { } weakness) return new(new WeakPasswordError(weakness));

        var emailHash = cipher.LookupHash(address);
        var given = HashOf(cipher, emailHash, code);
        var newHash = passwords.HashPassword(new SignInName(address), newPassword);
        var step = await writer.RunAsync(
            (context, cancellation) => TakeAsync(context, emailHash, given, newPassword, newHash, cancellation),
            cancellationToken);
        if (step.Refusal is not null) return new(step.Refusal);
        revoked.Add(step.Ended);
        return new((object)address);
    }

    /// <summary>What a code for an address is kept as.</summary>
    internal static byte[] HashOf(PersonalDataCipher cipher, byte[] emailHash, string code) =>
        SingleUseCode.Hash(cipher, $"reset/{Convert.ToHexString(emailHash)}", code);

    private async Task<Step> TakeAsync(
        BankDbContext context,
        byte[] emailHash,
        byte[] given,
        string newPassword,
        string newHash,
        CancellationToken cancellationToken)
    {
        // Of several attempts at once each is counted, and each waits for the one before it.
        var now = clock.Instant();
        var ofAddress = context.Set<PasswordReset>().Where(row => row.EmailHash == emailHash);
        var counted = await ofAddress
            .Where(row => row.AttemptsLeft > 0 && row.ExpiresAt > now)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.AttemptsLeft, one => one.AttemptsLeft - 1),
                cancellationToken);
        var kept = await ofAddress.Select(row => row.CodeHash).SingleOrDefaultAsync(cancellationToken);
        if (counted == 0 || !SingleUseCode.Fits(kept, given)) return new(new InvalidCodeError(), []);

        var customer = await context.Customers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.EmailHash == emailHash, cancellationToken);
        if (customer is null) return new(new InvalidCodeError(), []);
        var view = customers.Open(customer);
        if (rules.Weakness(newPassword, view.Name, view.Email) is { } weakness)
            return new(new WeakPasswordError(weakness), []);

        await ofAddress.ExecuteUpdateAsync(row => row.SetProperty(one => one.AttemptsLeft, 0), cancellationToken);
        var entry = new AuditEntry(AuditAction.PasswordReset, null) { CustomerId = customer.Id };
        return new(null, await replacement.WriteAsync(context, customer, newHash, entry, cancellationToken));
    }
}

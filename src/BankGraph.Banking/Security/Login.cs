using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.SecondFactors;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Security;

/// <summary>Signs a customer in with e-mail address and password, and starts a session.</summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Writes the session.</param>
/// <param name="passwords">Checks the password.</param>
/// <param name="cipher">Makes the hash an address is looked up by.</param>
/// <param name="lockout">Counts failures.</param>
/// <param name="factors">Asks for the code of a second factor.</param>
/// <param name="temporary">Knows the passwords that staff has given out.</param>
/// <param name="sessions">Begins the session.</param>
public sealed class Login(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    IPasswordHasher<SignInName> passwords,
    PersonalDataCipher cipher,
    LoginLockout lockout,
    FactorCheck factors,
    TemporaryPasswords temporary,
    SessionStart sessions)
{
    // Checked when nobody has the address, so that this takes as long as a wrong password. Made beforehand: the first
    // who asks for an unknown address would wait for it.
    private readonly string _nobodysHash = passwords.HashPassword(new SignInName(""), Guid.NewGuid().ToString());

    /// <summary>As below, for somebody without a second factor.</summary>
    public Task<Outcome<SignedIn, ILoginError>> ExecuteAsync(
        string email,
        string password,
        CancellationToken cancellationToken) =>
        ExecuteAsync(email, password, oneTimeCode: null, newPassword: null, cancellationToken);

    /// <summary>As below, for somebody whose password is their own.</summary>
    public Task<Outcome<SignedIn, ILoginError>> ExecuteAsync(
        string email,
        string password,
        string? oneTimeCode,
        CancellationToken cancellationToken) =>
        ExecuteAsync(email, password, oneTimeCode, newPassword: null, cancellationToken);

    /// <summary>
    /// Signs in, or says why not; see <see cref="ILoginError"/> for the order. The new password takes the place of a
    /// temporary one, and is not looked at where the password is the customer's own.
    /// </summary>
    public async Task<Outcome<SignedIn, ILoginError>> ExecuteAsync(
        string email,
        string password,
        string? oneTimeCode,
        string? newPassword,
        CancellationToken cancellationToken)
    {
        var name = new SignInName(EmailAddress.Normalize(email));
        var emailHash = cipher.LookupHash(name.Email);
        if ((await lockout.FindAsync(emailHash, cancellationToken)).LockedUntil is { } lockedUntil)
            return new(new AccountLockedError(lockedUntil));

        var customer = await FindAsync(emailHash, cancellationToken);
        var verdict = passwords.VerifyHashedPassword(name, customer?.PasswordHash ?? _nobodysHash, password);
        if (customer is null || verdict == PasswordVerificationResult.Failed)
        {
            await lockout.CountFailureAsync(emailHash, customer?.Id, cancellationToken);
            return new(new InvalidCredentialsError());
        }

        var given = await temporary.JudgeAsync(customer, password, newPassword, cancellationToken);
        if (given.Refusal is not null) return new(given.Refusal);

        if (await factors.DemandAsync(customer, oneTimeCode, CodePurpose.SignIn, cancellationToken) is { } required)
            return new(required);

        // Guesses that run side by side may all have found the address unlocked; the last of them meets the lock here.
        var state = await lockout.FindAsync(emailHash, cancellationToken);
        if (state.LockedUntil is { } lockedMeanwhile) return new(new AccountLockedError(lockedMeanwhile));
        if (state.HasFailures) await lockout.ForgetAsync(emailHash, cancellationToken);

        var isOutdated = verdict == PasswordVerificationResult.SuccessRehashNeeded;
        var kept = given.IsTemporary ? newPassword : isOutdated ? password : null;
        var newHash = kept is null ? customer.PasswordHash : passwords.HashPassword(name, kept);
        return await StartAsync(customer, newHash, given.IsTemporary, cancellationToken) is { } signedIn
            ? new(signedIn)
            : new(new InvalidCredentialsError());
    }

    private async Task<Customer?> FindAsync(byte[] emailHash, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Customers.AsNoTracking()
            .SingleOrDefaultAsync(row => row.EmailHash == emailHash, cancellationToken);
    }

    private Task<SignedIn?> StartAsync(
        Customer customer,
        string newHash,
        bool isReplaced,
        CancellationToken cancellationToken) =>
        writer.RunAsync(
            async (context, cancellation) =>
            {
                // Whoever changes the password ends all sessions. One that begins with the old password comes either
                // before that, and ends too, or after it, and finds another hash here.
                var unchanged = await context.Customers
                    .Where(row => row.Id == customer.Id && row.PasswordHash == customer.PasswordHash)
                    .ExecuteUpdateAsync(row => row.SetProperty(known => known.PasswordHash, newHash), cancellation);
                if (unchanged == 0) return null;

                var signedIn = await sessions.AddAsync(context, customer, subject: null, cancellation);
                if (isReplaced) await temporary.ReplaceAsync(context, customer.Id, signedIn.SessionId, cancellation);
                await context.SaveChangesAsync(cancellation);
                return signedIn;
            },
            cancellationToken);
}

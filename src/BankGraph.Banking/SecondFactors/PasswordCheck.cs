using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SecondFactors;

/// <summary>
/// Asks somebody who is signed in for the password again: a token that was stolen must not change how one signs in.
/// Wrong ones count as failed sign-ins.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="passwords">Checks the password.</param>
/// <param name="lockout">Counts failures.</param>
public sealed class PasswordCheck(
    IDbContextFactory<BankDbContext> contexts,
    IPasswordHasher<SignInName> passwords,
    LoginLockout lockout)
{
    /// <summary>The customer, or why not.</summary>
    internal async Task<Outcome<Customer, IPasswordRefusal>> DemandAsync(
        Guid customerId,
        string password,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var customer = await context.Customers.AsNoTracking()
            .SingleAsync(row => row.Id == customerId, cancellationToken);
        if ((await lockout.FindAsync(customer.EmailHash, cancellationToken)).LockedUntil is { } lockedUntil)
            return new(new AccountLockedError(lockedUntil));
        var verdict = passwords.VerifyHashedPassword(new SignInName(""), customer.PasswordHash, password);
        if (verdict == PasswordVerificationResult.Failed)
        {
            await lockout.CountFailureAsync(customer.EmailHash, customerId, cancellationToken);
            return new(new InvalidCredentialsError());
        }

        // Guesses that run side by side may all have found it unlocked; a right one among them meets the lock here.
        return (await lockout.FindAsync(customer.EmailHash, cancellationToken)).LockedUntil is { } lockedMeanwhile
            ? new(new AccountLockedError(lockedMeanwhile))
            : new(customer);
    }

    /// <summary>Counts a wrong code like a wrong password.</summary>
    internal Task CountFailureAsync(Customer customer, CancellationToken cancellationToken) =>
        lockout.CountFailureAsync(customer.EmailHash, customer.Id, cancellationToken);
}

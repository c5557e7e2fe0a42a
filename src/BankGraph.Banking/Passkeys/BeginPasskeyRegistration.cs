using BankGraph.Banking.Customers;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Passkeys;

/// <summary>
/// Asks a customer's browser for a new passkey. Whoever has one signs in with it and nothing else, so this takes the
/// password, and a code where there is a second factor.
/// </summary>
/// <param name="password">Asks for the password.</param>
/// <param name="contexts">Reads.</param>
/// <param name="factors">Asks for a code.</param>
/// <param name="customers">Knows the names that the device shows.</param>
/// <param name="protocol">Makes the question.</param>
/// <param name="ceremonies">Keeps it.</param>
public sealed class BeginPasskeyRegistration(
    PasswordCheck password,
    IDbContextFactory<BankDbContext> contexts,
    FactorCheck factors,
    CustomerQueries customers,
    PasskeyProtocol protocol,
    Ceremonies ceremonies)
{
    /// <summary>
    /// Asks, or says why not, the first of: <see cref="AccountLockedError"/>, <see cref="InvalidCredentialsError"/>,
    /// <see cref="TooManyPasskeysError"/>, <see cref="OneTimeCodeRequiredError"/>. Without a code one is sent to who
    /// has them sent.
    /// </summary>
    public async Task<Outcome<BegunCeremony, BankError>> ExecuteAsync(
        Viewer viewer,
        string currentPassword,
        string? oneTimeCode,
        CancellationToken cancellationToken)
    {
        var asked = await password.DemandAsync(viewer.CustomerId, currentPassword, cancellationToken);
        if (asked.IsRefused) return new((BankError)asked.Error);
        await using (var context = await contexts.CreateDbContextAsync(cancellationToken))
        {
            var known = await context.Set<Passkey>().CountAsync(
                row => row.CustomerId == viewer.CustomerId,
                cancellationToken);
            if (known >= PasskeyQueries.MaxPasskeys)
                return new(new TooManyPasskeysError(PasskeyQueries.MaxPasskeys));
        }

        if (await factors.DemandAsync(asked.Value, oneTimeCode, CodePurpose.AddPasskey, cancellationToken)
            is { } required)
        {
            return new(required);
        }

        var question = await protocol.AskForNewAsync(customers.Open(asked.Value), cancellationToken);
        return new(await ceremonies.BeginAsync(CeremonyKind.Register, viewer, null, question, cancellationToken));
    }
}

using System.Security.Cryptography;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.SecondFactors;

/// <summary>A secret for an authenticator app; it is shown this once.</summary>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="Secret">Base 32, to be typed.</param>
/// <param name="Uri">The same with names, to be shown as a QR code.</param>
public sealed record SecondFactorEnrollment(Guid CustomerId, string Secret, string Uri);

/// <summary>Makes a secret. It is not asked for until <see cref="ConfirmSecondFactor"/>.</summary>
/// <param name="password">Asks for the password.</param>
/// <param name="factors">Asks for a code that is sent, where one is.</param>
/// <param name="customers">Knows the address that the app shows.</param>
/// <param name="writer">The database.</param>
/// <param name="cipher">Seals the secret.</param>
/// <param name="options">The name of the bank.</param>
public sealed class EnrollSecondFactor(
    PasswordCheck password,
    FactorCheck factors,
    CustomerQueries customers,
    BankWriter writer,
    PersonalDataCipher cipher,
    IOptions<SecurityOptions> options)
{
    private const int SecretBytes = 20;

    /// <summary>As below, for somebody without any second factor.</summary>
    public Task<Outcome<SecondFactorEnrollment, ISecondFactorError>> ExecuteAsync(
        Guid customerId,
        string currentPassword,
        CancellationToken cancellationToken) =>
        ExecuteAsync(customerId, currentPassword, oneTimeCode: null, cancellationToken);

    /// <summary>
    /// Makes one, or says why not; see <see cref="ISecondFactorError"/> for the order. Who has codes sent gives one:
    /// from then on the app's count instead.
    /// </summary>
    public async Task<Outcome<SecondFactorEnrollment, ISecondFactorError>> ExecuteAsync(
        Guid customerId,
        string currentPassword,
        string? oneTimeCode,
        CancellationToken cancellationToken)
    {
        var asked = await password.DemandAsync(customerId, currentPassword, cancellationToken);
        if (asked.IsRefused) return new(asked.Error);
        if ((await factors.FindAsync(customerId, cancellationToken)).Contains(SecondFactorKind.App))
            return new(new SecondFactorActiveError());
        if (await factors.DemandAsync(asked.Value, oneTimeCode, CodePurpose.EnrollApp, cancellationToken)
            is { } required)
        {
            return new(required);
        }

        var secret = RandomNumberGenerator.GetBytes(SecretBytes);
        var factor = new SecondFactor
        {
            CustomerId = customerId,
            SealedSecret = cipher.Seal(
                customerId, asked.Value.WrappedKey, CodeCheck.SecretField, Convert.ToHexString(secret)),
            LastStep = 0,
        };
        var isMade = await writer.RunAsync(
            async (context, cancellation) =>
            {
                var factors = context.SecondFactors.Where(row => row.CustomerId == customerId);
                if (await factors.AnyAsync(row => row.ConfirmedAt != null, cancellation)) return false;
                await factors.ExecuteDeleteAsync(cancellation);
                context.SecondFactors.Add(factor);
                await context.SaveChangesAsync(cancellation);
                return true;
            },
            cancellationToken);
        return isMade
            ? new(new SecondFactorEnrollment(
                customerId, OneTimeCodes.ToBase32(secret), UriOf(secret, customers.Open(asked.Value).Email)))
            : new(new SecondFactorActiveError());
    }

    private string UriOf(byte[] secret, string email)
    {
        var issuer = Uri.EscapeDataString(options.Value.Issuer);
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(email)}?secret={OneTimeCodes.ToBase32(secret)}"
            + $"&issuer={issuer}&algorithm=SHA1&digits={OneTimeCodes.Digits}&period={OneTimeCodes.StepSeconds}";
    }
}

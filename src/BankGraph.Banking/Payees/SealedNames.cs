using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Payees;

/// <summary>How a payee is called, under the key of the customer who wrote it down.</summary>
/// <param name="Name">The payee's name.</param>
/// <param name="Nickname">What the customer calls the payee; null without one.</param>
internal sealed record SealedNames(byte[] Name, byte[]? Nickname)
{
    /// <summary>Seals them with the customer's key as the caller's transaction reads it.</summary>
    public static async Task<SealedNames> OfAsync(
        BankDbContext context,
        PersonalDataCipher cipher,
        PayeeView payee,
        CancellationToken cancellationToken)
    {
        var key = await context.Customers
            .Where(row => row.Id == payee.CustomerId)
            .Select(row => row.WrappedKey)
            .SingleAsync(cancellationToken);
        return Of(cipher, key, payee);
    }

    /// <summary>Seals them.</summary>
    public static SealedNames Of(PersonalDataCipher cipher, byte[] wrappedKey, PayeeView payee) => new(
        cipher.Seal(payee.CustomerId, wrappedKey, Payee.NameFieldOf(payee.Id), payee.Name),
        payee.Nickname is { } nickname
            ? cipher.Seal(payee.CustomerId, wrappedKey, Payee.NicknameFieldOf(payee.Id), nickname)
            : null);
}

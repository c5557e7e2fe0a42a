using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Passkeys;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SecondFactors;

/// <summary>
/// Asks for the code of the second factor that a customer has. Where there is an app, only its codes count: a code that
/// travels must not open what an app guards.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Uses sent codes up.</param>
/// <param name="codes">Takes the codes of apps.</param>
/// <param name="messages">Sends codes and takes them.</param>
/// <param name="lockout">Counts wrong ones like wrong passwords.</param>
public sealed class FactorCheck(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    CodeCheck codes,
    MessageCodes messages,
    LoginLockout lockout)
{
    /// <summary>The second factors that a customer has confirmed; the first of them is asked for.</summary>
    public async Task<IReadOnlyList<SecondFactorKind>> FindAsync(Guid customerId, CancellationToken cancellationToken)
    {
        var found = new List<SecondFactorKind>();
        if (await codes.IsNeededAsync(customerId, cancellationToken)) found.Add(SecondFactorKind.App);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var channels = await context.Set<MessageFactor>()
            .Where(row => row.CustomerId == customerId && row.ConfirmedAt != null)
            .Select(row => row.Channel)
            .ToListAsync(cancellationToken);
        found.AddRange(channels.Select(KindOf));
        return found;
    }

    /// <summary>
    /// What answers the challenge of a sensitive action: as <see cref="FindAsync"/>, and passkeys at the end.
    /// </summary>
    public async Task<IReadOnlyList<SecondFactorKind>> FindAnsweringAsync(
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var found = await FindAsync(customerId, cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PasskeyQueries.HasAnyAsync(context, customerId, cancellationToken)
            ? [.. found, SecondFactorKind.Passkey]
            : found;
    }

    /// <summary>
    /// Null when the customer has no second factor, or the code is right, which uses it up. Without a code one is sent
    /// to those who have them sent; a wrong one counts as a failed sign-in.
    /// </summary>
    internal async Task<OneTimeCodeRequiredError?> DemandAsync(
        Customer customer,
        string? code,
        CodePurpose purpose,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(customer.Id, cancellationToken) is not [var factor, ..]) return null;
        if (string.IsNullOrWhiteSpace(code))
        {
            if (factor != SecondFactorKind.App) await messages.SendAsync(customer.Id, purpose, cancellationToken);
            return new OneTimeCodeRequiredError(factor);
        }

        var isTaken = factor == SecondFactorKind.App
            ? await codes.TakeAsync(customer.Id, code, cancellationToken)
            : await writer.RunAsync(
                (context, cancellation) =>
                    messages.TakeAsync(context, customer.Id, purpose, code, cancellation),
                cancellationToken);
        if (isTaken) return null;
        await lockout.CountFailureAsync(customer.EmailHash, customer.Id, cancellationToken);
        return new OneTimeCodeRequiredError(factor);
    }

    /// <summary>The factor whose codes go this way.</summary>
    internal static SecondFactorKind KindOf(MessageChannel channel) =>
        channel == MessageChannel.Sms ? SecondFactorKind.Sms : SecondFactorKind.Email;
}

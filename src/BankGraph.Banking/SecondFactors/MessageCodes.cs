using BankGraph.Banking.Credentials;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SecondFactors;

/// <summary>
/// Sends the codes of customers who have them sent, and takes each once. Who has the right password can have messages
/// sent to somebody else, therefore there are so many a day and no more.
/// </summary>
/// <param name="writer">The database.</param>
/// <param name="cipher">Makes the hash of a code.</param>
/// <param name="outbox">Takes the message.</param>
/// <param name="clock">Ages the codes.</param>
public sealed class MessageCodes(
    BankWriter writer,
    PersonalDataCipher cipher,
    MessageOutbox outbox,
    TimeProvider clock)
{
    /// <summary>Codes that are sent to one customer in a day.</summary>
    public const int MaxPerDay = 20;

    /// <summary>How long a code can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>
    /// Sends a code, unless one was sent a moment ago that still waits to be used, or too many were sent today. The one
    /// before it works no longer.
    /// </summary>
    internal Task<bool> SendAsync(Guid customerId, CodePurpose purpose, CancellationToken cancellationToken)
    {
        var code = SingleUseCode.New();
        return writer.RunAsync(
            async (context, cancellation) =>
            {
                if (!await RenewAsync(context, customerId, HashOf(customerId, purpose, code), cancellation))
                    return false;
                var channel = await context.Set<MessageFactor>()
                    .Where(row => row.CustomerId == customerId)
                    .Select(row => row.Channel)
                    .SingleAsync(cancellation);
                await WriteAsync(context, customerId, channel, purpose, code, cancellation);
                await context.SaveChangesAsync(cancellation);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Adds the message with a code to the caller's context.</summary>
    /// <returns>False when the customer has no phone number.</returns>
    internal Task<bool> WriteAsync(
        BankDbContext context,
        Guid customerId,
        MessageChannel channel,
        CodePurpose purpose,
        string code,
        CancellationToken cancellationToken) => outbox.AddAsync(
        context,
        new Message(customerId, channel, purpose.MessageKind(channel))
        {
            Values = new Dictionary<string, string>
            {
                ["code"] = code,
                ["minutes"] = $"{Lifetime.TotalMinutes:0}",
            },
            ExpiresAt = clock.Instant() + Lifetime,
        },
        cancellationToken);

    /// <summary>Whether it is the newest code that was sent for this purpose. It is used up by that.</summary>
    internal async Task<bool> TakeAsync(
        BankDbContext context,
        Guid customerId,
        CodePurpose purpose,
        string code,
        CancellationToken cancellationToken)
    {
        // Of several attempts at once each is counted, and each waits for the one before it.
        var now = clock.Instant();
        var mine = context.Set<MessageFactor>().Where(row => row.CustomerId == customerId);
        var counted = await mine
            .Where(row => row.AttemptsLeft > 0 && row.ExpiresAt > now)
            .ExecuteUpdateAsync(
                row => row.SetProperty(one => one.AttemptsLeft, one => one.AttemptsLeft - 1),
                cancellationToken);
        var kept = await mine.Select(row => row.CodeHash).SingleOrDefaultAsync(cancellationToken);
        if (counted == 0 || !SingleUseCode.Fits(kept, HashOf(customerId, purpose, code))) return false;
        await mine.ExecuteUpdateAsync(row => row.SetProperty(one => one.AttemptsLeft, 0), cancellationToken);
        return true;
    }

    /// <summary>What a code is kept as: a hash for one customer and one purpose.</summary>
    internal byte[] HashOf(Guid customerId, CodePurpose purpose, string code) =>
        SingleUseCode.Hash(cipher, $"factor/{customerId:N}/{purpose}", code);

    private async Task<bool> RenewAsync(
        BankDbContext context,
        Guid customerId,
        byte[] hash,
        CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        var paused = now - SingleUseCode.Pause;
        var forgotten = now - TimeSpan.FromDays(1);

        // The count is set first: one of the stores lets an assignment see those to its left.
        return await context.Set<MessageFactor>()
            .Where(row => row.CustomerId == customerId)
            .Where(row => row.SentAt <= forgotten
                || (row.SentCount < MaxPerDay && (row.SentAt <= paused || row.AttemptsLeft == 0)))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.SentCount, one => one.SentAt <= forgotten ? 1 : one.SentCount + 1)
                    .SetProperty(one => one.SentAt, now)
                    .SetProperty(one => one.CodeHash, hash)
                    .SetProperty(one => one.AttemptsLeft, SingleUseCode.MaxAttempts)
                    .SetProperty(one => one.ExpiresAt, now + Lifetime),
                cancellationToken) == 1;
    }
}

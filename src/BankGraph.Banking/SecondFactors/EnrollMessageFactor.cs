using BankGraph.Banking.Credentials;
using BankGraph.Banking.Messages;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SecondFactors;

/// <summary>
/// Sends the first code to the address or phone of a customer who wants to have codes sent. None is asked for until
/// <see cref="ConfirmMessageFactor"/> has it.
/// </summary>
/// <param name="password">Asks for the password.</param>
/// <param name="messages">Sends the code.</param>
/// <param name="writer">The database.</param>
/// <param name="clock">Ages the code.</param>
public sealed class EnrollMessageFactor(
    PasswordCheck password,
    MessageCodes messages,
    BankWriter writer,
    TimeProvider clock)
{
    /// <summary>
    /// Sends the code, or says why not, the first of: <see cref="Security.AccountLockedError"/>,
    /// <see cref="Security.InvalidCredentialsError"/>, <see cref="InvalidFieldError"/> (channel, without a phone
    /// number), <see cref="SecondFactorActiveError"/>, <see cref="CodeSentRecentlyError"/>.
    /// </summary>
    public async Task<Outcome<object, BankError>> ExecuteAsync(
        Guid customerId,
        string currentPassword,
        MessageChannel channel,
        CancellationToken cancellationToken)
    {
        var asked = await password.DemandAsync(customerId, currentPassword, cancellationToken);
        if (asked.IsRefused) return new((BankError)asked.Error);
        if (channel == MessageChannel.Sms && asked.Value.SealedPhone is null)
            return new(new InvalidFieldError("channel", "There is no phone number on record."));
        var code = SingleUseCode.New();
        var refusal = await writer.RunAsync(
            (context, cancellation) => WriteAsync(context, customerId, channel, code, cancellation),
            cancellationToken);
        return refusal is null ? new((object)customerId) : new(refusal);
    }

    private async Task<BankError?> WriteAsync(
        BankDbContext context,
        Guid customerId,
        MessageChannel channel,
        string code,
        CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        var mine = context.Set<MessageFactor>().Where(row => row.CustomerId == customerId);
        var known = await mine.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        if (known?.ConfirmedAt is not null) return new SecondFactorActiveError();
        var today = known?.SentAt > now - TimeSpan.FromDays(1) ? known : null;
        if (today?.SentAt > now - SingleUseCode.Pause)
            return new CodeSentRecentlyError(today.SentAt + SingleUseCode.Pause);
        if (today?.SentCount >= MessageCodes.MaxPerDay)
            return new CodeSentRecentlyError(today.SentAt + TimeSpan.FromDays(1));

        // Of two who begin at once one adds the row; the other finds it when it runs again.
        await mine.Where(row => row.ConfirmedAt == null).ExecuteDeleteAsync(cancellationToken);
        context.Add(new MessageFactor
        {
            CustomerId = customerId,
            Channel = channel,
            CodeHash = messages.HashOf(customerId, CodePurpose.Enroll, code),
            AttemptsLeft = SingleUseCode.MaxAttempts,
            SentAt = now,
            SentCount = (today?.SentCount ?? 0) + 1,
            ExpiresAt = now + MessageCodes.Lifetime,
        });
        await messages.WriteAsync(context, customerId, channel, CodePurpose.Enroll, code, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return null;
    }
}

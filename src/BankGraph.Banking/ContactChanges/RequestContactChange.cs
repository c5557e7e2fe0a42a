using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ContactChanges;

/// <summary>
/// Sends a code to a new e-mail address or phone number, and tells the customer at the old one. Until the code is given
/// nothing changes. Nobody learns here whether somebody else has the address.
/// </summary>
/// <param name="password">Asks for the password.</param>
/// <param name="writer">The database.</param>
/// <param name="cipher">Seals the address and makes the hash of the code.</param>
/// <param name="outbox">Takes the message with the code.</param>
/// <param name="notices">Tells the customer.</param>
/// <param name="clock">Ages the code.</param>
public sealed class RequestContactChange(
    PasswordCheck password,
    BankWriter writer,
    PersonalDataCipher cipher,
    MessageOutbox outbox,
    CustomerNotices notices,
    TimeProvider clock)
{
    /// <summary>How long a code can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(30);

    /// <summary>
    /// Sends the code, or says why not, the first of: <see cref="InvalidFieldError"/> (newEmail, newPhone),
    /// <see cref="AccountLockedError"/>, <see cref="InvalidCredentialsError"/>, <see cref="InvalidFieldError"/> for
    /// what the customer has already, <see cref="CodeSentRecentlyError"/>.
    /// </summary>
    public async Task<Outcome<object, BankError>> ExecuteAsync(
        Guid customerId,
        string currentPassword,
        MessageChannel channel,
        string given,
        CancellationToken cancellationToken)
    {
        var field = channel == MessageChannel.Sms ? "newPhone" : "newEmail";
        if (ContactAddress.Read(channel, given) is not { } address)
        {
            return new(new InvalidFieldError(field, channel == MessageChannel.Sms
                ? "A phone number starts with + and the country code."
                : "This is not an e-mail address."));
        }

        var asked = await password.DemandAsync(customerId, currentPassword, cancellationToken);
        if (asked.IsRefused) return new((BankError)asked.Error);
        if (AddressOf(asked.Value, channel) == address)
            return new(new InvalidFieldError(field, "This is what the bank has already."));
        var code = SingleUseCode.New();
        var refusal = await writer.RunAsync(
            (context, cancellation) => WriteAsync(context, asked.Value, channel, address, code, cancellation),
            cancellationToken);
        return refusal is null ? new((object)customerId) : new(refusal);
    }

    /// <summary>What a code is kept as.</summary>
    internal static byte[] HashOf(PersonalDataCipher cipher, Guid customerId, MessageChannel channel, string code) =>
        SingleUseCode.Hash(cipher, $"contact/{customerId:N}/{channel}", code);

    private string? AddressOf(Customer customer, MessageChannel channel) => channel == MessageChannel.Sms
        ? customer.SealedPhone is { } phone
            ? cipher.Open(customer.Id, customer.WrappedKey, CustomerQueries.PhoneField, phone)
            : null
        : cipher.Open(customer.Id, customer.WrappedKey, CustomerQueries.EmailField, customer.SealedEmail);

    private async Task<BankError?> WriteAsync(
        BankDbContext context,
        Customer customer,
        MessageChannel channel,
        string address,
        string code,
        CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        var mine = context.Set<ContactChange>().Where(row => row.CustomerId == customer.Id && row.Channel == channel);
        var known = await mine.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var today = known?.SentAt > now - TimeSpan.FromDays(1) ? known : null;
        if (today?.SentAt > now - SingleUseCode.Pause)
            return new CodeSentRecentlyError(today.SentAt + SingleUseCode.Pause);
        if (today?.SentCount >= SingleUseCode.MaxPerDay)
            return new CodeSentRecentlyError(today.SentAt + TimeSpan.FromDays(1));

        // Of two who ask at once one adds the row; the other finds it when it runs again.
        await mine.ExecuteDeleteAsync(cancellationToken);
        context.Add(new ContactChange
        {
            CustomerId = customer.Id,
            Channel = channel,
            SealedAddress = cipher.Seal(customer.Id, customer.WrappedKey, ContactChange.FieldOf(channel), address),
            CodeHash = HashOf(cipher, customer.Id, channel, code),
            AttemptsLeft = SingleUseCode.MaxAttempts,
            SentAt = now,
            SentCount = (today?.SentCount ?? 0) + 1,
            ExpiresAt = now + Lifetime,
        });
        await SendAsync(context, customer.Id, channel, address, code, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        return null;
    }

    private async Task SendAsync(
        BankDbContext context,
        Guid customerId,
        MessageChannel channel,
        string address,
        string code,
        CancellationToken cancellationToken)
    {
        var isPhone = channel == MessageChannel.Sms;
        var message = new Message(customerId, channel, isPhone ? MessageKinds.VerifyPhone : MessageKinds.VerifyEmail)
        {
            Address = address,
            Values = new Dictionary<string, string>
            {
                ["code"] = code,
                ["minutes"] = $"{Lifetime.TotalMinutes:0}",
            },
            ExpiresAt = clock.Instant() + Lifetime,
        };
        await outbox.AddAsync(context, message, cancellationToken);
        var notice = new Notice(isPhone ? NoticeKinds.PhoneChangeRequested : NoticeKinds.EmailChangeRequested);
        await notices.AddAsync(context, customerId, notice, cancellationToken);
    }
}

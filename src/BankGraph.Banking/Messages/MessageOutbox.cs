using System.Text.Json;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages.Carriers;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Messages;

/// <summary>
/// Takes the e-mails and short messages that the bank sends. A message is written in the transaction of what it tells
/// about: there is never one without the other, and nothing is lost when the process ends. It is sent a moment after
/// the commit, at least once.
/// </summary>
/// <remarks>
/// In the work of a <see cref="BankWriter"/>, before the context is saved:
/// <code>
/// await outbox.AddAsync(
///     context,
///     new Message(customerId, MessageChannel.Email, MessageKinds.ResetPassword)
///     {
///         Values = new Dictionary&lt;string, string&gt; { ["code"] = code, ["minutes"] = "15" },
///         ExpiresAt = clock.Instant().AddMinutes(15),
///     },
///     cancellation);
/// await context.SaveChangesAsync(cancellation);
/// </code>
/// A message of another kind wants two files, <c>Messages/Templates/en/&lt;Kind&gt;.txt</c> and the same in <c>de</c>.
/// What customers choose whether and how to be told, such as money that came in, goes through the notices instead.
/// </remarks>
/// <param name="cipher">Opens the customer's address and seals the message.</param>
/// <param name="options">Says whether there is somebody to hand it over to.</param>
/// <param name="clock">Stamps the message.</param>
/// <param name="logger">Is told the kind of a message that nobody takes; never more than that.</param>
public sealed partial class MessageOutbox(
    PersonalDataCipher cipher,
    IOptions<MessageOptions> options,
    TimeProvider clock,
    ILogger<MessageOutbox> logger)
{
    /// <summary>
    /// Adds a message to the caller's context; the caller saves it. The customer may have been added to the same
    /// context a moment before.
    /// </summary>
    /// <returns>False when there is nowhere to send it to: no phone number, or the customer was erased.</returns>
    /// <exception cref="InvalidOperationException">
    /// There is no such customer or text, or the text wants a value that is not given.
    /// </exception>
    public async Task<bool> AddAsync(BankDbContext context, Message message, CancellationToken cancellationToken)
    {
        var customer = await context.Customers.FindAsync([message.CustomerId], cancellationToken)
            ?? throw new InvalidOperationException("A message is for a customer who does not exist.");
        if (PersonalDataCipher.IsDestroyed(customer.WrappedKey)) return false;
        if ((message.Address ?? AddressOf(customer, message.Channel)) is not { } address) return false;

        var settings = await context.Set<ContactSettings>().FindAsync([message.CustomerId], cancellationToken);
        var letter = Write(message, customer.OpenName(cipher), address, settings?.Language ?? Language.English);
        context.Add(Seal(message, customer, letter));
        if (!MessageCarriers.IsConfigured(options.Value, message.Channel)) LogKept(message.Channel, message.Kind);
        return true;
    }

    /// <summary>What seals a message: nobody can put its text into another one.</summary>
    internal static string FieldOf(Guid messageId) => $"message/{messageId:N}";

    private string? AddressOf(Customer customer, MessageChannel channel) => channel switch
    {
        MessageChannel.Email =>
            cipher.Open(customer.Id, customer.WrappedKey, CustomerQueries.EmailField, customer.SealedEmail),
        _ when customer.SealedPhone is { } phone =>
            cipher.Open(customer.Id, customer.WrappedKey, CustomerQueries.PhoneField, phone),
        _ => null,
    };

    private static Letter Write(Message message, string name, string address, Language language)
    {
        var values = new Dictionary<string, string>(message.Values) { ["customer"] = name };
        var text = MessageTexts.Of(message.Kind, language, values);
        return message.Channel == MessageChannel.Sms
            ? new Letter(address, "", text.Sms)
            : new Letter(address, text.Subject, MessageTexts.Letter(name, text.Body, language));
    }

    private QueuedMessage Seal(Message message, Customer customer, Letter letter)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var now = clock.Instant();
        var content = cipher.Seal(customer.Id, customer.WrappedKey, FieldOf(id), JsonSerializer.Serialize(letter));
        return new QueuedMessage
        {
            Id = id,
            CustomerId = customer.Id,
            Channel = message.Channel,
            Kind = message.Kind,
            Status = MessageStatus.Waiting,
            SealedContent = content,
            CreatedAt = now,
            Attempts = 0,
            NextAttemptAt = message.NotBefore > now ? message.NotBefore : now,
            ExpiresAt = message.ExpiresAt,
        };
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Channel} {Kind} is kept: nobody is set up to send it.")]
    private partial void LogKept(MessageChannel channel, string kind);
}

using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Messages.Carriers;

/// <summary>Who takes the messages of each channel.</summary>
/// <param name="options">What is set up.</param>
/// <param name="smtp">Takes e-mails.</param>
/// <param name="twilio">Takes short messages.</param>
/// <param name="folder">Takes short messages that are only written down.</param>
internal sealed class MessageCarriers(
    IOptions<MessageOptions> options,
    SmtpCarrier smtp,
    TwilioCarrier twilio,
    FolderCarrier folder)
{
    /// <summary>Whether anybody takes the channel's messages.</summary>
    public static bool IsConfigured(MessageOptions options, MessageChannel channel) =>
        options.Folder is not null || HasServer(options, channel);

    /// <summary>Who takes the channel's messages; null for nobody.</summary>
    public IMessageCarrier? Of(MessageChannel channel)
    {
        if (!IsConfigured(options.Value, channel)) return null;
        if (channel == MessageChannel.Email) return smtp;
        return HasServer(options.Value, channel) ? twilio : folder;
    }

    private static bool HasServer(MessageOptions options, MessageChannel channel) =>
        (channel == MessageChannel.Email ? options.Smtp.Host : options.Twilio.AccountSid) is not null;
}

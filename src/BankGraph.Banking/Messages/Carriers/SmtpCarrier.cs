using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Messages.Carriers;

/// <summary>Sends e-mails to a mail server, or writes them to a folder.</summary>
/// <param name="options">Which server or folder.</param>
internal sealed class SmtpCarrier(IOptions<MessageOptions> options) : IMessageCarrier
{
    // A mailbox that is not there, not allowed or full, and a message that is not wanted: RFC 5321, 4.2.
    private const int FirstFinalReply = 550;
    private const int LastFinalReply = 554;

    public async Task SendAsync(Guid id, Letter letter, CancellationToken cancellationToken)
    {
        try
        {
            using var mail = Write(id, letter);
            using var client = await ClientAsync(cancellationToken);
            await client.SendMailAsync(mail, cancellationToken);
        }
        catch (SmtpException exception)
        {
            var reply = (int)exception.StatusCode;
            var reason = reply > 0 ? reply.ToString(CultureInfo.InvariantCulture) : "connection";
            throw new MessageRefusedException(reason, reply is >= FirstFinalReply and <= LastFinalReply, exception);
        }
        catch (Exception exception) when (exception is IOException or SocketException)
        {
            throw new MessageRefusedException("connection", isFinal: false, exception);
        }
        catch (FormatException exception)
        {
            throw new MessageRefusedException("address", isFinal: true, exception);
        }
    }

    private MailMessage Write(Guid id, Letter letter)
    {
        var from = new MailAddress(options.Value.From);
        var mail = new MailMessage(from, new MailAddress(letter.Address))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };

        // Whoever gets it twice, mail programs included, can tell by this that it is the same one.
        mail.Headers["Message-ID"] = $"<{id:N}@{from.Host}>";
        mail.Headers["Auto-Submitted"] = "auto-generated";
        return mail;
    }

    private async Task<SmtpClient> ClientAsync(CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        if (smtp.Host is null)
        {
            return new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = MessageFolder.Of(options.Value),
            };
        }

        var password = await SecretFile.ReadAsync(smtp.Password, smtp.PasswordFile, cancellationToken);
        return new SmtpClient(smtp.Host, smtp.Port)
        {
            EnableSsl = smtp.Security == SmtpSecurity.StartTls,
            Credentials = smtp.User is null ? null : new NetworkCredential(smtp.User, password),
        };
    }
}

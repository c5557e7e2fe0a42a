using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Messages.Carriers;

/// <summary>Sends short messages through Twilio's resource Messages.</summary>
/// <param name="clients">Makes the connections.</param>
/// <param name="options">Which account.</param>
internal sealed class TwilioCarrier(IHttpClientFactory clients, IOptions<MessageOptions> options) : IMessageCarrier
{
    /// <summary>Name of its HTTP client.</summary>
    public const string ClientName = "messages-twilio";

    public async Task SendAsync(Guid id, Letter letter, CancellationToken cancellationToken)
    {
        var twilio = options.Value.Twilio;
        var path = $"2010-04-01/Accounts/{twilio.AccountSid}/Messages.json";
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(twilio.Url, path))
        {
            Content = Form(twilio, letter),
        };
        var secret = await SecretFile.ReadAsync(twilio.Secret, twilio.SecretFile, cancellationToken);
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{twilio.KeySid ?? twilio.AccountSid}:{secret}")));
        try
        {
            using var response = await clients.CreateClient(ClientName).SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode) throw Refusal(response.StatusCode);
        }
        catch (HttpRequestException exception)
        {
            throw new MessageRefusedException("connection", isFinal: false, exception);
        }
    }

    private static FormUrlEncodedContent Form(TwilioOptions twilio, Letter letter)
    {
        var from = twilio.From ?? "";
        var sender = from.StartsWith("MG", StringComparison.Ordinal) ? "MessagingServiceSid" : "From";
        return new([new("To", letter.Address), new(sender, from), new("Body", letter.Body)]);
    }

    // A number that cannot be written to stays so. A wrong secret, a missing account or too many messages do not.
    private static MessageRefusedException Refusal(HttpStatusCode status) => new(
        ((int)status).ToString(CultureInfo.InvariantCulture),
        isFinal: status == HttpStatusCode.BadRequest);
}

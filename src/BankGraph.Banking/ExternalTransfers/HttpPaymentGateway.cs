using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Sends payments over HTTP and JSON.</summary>
/// <param name="clients">Makes the client named <see cref="ClientName"/>.</param>
/// <param name="logger">Is told why the clearing house is unavailable.</param>
public sealed partial class HttpPaymentGateway(IHttpClientFactory clients, ILogger<HttpPaymentGateway> logger)
    : IPaymentGateway
{
    /// <summary>Name of the HTTP client; its base address is the clearing house's.</summary>
    public const string ClientName = "clearing";

    private sealed record OrderMessage(
        Guid PaymentId,
        string Iban,
        string PayeeName,
        string Amount,
        string Currency,
        string? Reference);

    private sealed record AnswerMessage(string? Status, string? Reason);

    /// <inheritdoc/>
    public async Task<GatewayAnswer> SendAsync(PaymentOrder order, CancellationToken cancellationToken)
    {
        var message = new OrderMessage(
            order.PaymentId,
            order.Iban,
            order.PayeeName,
            order.Amount.ToDecimal().ToString(CultureInfo.InvariantCulture),
            order.Amount.Currency.Code,
            order.Reference);
        using var request = new HttpRequestMessage(HttpMethod.Post, "payments");
        request.Headers.Add("Idempotency-Key", $"{order.PaymentId}");
        request.Content = JsonContent.Create(message);
        try
        {
            using var client = clients.CreateClient(ClientName);
            if (client.BaseAddress is null) return new GatewayAnswer.Unavailable("its address is not known yet");
            using var response = await client.SendAsync(request, cancellationToken);
            return await ReadAsync(response, cancellationToken);
        }
        catch (Exception exception) when (IsClearingsFault(exception, cancellationToken))
        {
            return Unavailable(exception.Message);
        }
    }

    // A status that says nothing of this payment, such as that of a wrong address, must not reject it.
    private async Task<GatewayAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.StatusCode == HttpStatusCode.Accepted) return new GatewayAnswer.Received();
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity))
            return Unavailable($"status {(int)response.StatusCode}");
        var message = await response.Content.ReadFromJsonAsync<AnswerMessage>(cancellationToken);
        return (response.StatusCode, message?.Status) switch
        {
            (HttpStatusCode.OK, "ACCEPTED") => new GatewayAnswer.Decided(ClearingAnswer.Accepted, null),
            (_, "REJECTED") => new GatewayAnswer.Decided(ClearingAnswer.Rejected, message.Reason),
            _ => Unavailable("an answer that makes no sense"),
        };
    }

    // A time-out of the client is the clearing house's fault; a process that stops is not.
    private static bool IsClearingsFault(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or JsonException or NotSupportedException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private GatewayAnswer.Unavailable Unavailable(string reason)
    {
        LogUnavailable(reason);
        return new GatewayAnswer.Unavailable(reason);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The clearing house is unavailable: {Reason}")]
    private partial void LogUnavailable(string reason);
}

using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.BillPayments;

/// <summary>Talks to billers over HTTP and JSON.</summary>
/// <param name="clients">Makes the client named <see cref="ClientName"/>.</param>
/// <param name="logger">Is told why a biller is unavailable.</param>
public sealed partial class HttpBillerGateway(IHttpClientFactory clients, ILogger<HttpBillerGateway> logger)
    : IBillerGateway
{
    /// <summary>Name of the HTTP client; its base address is the gateway's.</summary>
    public const string ClientName = "billers";

    private sealed record SettlementMessage(
        string CustomerReference,
        string BillNumber,
        string Amount,
        string Currency);

    /// <inheritdoc/>
    public async Task<ProviderAnswer> FetchOpenBillsAsync(
        string billerCode,
        string customerReference,
        CancellationToken cancellationToken)
    {
        var path = $"{billerCode}/customers/{Uri.EscapeDataString(customerReference)}/bills";
        try
        {
            using var client = clients.CreateClient(ClientName);
            if (client.BaseAddress is null) return Unavailable(billerCode, "its address is not known yet");
            using var response = await client.GetAsync(path, cancellationToken);
            if (response.StatusCode is HttpStatusCode.UnprocessableEntity)
                return new ProviderAnswer.InvalidCustomerReference();
            if (!response.IsSuccessStatusCode) return Unavailable(billerCode, $"status {(int)response.StatusCode}");

            var messages = await response.Content.ReadFromJsonAsync<BillMessage[]>(cancellationToken);
            return BillMessage.TryRead(messages, out var bills)
                ? new ProviderAnswer.Bills(bills)
                : Unavailable(billerCode, "a bill that makes no sense");
        }
        catch (Exception exception) when (IsProvidersFault(exception, cancellationToken))
        {
            return Unavailable(billerCode, exception.Message);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> ConfirmAsync(SettlementNotice notice, CancellationToken cancellationToken)
    {
        var message = new SettlementMessage(
            notice.CustomerReference,
            notice.BillNumber,
            notice.Amount.ToDecimal().ToString(CultureInfo.InvariantCulture),
            notice.Amount.Currency.Code);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{notice.BillerCode}/settlements");
        request.Headers.Add("Idempotency-Key", notice.TransactionId.ToString());
        request.Content = JsonContent.Create(message);
        try
        {
            using var client = clients.CreateClient(ClientName);
            if (client.BaseAddress is null) return false;
            using var response = await client.SendAsync(request, cancellationToken);
            if (!response.IsSuccessStatusCode) _ = Unavailable(notice.BillerCode, $"status {(int)response.StatusCode}");
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (IsProvidersFault(exception, cancellationToken))
        {
            _ = Unavailable(notice.BillerCode, exception.Message);
            return false;
        }
    }

    // A time-out of the client is the provider's fault; a caller who has left is not.
    private static bool IsProvidersFault(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or JsonException or NotSupportedException or IOException
        || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private ProviderAnswer.Unavailable Unavailable(string billerCode, string reason)
    {
        LogUnavailable(billerCode, reason);
        return new ProviderAnswer.Unavailable(reason);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Biller {BillerCode} is unavailable: {Reason}")]
    private partial void LogUnavailable(string billerCode, string reason);
}

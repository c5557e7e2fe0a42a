using System.Globalization;
using System.Text.Json;
using BankGraph.Api.Features.ExternalTransfers;
using BankGraph.Api.Hosting;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Webhooks;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.ClearingSimulator;

/// <summary>Calls the bank about payments, signed. A callback that the bank did not take is made again.</summary>
/// <param name="state">What is to be said.</param>
/// <param name="clients">Makes HTTP clients.</param>
/// <param name="options">The secret.</param>
/// <param name="server">Where the bank listens.</param>
/// <param name="clock">Stamps the callbacks.</param>
internal sealed class ClearingCallbacks(
    ClearingState state,
    IHttpClientFactory clients,
    IOptions<ExternalTransferOptions> options,
    IServer server,
    TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            while (state.TakeDue() is { } due)
            {
                if (!await TryCallAsync(due, stoppingToken)) state.Again(due);
            }
        }
    }

    private async Task<bool> TryCallAsync(DueCallback due, CancellationToken cancellationToken)
    {
        var (status, reason) = due.Callback;
        var body = JsonSerializer.SerializeToUtf8Bytes(new { paymentId = due.PaymentId, status, reason });
        var timestamp = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            OwnAddress.Find(server, ClearingWebhook.Path[1..]));
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add(ClearingWebhook.TimestampHeader, timestamp);
        request.Headers.Add(
            ClearingWebhook.SignatureHeader,
            WebhookSignature.Sign(options.Value.DemandSecret(), timestamp, body));
        try
        {
            using var client = clients.CreateClient();
            using var response = await client.SendAsync(request, cancellationToken);

            // The bank has understood what it refuses for contradicting itself.
            return response.IsSuccessStatusCode || (int)response.StatusCode == StatusCodes.Status409Conflict;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

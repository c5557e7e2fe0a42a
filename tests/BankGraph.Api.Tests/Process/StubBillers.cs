using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BankGraph.Api.Tests.Process;

/// <summary>
/// Billers that answer over HTTP with the same three bills to everybody: one due in twelve days, one in two, one
/// yesterday.
/// </summary>
internal sealed class StubBillers : IAsyncDisposable
{
    public const string UnknownReference = "000000";

    private readonly WebApplication _host;
    private readonly Channel<JsonElement> _settlements = Channel.CreateUnbounded<JsonElement>();

    private StubBillers(WebApplication host) => _host = host;

    /// <summary>The setting that points a bank here.</summary>
    public string GatewayUrl => _host.Urls.Single() + "/";

    /// <summary>While set, nobody answers sensibly.</summary>
    public bool IsOut { get; set; }

    public static async Task<StubBillers> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var host = builder.Build();
        var billers = new StubBillers(host);
        host.MapGet("/{biller}/customers/{reference}/bills", (string reference) => billers.Bills(reference));
        host.MapPost("/{biller}/settlements", (JsonElement settlement) =>
            billers._settlements.Writer.TryWrite(settlement) ? Results.NoContent() : Results.Conflict());
        await host.StartAsync();
        return billers;
    }

    /// <summary>How a biller calls a customer whom nobody else is.</summary>
    public static string NewReference() => $"{Random.Shared.NextInt64(1_000_000_000, 9_999_999_999)}";

    /// <summary>Waits for the confirmation that a customer has paid.</summary>
    public async Task<JsonElement> SettlementAsync(string customerReference)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var settlement = await _settlements.Reader.ReadAsync(deadline.Token);
            if (settlement.GetProperty("customerReference").GetString() == customerReference) return settlement;
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private IResult Bills(string reference)
    {
        if (IsOut) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        if (reference == UnknownReference)
            return Results.UnprocessableEntity(new { code = "INVALID_CUSTOMER_REFERENCE" });
        return Results.Ok(new[]
        {
            Bill(reference, "a", "45.90", issuedDaysAgo: 2, dueInDays: 12),
            Bill(reference, "b", "80.00", issuedDaysAgo: 12, dueInDays: 2),
            Bill(reference, "c", "12.34", issuedDaysAgo: 15, dueInDays: -1),
        });
    }

    private static object Bill(string reference, string name, string amount, int issuedDaysAgo, int dueInDays)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return new
        {
            number = $"{reference}-{name}",
            customerReference = reference,
            amount,
            amountPaid = "0.00",
            currency = "EUR",
            issuedOn = today.AddDays(-issuedDaysAgo),
            dueOn = today.AddDays(dueInDays),
        };
    }
}

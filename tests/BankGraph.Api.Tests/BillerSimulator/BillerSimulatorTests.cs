using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BankGraph.Api.BillerSimulator;
using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BankGraph.Api.Tests.BillerSimulator;

public sealed class BillerSimulatorTests : IAsyncLifetime
{
    private readonly SetClock _clock = new();
    private WebApplication? _host;

    private HttpClient Client => Host.Services.GetRequiredService<IHttpClientFactory>()
        .CreateClient(HttpBillerGateway.ClientName);

    private WebApplication Host => _host ?? throw new InvalidOperationException("The host has not been started.");

    public async Task InitializeAsync() => _host = await StartAsync(Environments.Development);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    [Theory]
    [InlineData("mobile", "+4915112345678", true)]
    [InlineData("mobile", "12345", false)]
    [InlineData("mobile", "anna", false)]
    [InlineData("electricity", "70012345", true)]
    [InlineData("electricity", "7001234x", false)]
    [InlineData("internet", "NET4711001", true)]
    [InlineData("internet", "NETWORK", false)]
    [InlineData("internet", "NET-4711001", false)]
    [InlineData("water", "4539578767", true)]
    [InlineData("water", "4539578768", false)]
    [InlineData("water", "5439578767", false)]
    public async Task Bills_ByReference_AreKnownOrNot(string biller, string reference, bool isKnown)
    {
        var response = await Client.GetAsync($"{biller}/customers/{Uri.EscapeDataString(reference)}/bills");

        Assert.Equal(isKnown ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Bills_AskedTwice_AreTheSameAndAtLeastOne()
    {
        var first = await BillsAsync();
        var second = await BillsAsync();

        Assert.NotEmpty(first);
        Assert.Equal(first.Select(bill => bill.GetRawText()), second.Select(bill => bill.GetRawText()));
        Assert.NotEqual(first[0].GetRawText(), (await BillsAsync("70012346"))[0].GetRawText());
    }

    [Fact]
    public async Task Bills_OverAYear_AreOneAMonth()
    {
        var numbers = new HashSet<string>();
        for (var day = 0; day < 365; day++)
        {
            var bills = await BillsAsync();
            Assert.InRange(bills.Length, 1, 2);
            numbers.UnionWith(bills.Select(bill => bill.GetProperty("number").GetString() ?? ""));
            _clock.Now = _clock.Now.AddDays(1);
        }

        Assert.InRange(numbers.Count, 12, 14);
    }

    [Fact]
    public async Task Settlement_OfTheWholeBill_TakesItAwayOnceHoweverOftenItIsConfirmed()
    {
        var bill = (await BillsAsync())[^1];
        var settlement = SettlementOf(bill, bill.GetProperty("amount").GetString());

        var first = await SettleAsync("t-1", settlement);
        var again = await SettleAsync("t-1", settlement);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent), (first, again));
        Assert.DoesNotContain(await BillsAsync(), open => Number(open) == Number(bill));
    }

    [Fact]
    public async Task Settlement_OfAPart_LeavesTheBillOpen()
    {
        var bill = (await BillsAsync())[^1];

        await SettleAsync("t-1", SettlementOf(bill, "1.00"));
        await SettleAsync("t-1", SettlementOf(bill, "1.00"));
        await SettleAsync("t-2", SettlementOf(bill, "0.50"));

        var open = Assert.Single(await BillsAsync(), open => Number(open) == Number(bill));
        Assert.Equal("1.50", open.GetProperty("amountPaid").GetString());
    }

    [Fact]
    public async Task Settlement_SameKeyForSomethingElseOrNoKey_IsRefused()
    {
        var bill = (await BillsAsync())[^1];
        await SettleAsync("t-1", SettlementOf(bill, "1.00"));

        Assert.Equal(HttpStatusCode.Conflict, await SettleAsync("t-1", SettlementOf(bill, "2.00")));
        Assert.Equal(HttpStatusCode.BadRequest, await SettleAsync(null, SettlementOf(bill, "1.00")));
        Assert.Equal(HttpStatusCode.BadRequest, await SettleAsync("t-2", SettlementOf(bill, "-1.00")));
        Assert.Equal(HttpStatusCode.BadRequest, await SettleAsync("t-2", SettlementOf(bill, "much")));
    }

    [Fact]
    public async Task Outage_OfOneBiller_LeavesTheOthersAndEnds()
    {
        await Client.PutAsync("electricity/outage?active=true", null);
        var during = await Client.GetAsync("electricity/customers/70012345/bills");
        var other = await Client.GetAsync("mobile/customers/4915112345/bills");
        await Client.PutAsync("electricity/outage?active=false", null);
        var after = await Client.GetAsync("electricity/customers/70012345/bills");

        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK),
            (during.StatusCode, other.StatusCode, after.StatusCode));
    }

    [Fact]
    public async Task Simulator_UnknownBillerOrProduction_IsNotThere()
    {
        await using var production = await StartAsync(Environments.Production);
        using var client = new HttpClient { BaseAddress = new Uri(production.Urls.First()) };

        var unknown = await Client.GetAsync("gas/customers/70012345/bills");
        var absent = await client.GetAsync("/biller-simulator/electricity/customers/70012345/bills");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (unknown.StatusCode, absent.StatusCode));
    }

    [Fact]
    public async Task Gateway_AgainstTheSimulator_UnderstandsEveryAnswer()
    {
        var gateway = ActivatorUtilities.CreateInstance<HttpBillerGateway>(Host.Services);
        var bills = await gateway.FetchOpenBillsAsync("electricity", "70012345", default);
        var bill = Assert.IsType<ProviderAnswer.Bills>(bills).Open[^1];
        var notice = new SettlementNotice(Guid.NewGuid(), "electricity", "70012345", bill.Number, bill.Amount);

        Assert.True(await gateway.ConfirmAsync(notice, default));
        Assert.True(await gateway.ConfirmAsync(notice, default));
        Assert.DoesNotContain(await BillsAsync(), open => Number(open) == bill.Number);
        Assert.IsType<ProviderAnswer.InvalidCustomerReference>(
            await gateway.FetchOpenBillsAsync("electricity", "x", default));

        await Client.PutAsync("electricity/outage?active=true", null);
        Assert.IsType<ProviderAnswer.Unavailable>(
            await gateway.FetchOpenBillsAsync("electricity", "70012345", default));
        Assert.False(await gateway.ConfirmAsync(notice, default));
        Assert.IsType<ProviderAnswer.Unavailable>(await gateway.FetchOpenBillsAsync("gas", "70012345", default));
    }

    [Fact]
    public async Task Gateway_NobodyListening_IsUnavailable()
    {
        var gateway = ActivatorUtilities.CreateInstance<HttpBillerGateway>(Host.Services);
        var eur = Currency.FromCode("EUR");
        await Host.StopAsync();

        Assert.IsType<ProviderAnswer.Unavailable>(
            await gateway.FetchOpenBillsAsync("electricity", "70012345", default));
        Assert.False(await gateway.ConfirmAsync(
            new SettlementNotice(Guid.NewGuid(), "electricity", "70012345", "B", new Money(1, eur)),
            default));
    }

    private async Task<WebApplication> StartAsync(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddBillerSimulatorClient(HttpBillerGateway.ClientName, builder.Environment);
        var host = builder.Build();
        host.MapBillerSimulator();
        await host.StartAsync();
        return host;
    }

    private async Task<JsonElement[]> BillsAsync(string reference = "70012345") =>
        await Client.GetFromJsonAsync<JsonElement[]>($"electricity/customers/{reference}/bills") ?? [];

    private async Task<HttpStatusCode> SettleAsync(string? key, object settlement)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "electricity/settlements");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(settlement);
        return (await Client.SendAsync(request)).StatusCode;
    }

    private static object SettlementOf(JsonElement bill, string? amount) => new
    {
        customerReference = "70012345",
        billNumber = Number(bill),
        amount,
        currency = "EUR",
    };

    private static string? Number(JsonElement bill) => bill.GetProperty("number").GetString();

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}

using BankGraph.Api.Features.RateLimits;
using BankGraph.Api.Hosting;
using BankGraph.Api.Stores.Redis;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Features.RateLimits;

/// <summary>What is shipped refuses who asks for far too much, and never the bank's own client.</summary>
public sealed class RateLimitDefaultsTests
{
    // A page sends a few dozen at most, and nobody opens more than ten pages a minute.
    private const int BusyRequests = 300;

    // Ordinary operations cost a tenth of what one may cost; see ExampleCostTests.
    private const int OrdinaryCost = 300;

    private const int ClientsOfAnOffice = 30;

    private static readonly RateLimitOptions Shipped = OptionsOf("Production");

    public static TheoryData<string, int, int> Allowances() => new()
    {
        { nameof(Shipped.RequestsPerCustomer), Shipped.RequestsPerCustomer, 1 },
        { nameof(Shipped.CostPerMinute), Shipped.CostPerMinute, OrdinaryCost },
    };

    [Theory]
    [MemberData(nameof(Allowances))]
    public async Task BusyClient_WithTwoDevices_IsNotRefused(string name, int allowance, int each) =>
        Assert.Equal(2 * BusyRequests, await GivenAsync(name, allowance, 2 * BusyRequests, each));

    [Theory]
    [MemberData(nameof(Allowances))]
    public async Task TenTimesABusyClient_IsRefused(string name, int allowance, int each)
    {
        var asked = 10 * BusyRequests;

        Assert.InRange(await GivenAsync(name, allowance, asked, each), 2 * BusyRequests, asked * 3 / 4);
    }

    [Fact]
    public async Task BusyClientsOfAnOffice_AreNotRefused_AndTenTimesThemAre()
    {
        var office = ClientsOfAnOffice * BusyRequests;

        Assert.Equal(office, await GivenAsync("address", Shipped.RequestsPerAddress, office, 1));
        Assert.InRange(await GivenAsync("address", Shipped.RequestsPerAddress, 10 * office, 1), office, 5 * office);
    }

    [Fact]
    public void Sockets_OfSeveralDevicesWithManyTabs_HaveSeats()
    {
        Assert.InRange(Shipped.SocketsPerCustomer, 20, 200);
        Assert.InRange(Shipped.SocketsPerAddress, ClientsOfAnOffice * 20, 10_000);
    }

    [Fact]
    public void Development_MayBeMeasured()
    {
        var development = OptionsOf("Development");

        Assert.True(development.RequestsPerCustomer >= 1_000_000);
        Assert.True(development.RequestsPerAddress >= 1_000_000);
        Assert.True(development.CostPerMinute >= 100_000_000);
    }

    // How many of so many in one minute are let through.
    private static async Task<int> GivenAsync(string name, int allowance, int requests, int each)
    {
        var limit = new RateLimit(name, allowance, new SharedAttempts(), new StillClock());
        var given = 0;
        for (var i = 0; i < requests; i++)
        {
            if (await limit.TakeAsync("anna", each) is null) given++;
        }

        return given;
    }

    private static RateLimitOptions OptionsOf(string environment) =>
        BankHost.Create(["--environment", environment]).Services.GetRequiredService<RateLimitOptions>();

    private sealed class StillClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
    }
}

using BankGraph.Api.Tests.Bank;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Security;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Features.Interest;

public sealed class InterestTests
{
    private const string Question =
        """
        query($number: String!) { account(number: $number) { product { name tiers { rate annualYield } }
          interest { earned owed feesDue { value } }
          entries(first: 1) { nodes { description amount { value } valueDate transaction { kind explanation {
            reason lines { balance { value } rate dayCount yearFraction amount }
            carriedIn total booked { value } carriedOut } } } } } }
        """;

    [Fact]
    public async Task Account_AfterAMonth_ShowsItsInterestAndFromWhatItWasReckoned()
    {
        var clock = new ShiftedClock();
        clock.Shift = new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero) - TimeProvider.System.GetUtcNow();
        await using var server = await BankServer.StartAsync(services: services =>
            services.AddSingleton<TimeProvider>(clock));
        using var manager = await Person.StaffAsync(server, Role.Manager);
        var set = await manager.Client.AskAsync(
            """
            mutation { setAccountProduct(input: { type: CHECKING, currency: "EUR", validFrom: "2027-03-01",
              name: "Everyday", reason: "new prices", tiers: [{ from: 0, rate: "3.65" }] }) {
              product { name } errors { __typename } } }
            """);
        Assert.Null(set["errors"]);
        using var anna = await Person.RegisterAsync(server);
        var account = await anna.OpenAccountAsync(funds: "1234.56");

        clock.Shift += TimeSpan.FromDays(31);
        await server.Services.GetRequiredService<EndOfDayJob>().RunAsync(default);

        using var again = await anna.SignInAgainAsync();
        var seen = await again.Client.AskAsync(Question, new { number = account });
        Assert.Equal("""[{"rate":"3.65","annualYield":"3.71"}]""", seen["product"]!["tiers"]!.ToJsonString());
        Assert.Equal(
            """{"earned":"-0.002864","owed":"0","feesDue":{"value":"0.00"}}""",
            seen["interest"]!.ToJsonString());
        var entry = seen["entries"]!["nodes"]![0]!;
        Assert.Equal("Interest 2027-03", (string?)entry["description"]);
        Assert.Equal("2027-04-01", (string?)entry["valueDate"]);
        Assert.Equal("INTEREST", (string?)entry["transaction"]!["kind"]);
        Assert.Equal(
            """
            {"reason":"INTEREST","lines":[{"balance":{"value":"1234.56"},"rate":"3.65","dayCount":"ACT365_FIXED",
            "yearFraction":"0.084931506849","amount":"3.827136"}],"carriedIn":"0",
            "total":"3.827136","booked":{"value":"3.83"},"carriedOut":"-0.002864"}
            """.ReplaceLineEndings(""),
            entry["transaction"]!["explanation"]!.ToJsonString());
    }
}

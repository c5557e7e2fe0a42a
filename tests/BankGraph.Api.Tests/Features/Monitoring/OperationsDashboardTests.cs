using System.Globalization;
using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;

namespace BankGraph.Api.Tests.Features.Monitoring;

/// <summary>Watching how the bank is doing, over GraphQL.</summary>
public abstract class OperationsDashboardTests<TStore> where TStore : ITestStore
{
    private const string Watch =
        """
        subscription { onOperationsDashboard {
          at transactionsLastMinute transactionsBySecond deadMessages failedJobs { job failures lastFailedAt }
          ownAccounts { purpose balance { value currency } }
          signIns { lastMinute lastHour } failedSignIns { lastMinute lastHour } } }
        """;

    [Fact]
    public async Task OnOperationsDashboard_AfterADeposit_ShowsItInTheNextFigures()
    {
        var server = await BankServer.SharedAsync<TStore>();
        using var anna = await Person.RegisterAsync(server);
        using var manager = await Person.StaffAsync(server, Role.Manager);
        await using var live = await LiveSocket.SignInAsync(server, manager);
        await live.SubscribeAsync(Watch);
        var before = await live.EventAsync();

        // Whatever others pay in meanwhile, this much more has come in.
        await anna.OpenAccountAsync("KWD", funds: "12.000");
        JsonNode after;
        do after = await live.EventAsync(); while (Cash(after) > Cash(before) - 12);

        Assert.Equal(60, after["transactionsBySecond"]!.AsArray().Count);
        Assert.Equal(
            (int)after["transactionsLastMinute"]!,
            after["transactionsBySecond"]!.AsArray().Sum(count => (int)count!));
        Assert.InRange((int)after["transactionsLastMinute"]!, 1, int.MaxValue);
        Assert.InRange((int)after["signIns"]!["lastHour"]!, 1, int.MaxValue);
    }

    [Fact]
    public async Task OperationsDashboard_ByWhoeverMayNot_IsRefused()
    {
        var server = await BankServer.SharedAsync<TStore>();
        using var anna = await Person.RegisterAsync(server);
        using var teller = await Person.StaffAsync(server, Role.Teller);
        foreach (var person in new[] { anna, teller })
        {
            var asked = await person.Client.SendAsync("{ operationsDashboard { transactionsLastMinute } }");
            await using var live = await LiveSocket.SignInAsync(server, person);
            await live.SubscribeAsync(Watch);
            var watched = await live.ReceiveAsync();

            Assert.Equal("AUTH_NOT_AUTHORIZED", asked.Code);
            Assert.Contains("AUTH_NOT_AUTHORIZED", watched!.ToJsonString(), StringComparison.Ordinal);
        }
    }

    // The other side of what was paid in.
    private static decimal Cash(JsonNode dashboard) => dashboard["ownAccounts"]!.AsArray()
        .Where(account => (string?)account!["purpose"] == "CASH"
            && (string?)account["balance"]!["currency"] == "KWD")
        .Select(account => decimal.Parse((string)account!["balance"]!["value"]!, CultureInfo.InvariantCulture))
        .SingleOrDefault();
}

public sealed class OperationsDashboardOnSqliteTests : OperationsDashboardTests<Sqlite>;

public sealed class OperationsDashboardOnMariaDbTests : OperationsDashboardTests<MariaDb>;

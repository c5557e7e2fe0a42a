using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using BankGraph.Api.Tests.Bank;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Features.RateLimits;

public sealed class RateLimitedBankTests
{
    private const string TooMany = "TOO_MANY_REQUESTS";
    private const int Forbidden = 4403;
    private const int TooManyRequests = 4429;

    private readonly ShiftedClock _clock = new();

    [Fact]
    public async Task Requests_MoreThanACustomerMaySend_AreRefusedWith429()
    {
        await using var server = await StartAsync("RequestsPerCustomer", 3);
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);

        _clock.BeginMinute();
        for (var i = 0; i < 3; i++) await anna.Client.SendAsync("{ me { id } }");
        using var refused = await anna.Client.Http.GetAsync("/graphql?query={me{id}}");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains(TooMany, await refused.Content.ReadAsStringAsync());
        await ben.Client.AskAsync("{ me { id } }");
        using var anonymous = server.Connect();
        await anonymous.AskAsync("{ __typename }");
    }

    [Fact]
    public async Task Requests_MoreThanAnAddressMaySend_AreRefusedButItsHealthIsTold()
    {
        await using var server = await StartAsync("RequestsPerAddress", 2);
        using var anonymous = server.Connect();

        _clock.BeginMinute();
        for (var i = 0; i < 2; i++) await anonymous.SendAsync("{ __typename }");
        var refused = await anonymous.SendAsync("{ __typename }");
        using var document = await anonymous.Http.GetAsync("/documents/accounts/1");
        using var health = await anonymous.Http.GetAsync("/health/live");

        Assert.Equal((HttpStatusCode.TooManyRequests, TooMany), (refused.Status, refused.Code));
        Assert.Equal(HttpStatusCode.TooManyRequests, document.StatusCode);
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
    }

    [Fact]
    public async Task Operations_ThatCostMoreThanTheMinuteHas_AreRefusedAndDoNothing()
    {
        const string Costly = "{ a: accounts(first: 20) { nodes { number } } b: accounts(first: 20) { totalCount } }";
        await using var server = await StartAsync("CostPerMinute", 400);
        using var anna = await Person.RegisterAsync(server);

        Answer answer;
        var tries = 0;
        do answer = await anna.Client.SendAsync(Costly);
        while (answer.Code is null && ++tries < 1_000);

        Assert.Equal((HttpStatusCode.TooManyRequests, TooMany), (answer.Status, answer.Code));
        Assert.Null(answer.Data);
        Assert.InRange((int)answer.Errors[0]!["extensions"]!["retryAfterSeconds"]!, 1, 60);
    }

    [Fact]
    public async Task Socket_OneMoreThanACustomerMayHave_IsClosed()
    {
        await using var server = await StartAsync("SocketsPerCustomer", 1);
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        await using (var first = await LiveSocket.SignInAsync(server, anna))
        {
            await using var second = await ConnectAsync(server, anna);
            Assert.Null(await second.ReceiveAsync());
            Assert.Equal(TooManyRequests, (int?)second.CloseStatus);
            await using var others = await LiveSocket.SignInAsync(server, ben);
        }

        // The seat is free once the server has noticed that the client is gone.
        var waited = Stopwatch.StartNew();
        while (true)
        {
            await using var next = await ConnectAsync(server, anna);
            if (await next.ReceiveAsync() is not null) break;
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), "The seat did not become free.");
        }
    }

    [Fact]
    public async Task Socket_OneMoreThanAnAddressMayHave_IsNotOpened()
    {
        await using var server = await StartAsync("SocketsPerAddress", 1);
        await using var first = await LiveSocket.ConnectAsync(server, null);
        Assert.NotNull(await first.ReceiveAsync());

        await Assert.ThrowsAsync<WebSocketException>(() => LiveSocket.ConnectAsync(server, null));
    }

    [Fact]
    public async Task Socket_OneMoreOperationThanItMayRun_IsClosed()
    {
        await using var server = await StartAsync("OperationsPerSocket", 1);
        using var anna = await Person.RegisterAsync(server);
        await using var live = await LiveSocket.SignInAsync(server, anna);

        await live.SubscribeAsync("subscription { onNotification { id } }");
        await live.SubscribeAsync("subscription { onNotification { id } }");

        Assert.Null(await live.ReceiveAsync());
        Assert.Equal(TooManyRequests, (int?)live.CloseStatus);
    }

    [Fact]
    public async Task Socket_FreshTokenInAPing_ProlongsIt()
    {
        var clock = new ShiftedClock { Shift = TimeSpan.FromSeconds(-590) };
        await using var server = await BankServer.StartAsync(services: services =>
            services.AddSingleton<TimeProvider>(clock));
        using var anna = await Person.RegisterAsync(server);
        await using var live = await LiveSocket.SignInAsync(server, anna);
        clock.Shift = TimeSpan.FromSeconds(-60);
        var fresh = await anna.Client.AskAsync(
            "mutation($t: String!) { refreshSession(input: { refreshToken: $t }) { session { accessToken } } }",
            new { t = anna.RefreshToken });

        await live.PingAsync(new { authorization = $"Bearer {fresh["session"]!["accessToken"]}" });
        Assert.Equal("pong", (string?)(await live.ReceiveAsync())!["type"]);

        // By now the first token has expired, and the fresh one has not.
        clock.Shift = TimeSpan.FromSeconds(60);
        await live.SubscribeAsync("{ me { id } }");
        Assert.Equal(anna.Id, (string?)(await live.EventAsync())["id"]);
    }

    [Fact]
    public async Task Socket_TokenOfSomebodyElseInAPing_IsClosed()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        using var ben = await Person.RegisterAsync(server);
        await using var live = await LiveSocket.SignInAsync(server, anna);

        await live.PingAsync(new { authorization = $"Bearer {ben.AccessToken}" });

        Assert.Null(await live.ReceiveAsync());
        Assert.Equal(Forbidden, (int?)live.CloseStatus);
    }

    private static Task<LiveSocket> ConnectAsync(BankServer server, Person person) =>
        LiveSocket.ConnectAsync(server, new { authorization = "Bearer " + person.AccessToken });

    private Task<BankServer> StartAsync(string setting, int value) => BankServer.StartAsync(
        new() { ["RateLimits:" + setting] = $"{value}", ["DemoData:Enabled"] = "false" },
        services => services.AddSingleton<TimeProvider>(_clock));
}

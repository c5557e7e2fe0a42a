using BankGraph.Api.Tests.Bank;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Features.Security;

public sealed class SocketSessionTests
{
    private const int Forbidden = 4403;

    [Theory]
    [InlineData("Bearer nonsense")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task ConnectionInit_BadToken_IsRefused(string authorization)
    {
        await using var live = await LiveSocket.ConnectAsync(await BankServer.SharedAsync(), new { authorization });

        Assert.Null(await live.ReceiveAsync());
        Assert.Equal(Forbidden, (int?)live.CloseStatus);
    }

    [Fact]
    public async Task Operation_InASignedInSession_IsTheCustomers()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        await using var live = await LiveSocket.SignInAsync(server, anna);
        await live.SubscribeAsync("{ me { id } }");

        Assert.Equal(anna.Id, (string?)(await live.EventAsync())["id"]);
    }

    [Fact]
    public async Task Operation_AfterLogout_IsRefused()
    {
        var server = await BankServer.SharedAsync();
        using var anna = await Person.RegisterAsync(server);
        await using var live = await LiveSocket.SignInAsync(server, anna);
        await anna.Client.AskAsync("mutation { logout(input: {}) { success } }");

        await live.SubscribeAsync("{ me { id } }");
        var refused = (await live.ReceiveAsync())!;

        Assert.Equal("AUTH_NOT_AUTHENTICATED", (string?)refused["payload"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Session_TokenExpires_IsClosed()
    {
        // The token was issued almost ten minutes ago, so that it expires in a moment.
        var clock = new ShiftedClock { Shift = TimeSpan.FromSeconds(-590) };
        await using var server = await BankServer.StartAsync(services: services =>
            services.AddSingleton<TimeProvider>(clock));
        using var anna = await Person.RegisterAsync(server);
        clock.Shift = TimeSpan.Zero;
        await using var live = await LiveSocket.SignInAsync(server, anna);

        Assert.Null(await live.ReceiveAsync());
        Assert.Equal(Forbidden, (int?)live.CloseStatus);
    }
}

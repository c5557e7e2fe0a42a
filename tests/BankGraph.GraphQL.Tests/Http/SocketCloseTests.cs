using System.Net.WebSockets;
using BankGraph.GraphQL.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.GraphQL.Tests.Http;

public sealed class SocketCloseTests
{
    [Fact]
    public async Task Close_InterceptorThrows_IsLoggedOnceAndGoesNoFurther()
    {
        var log = new SeenErrors();
        await using (var host = await GraphQLHost.StartAsync(services: services => services
            .AddSingleton<ILoggerProvider>(log)
            .AddSingleton<ISocketSessionInterceptor>(new Failing())))
        {
            await using var socket = await host.ConnectAndInitializeAsync();
            await socket.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
            await host.StopAsync();
        }

        Assert.Equal("broken", Assert.Single(log.Errors)?.Message);
    }

    private sealed class Failing : ISocketSessionInterceptor
    {
        public ValueTask OnCloseAsync(ISocketSession session) => throw new InvalidOperationException("broken");
    }
}

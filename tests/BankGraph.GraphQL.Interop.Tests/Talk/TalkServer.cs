using BankGraph.GraphQL.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.GraphQL.Interop.Tests.Talk;

/// <summary>The engine as an application would serve it, on a port of its own.</summary>
internal sealed class TalkServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private TalkServer(WebApplication application) => _application = application;

    public string Address => new Uri(new Uri(_application.Urls.Single()), "/graphql").AbsoluteUri;

    public static async Task<TalkServer> StartAsync(TalkSettings? settings = null)
    {
        settings ??= new TalkSettings();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var engine = builder.Services.AddGraphQLServer()
            .ModifyRequestOptions(options => options.AllowIntrospection = true)
            .ModifyRequestOptions(settings.ApplyTo);
        TalkSchema.AddTo(engine);
        builder.Services.AddSingleton<TalkSessions>();
        builder.Services.AddSingleton<ISocketSessionInterceptor>(
            services => services.GetRequiredService<TalkSessions>());
        var application = builder.Build();
        application.UseWebSockets();
        application.MapGraphQL().WithOptions(settings.ApplyTo);
        await application.StartAsync();
        return new TalkServer(application);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}

using System.Security.Authentication;
using Microsoft.Extensions.Logging.Console;

namespace BankGraph.Api.Hosting;

/// <summary>Sets up what listens and what writes the log.</summary>
internal static class WebServer
{
    /// <summary>Above what the GraphQL endpoint reads, so that its own refusal, with a code, comes first.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    private const SslProtocols Accepted = SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>Listens at the default address unless told otherwise, and bounds what it takes in.</summary>
    public static void AddWebServer(this WebApplicationBuilder builder, string defaultUrl)
    {
        if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
            builder.WebHost.UseUrls(defaultUrl);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = MaxBodyBytes;
            server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);

            // At each handshake, so that no setting of an endpoint lets an older version in.
            server.ConfigureHttpsDefaults(https =>
                https.OnAuthenticate = (_, session) => session.EnabledSslProtocols = Accepted);
        });
        builder.Logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.TraceId);
        if (builder.Environment.IsProduction())
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(options =>
            {
                options.UseUtcTimestamp = true;
                options.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                options.IncludeScopes = true;
            });
        }
        else
        {
            builder.Services.Configure<SimpleConsoleFormatterOptions>(options => options.SingleLine = true);
        }
    }
}

namespace BankGraph.Api.Hosting;

/// <summary>Says in the log where the bank can be reached.</summary>
internal static partial class Announcement
{
    /// <summary>Says it once the server listens.</summary>
    public static void AnnounceWhenStarted(this WebApplication app, HostSettings settings) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var url in app.Urls)
            {
                if (settings.ServesApi) LogApi(app.Logger, url.TrimEnd('/'));
                LogHealth(app.Logger, url.TrimEnd('/'));
            }
        });

    [LoggerMessage(Level = LogLevel.Information, Message = "GraphQL, WebSocket and the IDE are at {Url}/graphql")]
    private static partial void LogApi(ILogger logger, string url);

    [LoggerMessage(Level = LogLevel.Information, Message = "Health is at {Url}/health/ready")]
    private static partial void LogHealth(ILogger logger, string url);
}

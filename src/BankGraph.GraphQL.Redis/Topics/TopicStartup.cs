using Microsoft.Extensions.Hosting;

namespace BankGraph.GraphQL.Redis.Topics;

/// <summary>Begins to connect before the first request asks for a topic.</summary>
internal sealed class TopicStartup(RedisTopics topics) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        topics.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

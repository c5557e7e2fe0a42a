using System.Text.RegularExpressions;
using BankGraph.Banking;
using BankGraph.Banking.MasterKeys;
using BankGraph.GraphQL.Redis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Stores.Redis;

/// <summary>Connects the bank to Redis, where one is named.</summary>
internal static partial class RedisStore
{
    // A server that is dead is not waited for at start, and is looked for again and again.
    private const int ConnectTimeoutMilliseconds = 2_000;

    /// <summary>Registers the connection; does nothing without a connection string.</summary>
    public static void AddRedis(this IServiceCollection services, IConfiguration configuration)
    {
        if (!RedisOptions.IsSet(configuration)) return;
        services.AddOptions<RedisOptions>()
            .Bind(configuration.GetSection(RedisOptions.Section))
            .Validate(
                options => options.TryRead(out _),
                "Redis:ConnectionString (BANKGRAPH__REDIS__CONNECTIONSTRING) cannot be read; set it to hosts and " +
                "options: redis.example:6379,password=...,ssl=true.")
            .Validate(
                options => Name().IsMatch(options.Namespace),
                "Set Redis:Namespace to letters, digits, dots, hyphens and underscores: bankgraph.")
            .Validate(
                options => options.Timeout > TimeSpan.Zero && options.Timeout <= TimeSpan.FromSeconds(1),
                "Redis:Timeout is more than nothing and at most a second.")
            .ValidateOnStart();
        services.AddSingleton(provider =>
        {
            var options = provider.GetRequiredService<IOptions<RedisOptions>>().Value;
            if (!options.TryRead(out var server)) throw new InvalidOperationException("Redis' options are invalid.");
            server.ConnectTimeout = ConnectTimeoutMilliseconds;
            server.ClientName = options.Namespace;
            return RedisConnection.To(
                server,
                new RedisConnectionOptions { AnswerTimeout = options.Timeout },
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<RedisConnection>>());
        });
        services.AddSingleton(provider => new RedisSeal(
            provider.GetRequiredService<IOptions<RedisOptions>>().Value.Namespace,
            () => provider.GetRequiredService<BankKeys>().Redis));
        services.AddSingleton<ISharedCache>(provider => new RedisCache(
            provider.GetRequiredService<RedisConnection>(),
            provider.GetRequiredService<RedisSeal>(),
            NewestMigration(provider.GetRequiredService<IDbContextFactory<BankDbContext>>())));
    }

    private static string NewestMigration(IDbContextFactory<BankDbContext> contexts)
    {
        using var context = contexts.CreateDbContext();
        return context.Database.GetMigrations().Last();
    }

    [GeneratedRegex(@"\A[\w.-]{1,64}\z")]
    private static partial Regex Name();
}

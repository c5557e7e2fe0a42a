using BankGraph.Api.Stores.Redis;
using BankGraph.Banking;
using BankGraph.GraphQL.Http;
using BankGraph.GraphQL.Redis;
using BankGraph.Ledger;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BankGraph.Api.Hosting;

/// <summary>Says whether the process runs, and whether it can do its work.</summary>
internal static class Health
{
    private const string Ready = "ready";

    /// <summary>Registers the checks.</summary>
    public static void AddHealth(this IServiceCollection services, IConfiguration configuration, HostSettings settings)
    {
        var checks = services.AddHealthChecks();
        checks.AddCheck<Database>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(5));
        checks.AddCheck<Writer>("ledger", tags: [Ready]);
        if (settings.ServesApi && settings.WarmUp > TimeSpan.Zero)
            checks.AddCheck<Warmth>("warm-up", tags: [Ready]);
        if (RedisOptions.IsSet(configuration)) checks.AddCheck<Redis>("redis", tags: [Ready]);
    }

    /// <summary>
    /// Answers at <c>/health/live</c> and <c>/health/ready</c>: a word, then a line for each part that is not well. A
    /// process that does its work, though not as well as it could, is ready.
    /// </summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Ready),
            ResponseWriter = WriteAsync,
        });
    }

    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        // Only what the checks say themselves: the text of an exception is nothing for everybody.
        var unwell = report.Entries
            .Where(entry => entry.Value.Status != HealthStatus.Healthy)
            .Select(entry => entry.Value is { Exception: null, Description: { } said }
                ? $"{entry.Key}: {said}"
                : $"{entry.Key}: failed");
        context.Response.ContentType = "text/plain";
        return context.Response.WriteAsync(string.Join('\n', unwell.Prepend($"{report.Status}")));
    }

    private sealed class Database(IDbContextFactory<BankDbContext> contexts, IHostApplicationLifetime lifetime)
        : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default)
        {
            // A process that is about to stop is given no more work.
            if (lifetime.ApplicationStopping.IsCancellationRequested) return HealthCheckResult.Unhealthy("stopping");
            await using var bank = await contexts.CreateDbContextAsync(cancellationToken);
            return await bank.Database.CanConnectAsync(cancellationToken)
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("no connection");
        }
    }

    private sealed class Writer(LedgerWriter ledger) : IHealthCheck
    {
        private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(5);

        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default)
        {
            if (!ledger.IsRunning) return Task.FromResult(HealthCheckResult.Unhealthy("its writer does not run"));
            var waiting = ledger.Waiting;
            return Task.FromResult(waiting < Bearable
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy($"payments have waited for the store for {waiting.TotalSeconds:0} s"));
        }
    }

    private sealed class Warmth(WarmUp warmUp) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(warmUp.IsDone
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("under way"));
    }

    private sealed class Redis(RedisConnection redis) : IHealthCheck
    {
        private const string Away =
            "away; streams look for themselves now and then, and each process counts sign-in attempts on its own";

        public Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(redis.IsUp ? HealthCheckResult.Healthy() : HealthCheckResult.Degraded(Away));
    }
}

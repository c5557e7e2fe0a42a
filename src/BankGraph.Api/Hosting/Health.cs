using BankGraph.Banking;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BankGraph.Api.Hosting;

/// <summary>Says whether the process runs, and whether it can do its work.</summary>
internal static class Health
{
    private const string Ready = "ready";

    /// <summary>Registers the checks.</summary>
    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<Database>("database", tags: [Ready], timeout: TimeSpan.FromSeconds(5));

    /// <summary>Answers at <c>/health/live</c> and <c>/health/ready</c>, with a word and no detail.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Ready),
        });
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
}

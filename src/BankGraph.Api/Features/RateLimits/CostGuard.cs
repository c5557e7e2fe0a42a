using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.Api.Features.RateLimits;

/// <summary>Refuses operations once those of the minute have cost what is allowed.</summary>
/// <param name="services">Gives the limits with the first operation, when all settings have been checked.</param>
internal sealed class CostGuard(IServiceProvider services) : IOperationGuard
{
    /// <inheritdoc/>
    public async ValueTask DemandAsync(GraphQLRequest request, CostMetrics cost, CancellationToken cancellationToken)
    {
        var limits = services.GetRequiredService<RateLimiting>();
        if (await limits.TakeAsync(request.User, cost) is { } seconds) throw RateLimiting.TooMany(seconds);
    }
}

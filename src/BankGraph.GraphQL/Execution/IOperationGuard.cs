using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// Decides, for every operation whose cost is known and allowed, whether it may run now. Registered as a service; throw
/// a <see cref="GraphQLException"/> to refuse it. With <see cref="ErrorCodes.TooManyRequests"/> the answer's status is
/// 429.
/// </summary>
public interface IOperationGuard
{
    /// <summary>Called once for each operation, before anything of it is resolved.</summary>
    /// <param name="request">Who asks, and what.</param>
    /// <param name="cost">What it costs.</param>
    /// <param name="cancellationToken">Set when the caller has gone.</param>
    ValueTask DemandAsync(GraphQLRequest request, CostMetrics cost, CancellationToken cancellationToken);
}

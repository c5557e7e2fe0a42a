using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Monitoring;

/// <summary>Looking how the bank is doing.</summary>
[QueryType]
internal static class OperationsDashboardQuery
{
    /// <summary>How the bank is doing now, or was two seconds ago at most.</summary>
    [Authorize(nameof(Permission.ViewOperations))]
    public static async Task<OperationsDashboard> GetOperationsDashboardAsync(
        FigureSampler sampler,
        CancellationToken cancellationToken) => new(await sampler.LatestAsync(cancellationToken));
}

/// <summary>Watching how the bank is doing.</summary>
[SubscriptionType]
internal static class OperationsDashboardSubscription
{
    /// <summary>How the bank is doing: at once, and then about every two seconds.</summary>
    [Authorize(nameof(Permission.ViewOperations))]
    [Subscribe(With = nameof(OpenAsync))]
    public static OperationsDashboard OnOperationsDashboard([EventMessage] OperationsDashboard dashboard) => dashboard;

    /// <summary>Opens the stream.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="streams">Opens it.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static Task<IAsyncEnumerable<OperationsDashboard>> OpenAsync(
        ClaimsPrincipal user,
        DashboardStreams streams,
        CancellationToken cancellationToken) =>
        Task.FromResult(streams.FollowAsync(user.SignedIn(), cancellationToken));
}

using System.Runtime.CompilerServices;
using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.Monitoring;

/// <summary>Follows how the bank is doing, for as long as whoever watches is signed in.</summary>
internal sealed class DashboardStreams(FigureSampler sampler, ViewerGuard guard)
{
    /// <summary>The dashboard of now, and newer ones again and again.</summary>
    public async IAsyncEnumerable<OperationsDashboard> FollowAsync(
        ViewerIdentity viewer,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await guard.DemandAsync(viewer, cancellationToken);
        await foreach (var figures in sampler.FollowAsync(cancellationToken))
        {
            await guard.DemandAsync(viewer, cancellationToken);
            yield return new OperationsDashboard(figures);
        }
    }
}

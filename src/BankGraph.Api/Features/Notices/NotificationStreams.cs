using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Streams;
using BankGraph.Banking;
using BankGraph.Banking.Notices;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Notices;

/// <summary>Follows the notifications of customers.</summary>
internal sealed class NotificationStreams(IDbContextFactory<BankDbContext> contexts, SequenceFollower follower)
{
    /// <summary>Opens the stream of what comes after a sequence; of what is new from now on without one.</summary>
    public async Task<IAsyncEnumerable<Notification>> OpenAsync(
        ViewerIdentity viewer,
        long? after,
        CancellationToken cancellationToken)
    {
        var customerId = viewer.Viewer.CustomerId;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return follower.FollowAsync(
            viewer,
            Topics.Notifications(customerId),
            (read, last) => NoticeQueries.Of(read, customerId)
                .Where(view => view.Sequence > last)
                .OrderBy(view => view.Sequence)
                .Select(Notification.FromView),
            notification => notification.Sequence,
            after ?? await NoticeQueries.NewestAsync(context, customerId, cancellationToken),
            demand: null,
            cancellationToken);
    }
}

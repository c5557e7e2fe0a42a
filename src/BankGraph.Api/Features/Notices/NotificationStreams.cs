using System.Runtime.CompilerServices;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Streams;
using BankGraph.Banking;
using BankGraph.Banking.Notices;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.Notices;

/// <summary>
/// Follows the notifications of customers. Whoever knows the last sequence reads on from there, so that nothing is
/// missed and nothing comes twice.
/// </summary>
internal sealed class NotificationStreams(
    IDbContextFactory<BankDbContext> contexts,
    ITopicEventReceiver topics,
    StreamAlarm alarm,
    ViewerGuard guard,
    IOptions<StreamOptions> options,
    TimeProvider clock)
{
    private const int PageSize = 100;

    /// <summary>Opens the stream of what comes after a sequence; of what is new from now on without one.</summary>
    public async Task<IAsyncEnumerable<Notification>> OpenAsync(
        ViewerIdentity viewer,
        long? after,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var newest = await NoticeQueries.NewestAsync(context, viewer.Viewer.CustomerId, cancellationToken);
        return FollowAsync(viewer, after ?? newest, cancellationToken);
    }

    private async IAsyncEnumerable<Notification> FollowAsync(
        ViewerIdentity viewer,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var topic = Topics.Notifications(viewer.Viewer.CustomerId);
        await using var wakeups = new Wakeups<long>(topics, topic, alarm, options.Value.LongestSleep, clock);

        // Listening begins before the first look, so that nothing is told unnoticed between the two.
        await wakeups.ListenAsync(cancellationToken);
        while (true)
        {
            await guard.DemandAsync(viewer, cancellationToken);
            var told = await ReadAsync(viewer, after, cancellationToken);
            foreach (var notification in told)
            {
                after = notification.Sequence;
                yield return notification;
            }

            if (told.Count < PageSize) await wakeups.WaitAsync(sequence => sequence > after, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Notification>> ReadAsync(
        ViewerIdentity viewer,
        long after,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await NoticeQueries.Of(context, viewer.Viewer.CustomerId)
            .Where(view => view.Sequence > after)
            .OrderBy(view => view.Sequence)
            .Take(PageSize)
            .Select(Notification.FromView)
            .ToListAsync(cancellationToken);
    }
}

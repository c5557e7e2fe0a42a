using System.Runtime.CompilerServices;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Streams;
using BankGraph.Banking;
using BankGraph.Banking.BillPayments;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Follows the notifications of customers, each of which comes once while the stream runs.</summary>
internal sealed class BillNotificationStreams(
    IDbContextFactory<BankDbContext> contexts,
    ITopicEventReceiver topics,
    StreamAlarm alarm,
    ViewerGuard guard,
    IOptions<StreamOptions> options,
    TimeProvider clock)
{
    // A notification is stamped before it is committed, so that one may turn up behind others that are newer.
    private static readonly TimeSpan LongestCommit = TimeSpan.FromSeconds(30);

    /// <summary>Opens the stream of what is new from now on.</summary>
    public async Task<IAsyncEnumerable<BillNotification>> OpenAsync(
        ViewerIdentity viewer,
        CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow().UtcDateTime - LongestCommit;
        var old = await ReadAsync(viewer, since, cancellationToken);
        return FollowAsync(viewer, since, old.ToDictionary(view => view.Id, view => view.At), cancellationToken);
    }

    private async IAsyncEnumerable<BillNotification> FollowAsync(
        ViewerIdentity viewer,
        DateTime since,
        Dictionary<Guid, DateTime> known,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var topic = Topics.Bills(viewer.Viewer.CustomerId);
        await using var wakeups = new Wakeups<Guid>(topics, topic, alarm, options.Value.LongestSleep, clock);
        await wakeups.ListenAsync(cancellationToken);
        while (true)
        {
            await guard.DemandAsync(viewer, cancellationToken);
            foreach (var view in await ReadAsync(viewer, since, cancellationToken))
            {
                if (!known.TryAdd(view.Id, view.At)) continue;
                yield return new BillNotification(view);
                if (view.At - LongestCommit > since) since = view.At - LongestCommit;
            }

            foreach (var (id, at) in known)
            {
                if (at < since) known.Remove(id);
            }

            await wakeups.WaitAsync(id => !known.ContainsKey(id), cancellationToken);
        }
    }

    private async Task<IReadOnlyList<BillNotificationView>> ReadAsync(
        ViewerIdentity viewer,
        DateTime since,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await BillQueries.NotificationsOf(context, viewer.Viewer.CustomerId)
            .Where(view => view.At >= since)
            .OrderBy(view => view.At)
            .ThenBy(view => view.Id)
            .ToListAsync(cancellationToken);
    }
}

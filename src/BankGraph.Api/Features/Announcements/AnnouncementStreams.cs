using System.Runtime.CompilerServices;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Streams;
using BankGraph.Banking;
using BankGraph.Banking.Announcements;
using BankGraph.GraphQL.Subscriptions;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.Announcements;

/// <summary>Follows what somebody is shown. It has no sequence: each event is all of it.</summary>
internal sealed class AnnouncementStreams(
    IDbContextFactory<BankDbContext> contexts,
    ITopicEventReceiver topics,
    StreamAlarm alarm,
    ViewerGuard guard,
    IOptions<StreamOptions> options,
    TimeProvider clock)
{
    // Only what begins or ends by itself, or was dismissed elsewhere, waits for so long.
    private const int SleepsBetweenLooks = 6;

    /// <summary>What is shown now, and again all of it whenever that has changed.</summary>
    public async IAsyncEnumerable<Announcement[]> FollowAsync(
        ViewerIdentity viewer,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var longestSleep = options.Value.LongestSleep * SleepsBetweenLooks;
        await using var wakeups = new Wakeups<Guid>(topics, Topics.Announcements, alarm, longestSleep, clock);

        // Listening begins before the first look, so that nothing is published unnoticed between the two.
        await wakeups.ListenAsync(cancellationToken);
        List<AnnouncementView>? last = null;
        while (true)
        {
            await guard.DemandAsync(viewer, cancellationToken);
            var shown = await ReadAsync(viewer, cancellationToken);
            if (last is null || !shown.SequenceEqual(last)) yield return [.. shown.Select(Announcement.Of)];
            last = shown;
            await wakeups.WaitAsync(_ => true, cancellationToken);
        }
    }

    private async Task<List<AnnouncementView>> ReadAsync(ViewerIdentity viewer, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await AnnouncementQuery.NewestShownTo(context, viewer.Viewer, clock.Instant())
            .ToListAsync(cancellationToken);
    }
}

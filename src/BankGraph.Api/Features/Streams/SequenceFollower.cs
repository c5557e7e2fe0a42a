using System.Runtime.CompilerServices;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.Streams;

/// <summary>
/// Follows what is numbered by a rising sequence. The rows themselves are the stream: whoever knows the last sequence
/// reads on from there, so that nothing is missed and nothing comes twice, whatever happened to the signals in between.
/// </summary>
internal sealed class SequenceFollower(
    IDbContextFactory<BankDbContext> contexts,
    ITopicEventReceiver topics,
    StreamAlarm alarm,
    ViewerGuard guard,
    IOptions<StreamOptions> options,
    TimeProvider clock)
{
    private const int PageSize = 100;

    /// <summary>Gives what comes after a sequence, for as long as the viewer is signed in.</summary>
    /// <param name="viewer">Who reads.</param>
    /// <param name="topic">Wakes the stream; its signals carry sequences.</param>
    /// <param name="newer">What comes after a sequence, in its order.</param>
    /// <param name="sequenceOf">The sequence of one of them.</param>
    /// <param name="after">The last sequence that the viewer knows.</param>
    /// <param name="demand">Throws when the viewer may not follow any more; asked when there is nothing new.</param>
    /// <param name="cancellationToken">Ends the stream.</param>
    public async IAsyncEnumerable<T> FollowAsync<T>(
        ViewerIdentity viewer,
        string topic,
        Func<BankDbContext, long, IQueryable<T>> newer,
        Func<T, long> sequenceOf,
        long after,
        Func<CancellationToken, Task>? demand,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var wakeups = new Wakeups<long>(topics, topic, alarm, options.Value.LongestSleep, clock);

        // Listening begins before the first look, so that nothing happens unnoticed between the two.
        await wakeups.ListenAsync(cancellationToken);
        while (true)
        {
            await guard.DemandAsync(viewer, cancellationToken);
            var news = await ReadAsync(newer, after, cancellationToken);
            foreach (var item in news)
            {
                after = sequenceOf(item);
                yield return item;
            }

            if (news.Count == 0 && demand is not null) await demand(cancellationToken);
            if (news.Count < PageSize) await wakeups.WaitAsync(sequence => sequence > after, cancellationToken);
        }
    }

    private async Task<List<T>> ReadAsync<T>(
        Func<BankDbContext, long, IQueryable<T>> newer,
        long after,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await newer(context, after).Take(PageSize).ToListAsync(cancellationToken);
    }
}

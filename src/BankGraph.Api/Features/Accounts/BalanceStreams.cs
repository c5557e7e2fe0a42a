using System.Runtime.CompilerServices;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Streams;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.Accounts;

/// <summary>
/// Follows accounts. The ledger itself is the stream: whoever knows the last sequence reads on from there, so that
/// nothing is missed and nothing comes twice, whatever happened to the signals in between.
/// </summary>
internal sealed class BalanceStreams(
    IDbContextFactory<BankDbContext> contexts,
    ITopicEventReceiver topics,
    StreamAlarm alarm,
    ViewerGuard guard,
    IOptions<StreamOptions> options,
    TimeProvider clock)
{
    private const int PageSize = 100;

    /// <inheritdoc/>
    public async Task<IAsyncEnumerable<BalanceChanged>> OpenAsync(
        ViewerIdentity viewer,
        string accountNumber,
        long? after,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var account = await AccountQueries.ByNumber(context, viewer.Viewer.CustomerId, accountNumber)
            .Select(view => new { view.Id, view.Sequence })
            .SingleOrDefaultAsync(cancellationToken);
        if (account is null) throw new GraphQLException(new Error("There is no such account.", "ACCOUNT_NOT_FOUND"));
        return FollowAsync(viewer, account.Id, after ?? account.Sequence, cancellationToken);
    }

    private async IAsyncEnumerable<BalanceChanged> FollowAsync(
        ViewerIdentity viewer,
        Guid accountId,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var topic = Topics.Entries(accountId);
        await using var wakeups = new Wakeups<long>(topics, topic, alarm, options.Value.LongestSleep, clock);

        // Listening begins before the first look, so that nothing is booked unnoticed between the two.
        await wakeups.ListenAsync(cancellationToken);
        while (true)
        {
            await guard.DemandAsync(viewer, cancellationToken);
            var entries = await ReadAsync(viewer, accountId, after, cancellationToken);
            foreach (var entry in entries)
            {
                after = entry.Sequence;
                yield return new BalanceChanged(entry);
            }

            if (entries.Count < PageSize) await wakeups.WaitAsync(sequence => sequence > after, cancellationToken);
        }
    }

    private async Task<IReadOnlyList<Entry>> ReadAsync(
        ViewerIdentity viewer,
        Guid accountId,
        long after,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await AccountQueries.EntriesOf(context, viewer.Viewer.CustomerId, accountId)
            .Where(view => view.Sequence > after)
            .OrderBy(view => view.Sequence)
            .Take(PageSize)
            .Select(Entry.FromView)
            .ToListAsync(cancellationToken);
    }
}

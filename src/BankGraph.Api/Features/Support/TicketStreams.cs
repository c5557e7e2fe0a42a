using System.Runtime.CompilerServices;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Streams;
using BankGraph.Banking;
using BankGraph.Banking.Support;
using BankGraph.GraphQL.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.Support;

/// <summary>
/// Follows tickets: a customer the own ones, staff all of them. Whoever knows the last sequence reads on from there, so
/// that nothing is missed and nothing comes twice.
/// </summary>
internal sealed class TicketStreams(
    IDbContextFactory<BankDbContext> contexts,
    ITopicEventReceiver topics,
    StreamAlarm alarm,
    ViewerGuard guard,
    IOptions<StreamOptions> options,
    TimeProvider clock)
{
    private const int PageSize = 100;

    /// <summary>Opens a customer's stream of what comes after a sequence; from now on without one.</summary>
    public async Task<IAsyncEnumerable<TicketEntry>> OpenOwnAsync(
        ViewerIdentity viewer,
        long? after,
        CancellationToken cancellationToken)
    {
        var customerId = viewer.Viewer.CustomerId;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var from = after ?? await TicketQueries.NewestAsync(context, customerId, cancellationToken);
        var views = FollowAsync(
            viewer,
            Topics.Tickets(customerId),
            read => TicketQueries.EntriesOf(read, customerId),
            from,
            cancellationToken);
        return Select(views, view => new TicketEntry(view), cancellationToken);
    }

    /// <summary>Opens the staff's stream of what comes after a sequence; from now on without one.</summary>
    public async Task<IAsyncEnumerable<TicketActivity>> OpenAllAsync(
        ViewerIdentity viewer,
        long? after,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var from = after ?? await TicketQueries.NewestAsync(context, cancellationToken);
        var views = FollowAsync(viewer, Topics.AllTickets, TicketQueries.AllEntries, from, cancellationToken);
        return Select(
            views,
            view => new TicketActivity(view.Sequence, view.TicketId, view.Kind, view.Status, view.At),
            cancellationToken);
    }

    private async IAsyncEnumerable<TicketEntryView> FollowAsync(
        ViewerIdentity viewer,
        string topic,
        Func<BankDbContext, IQueryable<TicketEntryView>> entries,
        long after,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var wakeups = new Wakeups<long>(topics, topic, alarm, options.Value.LongestSleep, clock);

        // Listening begins before the first look, so that nothing happens unnoticed between the two.
        await wakeups.ListenAsync(cancellationToken);
        while (true)
        {
            await guard.DemandAsync(viewer, cancellationToken);
            var news = await ReadAsync(entries, after, cancellationToken);
            foreach (var view in news)
            {
                after = view.Sequence;
                yield return view;
            }

            if (news.Count < PageSize) await wakeups.WaitAsync(sequence => sequence > after, cancellationToken);
        }
    }

    private async Task<List<TicketEntryView>> ReadAsync(
        Func<BankDbContext, IQueryable<TicketEntryView>> entries,
        long after,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await entries(context)
            .Where(view => view.Sequence > after)
            .OrderBy(view => view.Sequence)
            .Take(PageSize)
            .ToListAsync(cancellationToken);
    }

    private static async IAsyncEnumerable<T> Select<T>(
        IAsyncEnumerable<TicketEntryView> views,
        Func<TicketEntryView, T> read,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var view in views.WithCancellation(cancellationToken)) yield return read(view);
    }
}

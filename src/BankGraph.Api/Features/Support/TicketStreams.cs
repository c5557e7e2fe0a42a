using BankGraph.Api.Features.Security;
using BankGraph.Api.Features.Streams;
using BankGraph.Banking;
using BankGraph.Banking.Support;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Support;

/// <summary>Follows tickets: a customer the own ones, staff all of them.</summary>
internal sealed class TicketStreams(IDbContextFactory<BankDbContext> contexts, SequenceFollower follower)
{
    /// <summary>Opens a customer's stream of what comes after a sequence; from now on without one.</summary>
    public async Task<IAsyncEnumerable<TicketEntry>> OpenOwnAsync(
        ViewerIdentity viewer,
        long? after,
        CancellationToken cancellationToken)
    {
        var customerId = viewer.Viewer.CustomerId;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var from = after ?? await TicketQueries.NewestAsync(context, customerId, cancellationToken);
        return Follow(
                viewer,
                Topics.Tickets(customerId),
                read => TicketQueries.EntriesOf(read, customerId),
                from,
                cancellationToken)
            .Select(view => new TicketEntry(view));
    }

    /// <summary>Opens the staff's stream of what comes after a sequence; from now on without one.</summary>
    public async Task<IAsyncEnumerable<TicketActivity>> OpenAllAsync(
        ViewerIdentity viewer,
        long? after,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var from = after ?? await TicketQueries.NewestAsync(context, cancellationToken);
        return Follow(viewer, Topics.AllTickets, TicketQueries.AllEntries, from, cancellationToken)
            .Select(view => new TicketActivity(view.Sequence, view.TicketId, view.Kind, view.Status, view.At));
    }

    private IAsyncEnumerable<TicketEntryView> Follow(
        ViewerIdentity viewer,
        string topic,
        Func<BankDbContext, IQueryable<TicketEntryView>> entries,
        long after,
        CancellationToken cancellationToken) => follower.FollowAsync(
            viewer,
            topic,
            (context, last) => entries(context).Where(view => view.Sequence > last).OrderBy(view => view.Sequence),
            view => view.Sequence,
            after,
            demand: null,
            cancellationToken);
}

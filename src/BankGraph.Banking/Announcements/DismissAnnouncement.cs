using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Announcements;

/// <summary>Remembers who does not want to see an announcement again.</summary>
/// <param name="writer">The database.</param>
/// <param name="clock">Tells what is in force.</param>
public sealed class DismissAnnouncement(BankWriter writer, TimeProvider clock)
{
    /// <summary>Dismisses it, also again; or <see cref="AnnouncementNotFoundError"/>.</summary>
    public Task<Outcome<AnnouncementView, BankError>> ExecuteAsync(
        Viewer viewer,
        Guid announcementId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<AnnouncementView, BankError>>(
        async (context, cancellation) =>
        {
            var view = await AnnouncementQueries.For(context, viewer, clock.Instant())
                .Where(row => row.Id == announcementId)
                .Select(AnnouncementQueries.ToView)
                .SingleOrDefaultAsync(cancellation);
            if (view is null) return new(new AnnouncementNotFoundError());
            var isKnown = await context.Set<AnnouncementDismissal>().AnyAsync(
                row => row.CustomerId == viewer.CustomerId && row.AnnouncementId == announcementId,
                cancellation);
            if (isKnown) return new(view);
            context.Add(new AnnouncementDismissal { CustomerId = viewer.CustomerId, AnnouncementId = announcementId });
            await context.SaveChangesAsync(cancellation);
            return new(view);
        },
        cancellationToken);
}

using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Announcements;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Announcements;

/// <summary>What the bank tells many at once.</summary>
[QueryType]
internal static class AnnouncementQuery
{
    internal const int MostShown = 20;

    /// <summary>The newest that are in force, for the caller and not dismissed: twenty at most.</summary>
    [Authorize]
    [ListSize(AssumedSize = MostShown)]
    public static Task<Announcement[]> GetAnnouncementsAsync(
        ClaimsPrincipal user,
        BankDbContext context,
        TimeProvider clock,
        CancellationToken cancellationToken) =>
        NewestShownTo(context, user.Viewer(), clock.Instant())
            .Select(Announcement.FromView)
            .ToArrayAsync(cancellationToken);

    /// <summary>All announcements, the newest first: past, future and withdrawn ones too.</summary>
    [Authorize(nameof(Permission.ManageAnnouncements))]
    [UsePaging(IncludeTotalCount = true)]
    public static IQueryable<Announcement> GetAllAnnouncements(BankDbContext context) =>
        AnnouncementQueries.All(context)
            .Select(Announcement.FromView)
            .OrderByDescending(announcement => announcement.Id);

    /// <summary>What somebody is shown at an instant, in its order.</summary>
    internal static IQueryable<AnnouncementView> NewestShownTo(BankDbContext context, Viewer viewer, DateTime now) =>
        AnnouncementQueries.ShownTo(context, viewer, now).OrderByDescending(view => view.Id).Take(MostShown);
}

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
    private const int MostShown = 20;

    /// <summary>The newest that are in force, for the caller and not dismissed: twenty at most.</summary>
    [Authorize]
    [ListSize(AssumedSize = MostShown)]
    public static Task<Announcement[]> GetAnnouncementsAsync(
        ClaimsPrincipal user,
        BankDbContext context,
        TimeProvider clock,
        CancellationToken cancellationToken) =>
        AnnouncementQueries.ShownTo(context, user.Viewer(), clock.Instant())
            .OrderByDescending(view => view.Id)
            .Take(MostShown)
            .Select(Announcement.FromView)
            .ToArrayAsync(cancellationToken);

    /// <summary>All announcements, the newest first: past, future and withdrawn ones too.</summary>
    [Authorize(nameof(Permission.ManageAnnouncements))]
    [UsePaging(IncludeTotalCount = true)]
    public static IQueryable<Announcement> GetAllAnnouncements(BankDbContext context) =>
        AnnouncementQueries.All(context)
            .Select(Announcement.FromView)
            .OrderByDescending(announcement => announcement.Id);
}

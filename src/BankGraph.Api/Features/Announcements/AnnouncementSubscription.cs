using System.Security.Claims;
using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.Announcements;

/// <summary>Hearing what the bank tells many at once.</summary>
[SubscriptionType]
internal static class AnnouncementSubscription
{
    /// <summary>
    /// What announcements shows the caller: at once, and again whenever it has changed. What begins or ends by itself,
    /// or was dismissed elsewhere, may take half a minute.
    /// </summary>
    [Authorize]
    [Subscribe(With = nameof(OpenAsync))]
    [ListSize(AssumedSize = AnnouncementQuery.MostShown)]
    public static Announcement[] OnAnnouncements([EventMessage] Announcement[] shown) => shown;

    /// <summary>Opens the stream.</summary>
    /// <param name="user">The caller.</param>
    /// <param name="streams">Opens it.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static Task<IAsyncEnumerable<Announcement[]>> OpenAsync(
        ClaimsPrincipal user,
        AnnouncementStreams streams,
        CancellationToken cancellationToken) =>
        Task.FromResult(streams.FollowAsync(user.SignedIn(), cancellationToken));
}

using System.Security.Claims;
using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.Notices;

/// <summary>Hearing of what happens.</summary>
[SubscriptionType]
internal static class NotificationSubscription
{
    /// <summary>What the caller is told, in order. With after, what was missed comes first.</summary>
    [Authorize]
    [Subscribe(With = nameof(OpenAsync))]
    public static Notification OnNotification([EventMessage] Notification notification) => notification;

    /// <summary>Opens the stream of the caller's notifications.</summary>
    /// <param name="after">The last sequence that the client has; only what comes now when it is left out.</param>
    /// <param name="user">The caller.</param>
    /// <param name="streams">Opens it.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static Task<IAsyncEnumerable<Notification>> OpenAsync(
        long? after,
        ClaimsPrincipal user,
        NotificationStreams streams,
        CancellationToken cancellationToken) => streams.OpenAsync(user.SignedIn(), after, cancellationToken);
}

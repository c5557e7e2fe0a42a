using System.Security.Claims;
using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>Hearing of bills.</summary>
[SubscriptionType]
internal static class BillNotificationSubscription
{
    /// <summary>The caller's bills: issued, soon due, overdue, paid, and those that do not pay themselves.</summary>
    [Authorize]
    [Subscribe(With = nameof(OpenAsync))]
    public static BillNotification OnBillNotification([EventMessage] BillNotification notification) => notification;

    /// <summary>Opens the stream of the caller's notifications.</summary>
    public static Task<IAsyncEnumerable<BillNotification>> OpenAsync(
        ClaimsPrincipal user,
        BillNotificationStreams streams,
        CancellationToken cancellationToken) => streams.OpenAsync(user.SignedIn(), cancellationToken);
}

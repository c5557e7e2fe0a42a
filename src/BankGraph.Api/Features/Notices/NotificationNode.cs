using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Notices;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Notices;

/// <summary>Notifications by their identifier.</summary>
[Node]
[ExtendObjectType<Notification>]
internal static class NotificationNode
{
    /// <summary>The notification, if it is the caller's.</summary>
    [NodeResolver]
    public static Task<Notification?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        NoticeQueries.Of(context, user.Viewer().CustomerId)
            .Where(view => view.Id == id)
            .Select(Notification.FromView)
            .SingleOrDefaultAsync(cancellationToken);
}

using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Announcements;

/// <summary>Which announcements a customer does not want to see again.</summary>
internal sealed class AnnouncementData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "dismissedAnnouncements",
            context.Set<AnnouncementDismissal>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.AnnouncementId)
                .Select(row => new { row.AnnouncementId }),
            typeof(AnnouncementDismissal)),
    ];

    /// <inheritdoc/>
    public Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) =>
        context.Set<AnnouncementDismissal>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
}

using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Notices;

/// <summary>What a customer was told in the app, and wants to be told.</summary>
internal sealed class NoticeData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "notifications",
            context.Set<Notification>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Sequence)
                .Select(row => new
                {
                    row.Id,
                    row.Sequence,
                    row.Kind,
                    row.Topic,
                    Values = new Sealed(Notification.FieldOf(row.Id), row.SealedValues, true),
                    row.At,
                    row.ReadAt,
                }),
            typeof(Notification)),
        new(
            "noticeSettings",
            context.Set<NoticeSettings>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.CustomerId)
                .Select(row => new
                {
                    row.TimeZone,
                    row.QuietFromMinute,
                    row.QuietUntilMinute,
                    row.LargeAmount,
                    row.LowBalance,
                }),
            typeof(NoticeSettings)),
        new(
            "noticeChoices",
            context.Set<NoticeChoice>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Topic).ThenBy(row => row.Channel)
                .Select(row => new { row.Topic, row.Channel, row.IsOn }),
            typeof(NoticeChoice)),
    ];

    /// <inheritdoc/>
    public async Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        await context.Set<Notification>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Set<NoticeSettings>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Set<NoticeChoice>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
    }
}

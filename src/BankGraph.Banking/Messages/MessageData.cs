using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Messages;

/// <summary>How a customer wants to be written to, and what was written.</summary>
internal sealed class MessageData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "contactSettings",
            context.Set<ContactSettings>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.CustomerId)
                .Select(row => new { row.Language }),
            typeof(ContactSettings)),
        new(
            "messages",
            context.Set<QueuedMessage>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new
                {
                    row.Id,
                    row.Channel,
                    row.Kind,
                    row.Status,
                    Content = new Sealed(MessageOutbox.FieldOf(row.Id), row.SealedContent, true),
                    row.CreatedAt,
                    row.EndedAt,
                }),
            typeof(QueuedMessage)),
    ];

    /// <inheritdoc/>
    public async Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        await context.Set<QueuedMessage>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Set<ContactSettings>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
    }
}

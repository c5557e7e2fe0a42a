using BankGraph.Banking.Messages;
using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.ContactChanges;

/// <summary>Which new addresses customers have still to prove.</summary>
internal sealed class ContactHoldings : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        ListOf(context, customerId, "emailChanges", MessageChannel.Email),
        ListOf(context, customerId, "phoneChanges", MessageChannel.Sms),
    ];

    /// <inheritdoc/>
    public Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) =>
        context.Set<ContactChange>().Where(row => row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);

    private static PersonalList ListOf(BankDbContext context, Guid customerId, string name, MessageChannel channel)
    {
        var field = ContactChange.FieldOf(channel);
        return new(
            name,
            context.Set<ContactChange>()
                .Where(row => row.CustomerId == customerId && row.Channel == channel)
                .OrderBy(row => row.CustomerId)
                .Select(row => new
                {
                    Address = new Sealed(field, row.SealedAddress, false),
                    row.SentAt,
                    row.SentCount,
                    row.ExpiresAt,
                }),
            channel == MessageChannel.Email ? [typeof(ContactChange)] : []);
    }
}

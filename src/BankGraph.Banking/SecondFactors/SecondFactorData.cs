using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SecondFactors;

/// <summary>Which second factors a customer has; their secrets are given out to nobody.</summary>
internal sealed class SecondFactorData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "secondFactors",
            context.SecondFactors
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.CustomerId)
                .Select(row => new { row.ConfirmedAt }),
            typeof(SecondFactor)),
        new(
            "messageFactors",
            context.Set<MessageFactor>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.CustomerId)
                .Select(row => new { row.Channel, row.ConfirmedAt, row.SentAt, row.SentCount }),
            typeof(MessageFactor)),
    ];

    /// <inheritdoc/>
    public async Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        await context.RecoveryCodes.Where(row => row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
        await context.Set<MessageFactor>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.SecondFactors.Where(row => row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
    }
}

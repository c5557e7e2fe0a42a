using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.StepUp;

/// <summary>When a customer was asked for the code of one action.</summary>
internal sealed class ChallengeData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "challenges",
            context.Set<Challenge>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new { row.Id, row.SessionId, row.CreatedAt, row.ExpiresAt, row.ProvenAt, row.UsedAt }),
            typeof(Challenge)),
    ];

    /// <inheritdoc/>
    public Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) =>
        context.Set<Challenge>().Where(row => row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
}

using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Profiles;

/// <summary>What customers have told of themselves.</summary>
internal sealed class ProfileHoldings : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "personalDetails",
            context.Set<Profile>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.CustomerId)
                .Select(row => new
                {
                    Details = new Sealed(Profile.DetailsField, row.SealedDetails, true),
                    row.ChangedAt,
                    row.KycStatus,
                    row.DocumentKind,
                    DocumentNumber = new Sealed(Profile.DocumentField, row.SealedDocumentNumber, false),
                    row.DocumentValidUntil,
                    row.SubmittedAt,
                    row.DecidedAt,
                    row.PriorKind,
                    PriorNumber = new Sealed(Profile.DocumentField, row.SealedPriorNumber, false),
                    row.PriorValidUntil,
                    row.PriorSubmittedAt,
                    row.PriorDecidedAt,
                    RejectionReason = new Sealed(Profile.ReasonField, row.SealedReason, false),
                }),
            typeof(Profile)),
    ];

    /// <inheritdoc/>
    public Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken) =>
        context.Set<Profile>().Where(row => row.CustomerId == customerId).ExecuteDeleteAsync(cancellationToken);
}

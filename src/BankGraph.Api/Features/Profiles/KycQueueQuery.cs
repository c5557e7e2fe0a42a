using BankGraph.Banking;
using BankGraph.Banking.Profiles;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Profiles;

/// <summary>Who waits to be identified.</summary>
[QueryType]
internal static class KycQueueQuery
{
    /// <summary>The documents about which nobody has decided, the oldest first.</summary>
    [Authorize(nameof(Permission.DecideKyc))]
    [UsePaging(IncludeTotalCount = true)]
    public static IQueryable<KycSubmission> GetKycQueue(BankDbContext context) =>
        ProfileQueries.Submitted(context)
            .Select(KycSubmission.FromView)
            .OrderBy(submission => submission.SubmittedAt)
            .ThenBy(submission => submission.Id);
}

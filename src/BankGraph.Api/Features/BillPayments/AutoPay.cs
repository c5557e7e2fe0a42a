using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>How the bills of a link are paid by themselves.</summary>
/// <param name="OwnerId">Whose link it is.</param>
/// <param name="AccountId">The account they are paid from.</param>
/// <param name="Ceiling">Up to this much of one bill; what is higher waits for the customer.</param>
/// <param name="DaysBefore">So many days before a bill is due; 0 for the due date.</param>
/// <param name="Since">Bills that were due before this date are left to the customer.</param>
[OwnerOnly]
internal sealed record AutoPay(
    [property: GraphQLIgnore] Guid OwnerId,
    [property: GraphQLIgnore] Guid AccountId,
    Money Ceiling,
    int DaysBefore,
    DateOnly Since) : IOwned
{
    /// <summary>The account they are paid from.</summary>
    [Cost(BatchedCost.Weight)]
    public async Task<Account> GetFromAccountAsync(
        IAccountByIdDataLoader accounts,
        CancellationToken cancellationToken) =>
        await accounts.LoadAsync(new SeenBy(OwnerId, AccountId), cancellationToken)
        ?? throw new InvalidOperationException("An order to pay bills has no account.");
}

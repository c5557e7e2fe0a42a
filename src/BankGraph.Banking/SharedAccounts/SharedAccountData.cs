using BankGraph.Banking.Accounts;
using BankGraph.Banking.Privacy;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>To which accounts a customer has access, and whom the customer has invited.</summary>
/// <param name="end">Takes the access away.</param>
internal sealed class SharedAccountData(EndAccess end) : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "accountAccess",
            AccountRights.Of(context, customerId)
                .OrderBy(row => row.AccountId)
                .Select(row => new
                {
                    row.AccountId,
                    row.AccountRight,
                    row.PerPaymentMinor,
                    row.PerDayMinor,
                    row.CountedOn,
                    row.SpentDayMinor,
                    row.Since,
                }),
            typeof(AccountAccess)),
        new(
            "accountInvitations",
            context.Set<AccountInvitation>()
                .Where(row => row.InviterId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new
                {
                    row.Id,
                    row.AccountId,
                    Email = new Sealed(AccountInvitation.FieldOf(row.Id), row.SealedEmail, false),
                    row.AccountRight,
                    row.PerPaymentMinor,
                    row.PerDayMinor,
                    row.Status,
                    row.InvitedAt,
                    row.ExpiresAt,
                }),
            typeof(AccountInvitation)),
        new(
            "accountInvitationsReceived",
            context.Set<AccountInvitation>()
                .Where(row => row.InvitedId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new { row.Id, row.AccountRight, row.Status, row.InvitedAt, row.ExpiresAt })),
        new(
            "accountsPaidFromShared",
            context.Set<SharedPayee>()
                .Where(row => row.CustomerId == customerId)
                .OrderBy(row => row.Id)
                .Select(row => new { row.PayeeId }),
            typeof(SharedPayee)),
    ];

    /// <inheritdoc/>
    /// <remarks>
    /// An account with other owners stays theirs; from one that was the customer's alone, and is closed, the delegates
    /// go, and the customer stays its owner in the books.
    /// </remarks>
    public async Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        await context.Set<AccountInvitation>()
            .Where(row => row.InviterId == customerId || row.InvitedId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.Set<SharedPayee>()
            .Where(row => row.CustomerId == customerId)
            .ExecuteDeleteAsync(cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        var alone = AccountData.SoleIdsOf(context, customerId);
        var ending = await context.Set<AccountAccess>()
            .Where(row => alone.Contains(row.AccountId)
                ? row.CustomerId != customerId
                : row.CustomerId == customerId)
            .OrderBy(row => row.AccountId)
            .ThenBy(row => row.CustomerId)
            .ToListAsync(cancellationToken);
        foreach (var row in ending)
            await end.EndAsync(context, row, customerId, id => id != customerId, cancellationToken);
    }
}

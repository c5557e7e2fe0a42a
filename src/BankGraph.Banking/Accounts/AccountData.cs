using BankGraph.Banking.Privacy;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Accounts;

/// <summary>A customer's accounts, and what was booked on them.</summary>
internal sealed class AccountData : IPersonalData
{
    /// <summary>The ids of the accounts of which a customer is an owner.</summary>
    public static IQueryable<Guid> IdsOf(BankDbContext context, Guid customerId) =>
        AccountRights.OwnedBy(context, customerId).Select(access => access.AccountId);

    /// <summary>The ids of the accounts of which a customer is the only owner.</summary>
    public static IQueryable<Guid> SoleIdsOf(BankDbContext context, Guid customerId) =>
        AccountRights.OwnedBy(context, customerId)
            .Where(own => !context.Set<AccountAccess>().Any(other =>
                other.AccountId == own.AccountId
                && other.CustomerId != customerId
                && other.AccountRight == AccountRight.Owner))
            .Select(access => access.AccountId);

    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "accounts",
            AccountQueries.Of(context, customerId)
                .Where(row => IdsOf(context, customerId).Contains(row.Id))
                .OrderBy(row => row.Id).Select(row => new
            {
                row.Id,
                row.Number,
                row.Type,
                row.Name,
                row.Currency,
                row.Status,
                row.BalanceMinor,
                row.HeldMinor,
                row.OverdraftLimitMinor,
                row.OpenedAt,
            }),
            typeof(CustomerAccount),
            typeof(Account)),
        new(
            "accountChanges",
            context.Set<AccountChange>()
                .Where(row => IdsOf(context, customerId).Contains(row.AccountId))
                .OrderBy(row => row.AccountId).ThenBy(row => row.Sequence)
                .Select(row => new
                {
                    row.AccountId,
                    row.Sequence,
                    row.Field,
                    row.Before,
                    row.After,
                    row.Author,
                    row.Reason,
                    row.At,
                    row.EffectiveAt,
                }),
            typeof(AccountChange)),
        new(
            "entries",
            from entry in context.LedgerEntries
            where IdsOf(context, customerId).Contains(entry.AccountId)
            join transaction in context.LedgerTransactions on entry.TransactionId equals transaction.Id
            orderby entry.AccountId, entry.Sequence
            select new
            {
                entry.AccountId,
                entry.Sequence,
                entry.TransactionId,
                transaction.Kind,
                transaction.Status,
                entry.AmountMinor,
                entry.BalanceAfterMinor,
                transaction.Currency,
                entry.BookedAt,
                entry.ValueDate,
                entry.Description,
            },
            typeof(Entry),
            typeof(Transaction)),
    ];

    /// <inheritdoc/>
    public IEnumerable<Obstruction> ObstructionsOf(BankDbContext context, Guid customerId)
    {
        var own = SoleIdsOf(context, customerId);
        var books = context.LedgerAccounts.Where(row => own.Contains(row.Id));
        return
        [
            new(ErasureObstacle.Money, books.Where(row => row.BalanceMinor != 0)),
            new(ErasureObstacle.Holds, books.Where(row => row.HeldMinor != 0)),
            new(ErasureObstacle.FrozenAccount, books.Where(row => row.Status == AccountStatus.Frozen)),
        ];
    }

    /// <inheritdoc/>
    public async Task EraseAsync(BankDbContext context, Guid customerId, CancellationToken cancellationToken)
    {
        // What people call their accounts may be personal, in the past, too.
        await context.CustomerAccounts
            .Where(row => SoleIdsOf(context, customerId).Contains(row.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(account => account.Name, (string?)null), cancellationToken);
        await context.Set<AccountChange>()
            .Where(row => SoleIdsOf(context, customerId).Contains(row.AccountId) && row.Field == AccountField.Name)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(change => change.Before, (string?)null)
                    .SetProperty(change => change.After, (string?)null),
                cancellationToken);
    }
}

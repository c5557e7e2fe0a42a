using BankGraph.Banking.Accounts;
using BankGraph.Banking.Privacy;

namespace BankGraph.Banking.Statements;

/// <summary>
/// Statements of a customer's accounts; their lines are the entries. The name on one that was issued to another owner
/// is that owner's, and under that owner's key.
/// </summary>
internal sealed class StatementData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "statements",
            from statement in context.Set<Statement>()
            where AccountData.IdsOf(context, customerId).Contains(statement.AccountId)
            join account in context.CustomerAccounts on statement.AccountId equals account.Id
            orderby statement.Id
            select new
            {
                statement.Id,
                statement.AccountId,
                statement.Number,
                statement.FirstDay,
                statement.LastDay,
                statement.OpeningMinor,
                statement.ClosingMinor,
                Holder = new Sealed(
                    StatementArchive.HolderField,
                    (statement.HolderId ?? account.CustomerId) == customerId ? statement.SealedHolder : null,
                    false),
                statement.Sha256,
                statement.IssuedAt,
            },
            typeof(Statement)),
    ];
}

using BankGraph.Banking.Accounts;
using BankGraph.Banking.Privacy;

namespace BankGraph.Banking.Statements;

/// <summary>Statements that a customer was issued; their lines are the entries.</summary>
internal sealed class StatementData : IPersonalData
{
    /// <inheritdoc/>
    public IEnumerable<PersonalList> ListsOf(BankDbContext context, Guid customerId) =>
    [
        new(
            "statements",
            from statement in context.Set<Statement>()
            where AccountData.IdsOf(context, customerId).Contains(statement.AccountId)
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
                Holder = new Sealed(StatementArchive.HolderField, statement.SealedHolder, false),
                statement.Sha256,
                statement.IssuedAt,
            },
            typeof(Statement)),
    ];
}

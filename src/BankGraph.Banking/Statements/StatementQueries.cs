using BankGraph.Banking.SharedAccounts;

namespace BankGraph.Banking.Statements;

/// <summary>Issued statements, read with the eyes of a customer; not ordered, to be paged further.</summary>
public static class StatementQueries
{
    /// <summary>The statements of all accounts that a customer sees.</summary>
    public static IQueryable<StatementView> Of(BankDbContext context, Guid customerId) =>
        from statement in context.Set<Statement>()
        join access in AccountRights.Of(context, customerId) on statement.AccountId equals access.AccountId
        join book in context.LedgerAccounts on statement.AccountId equals book.Id
        select new StatementView
        {
            Id = statement.Id,
            CustomerId = access.CustomerId,
            AccountId = statement.AccountId,
            Number = statement.Number,
            FirstDay = statement.FirstDay,
            LastDay = statement.LastDay,
            OpeningMinor = statement.OpeningMinor,
            ClosingMinor = statement.ClosingMinor,
            Currency = book.Currency,
            EntryCount = statement.LastSequence - statement.AfterSequence,
            Sha256 = statement.Sha256,
            IssuedAt = statement.IssuedAt,
        };
}

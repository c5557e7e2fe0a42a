namespace BankGraph.Banking.Statements;

/// <summary>Issued statements, read with the eyes of the accounts' owner; not ordered, to be paged further.</summary>
public static class StatementQueries
{
    /// <summary>The statements of all accounts of a customer.</summary>
    public static IQueryable<StatementView> Of(BankDbContext context, Guid customerId) =>
        from statement in context.Set<Statement>()
        join account in context.CustomerAccounts on statement.AccountId equals account.Id
        join book in context.LedgerAccounts on statement.AccountId equals book.Id
        where account.CustomerId == customerId
        select new StatementView
        {
            Id = statement.Id,
            CustomerId = account.CustomerId,
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

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Reads money that the bank holds for customers. Whether somebody may is decided before.</summary>
public static class UnclaimedReturnQueries
{
    /// <summary>What customers have got, or what the bank still holds; not ordered.</summary>
    public static IQueryable<UnclaimedReturnView> Find(BankDbContext context, bool isReleased) => isReleased
        ? All(context).Where(funds => funds.ReleasedAt != null)
        : All(context).Where(funds => funds.ReleasedAt == null);

    /// <summary>All of it, what customers have got since too; not ordered.</summary>
    public static IQueryable<UnclaimedReturnView> All(BankDbContext context) =>
        from row in context.Set<UnclaimedReturn>()
        join payment in context.Set<ExternalPayment>() on row.Id equals payment.Id
        join account in context.CustomerAccounts on payment.AccountId equals account.Id
        select new UnclaimedReturnView
        {
            Id = row.Id,
            CustomerId = account.CustomerId,
            AmountMinor = payment.AmountMinor,
            Currency = payment.Currency,
            Reason = payment.Reason,
            ReturnedAt = row.ReturnedAt,
            ReleasedAt = row.ReleasedAt,
        };
}

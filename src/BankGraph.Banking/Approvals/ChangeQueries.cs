namespace BankGraph.Banking.Approvals;

/// <summary>Reads changes. Whether somebody may is decided before.</summary>
public static class ChangeQueries
{
    /// <summary>All changes, decided ones too; not ordered.</summary>
    public static IQueryable<ChangeView> All(BankDbContext context) =>
        context.PendingChanges.Select(ChangeView.FromRow);

    /// <summary>Those of a customer that wait.</summary>
    public static IQueryable<ChangeView> WaitingOf(BankDbContext context, Guid customerId) =>
        All(context).Where(change => change.CustomerId == customerId && change.Status == ChangeStatus.Pending);
}

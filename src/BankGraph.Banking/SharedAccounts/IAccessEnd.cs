namespace BankGraph.Banking.SharedAccounts;

/// <summary>
/// What a feature does for a customer on an account, which ends with the customer's access: it would be refused where
/// the money moves, and would stand in the way of closing the account.
/// </summary>
public interface IAccessEnd
{
    /// <summary>Ends it, in the caller's transaction, with the account locked.</summary>
    Task EndAsync(BankDbContext context, Guid accountId, Guid customerId, CancellationToken cancellationToken);
}

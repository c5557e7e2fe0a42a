namespace BankGraph.Banking.SharedAccounts;

/// <summary>
/// What a feature pays for a customer from an account, which ends when the customer may not pay from it any more: it
/// would be refused where the money moves, and would stand in the way of closing the account.
/// </summary>
public interface IAccessEnd
{
    /// <summary>Ends it, in the caller's transaction, with the account locked.</summary>
    Task EndAsync(BankDbContext context, Guid accountId, Guid customerId, CancellationToken cancellationToken);
}

namespace BankGraph.Banking.Accounts;

/// <summary>
/// What a feature knows that keeps an account from being closed. A feature registers one for each kind of obstacle; all
/// of them are asked in the transaction of the closing, with the account locked.
/// </summary>
public interface IAccountClosingCheck
{
    /// <summary>What it looks for.</summary>
    ClosingObstacleKind Kind { get; }

    /// <summary>How many of it there are; 0 when nothing stands in the way.</summary>
    Task<int> CountAsync(BankDbContext context, Guid accountId, CancellationToken cancellationToken);
}

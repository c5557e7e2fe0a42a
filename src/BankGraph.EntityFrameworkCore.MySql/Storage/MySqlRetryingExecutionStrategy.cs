using BankGraph.EntityFrameworkCore.MySql.Connections;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage;

/// <summary>
/// Runs again what failed for a passing reason: a deadlock or a certification conflict (1213), a lock waited for too
/// long (1205), a node not ready (1047), a refused (1040, 1042) or lost connection (2006, 2013 and those without a
/// number). Whether a commit whose connection was lost took place is unknown: what runs again must bear that.
/// </summary>
public sealed class MySqlRetryingExecutionStrategy : ExecutionStrategy
{
    private readonly HashSet<int> _moreNumbers;

    /// <summary>A strategy with bounds.</summary>
    /// <param name="dependencies">What a strategy needs.</param>
    /// <param name="maxRetryCount">How often an operation is run again.</param>
    /// <param name="maxRetryDelay">The longest wait before that.</param>
    /// <param name="errorNumbersToAdd">Further numbers of the server's errors that pass.</param>
    public MySqlRetryingExecutionStrategy(
        ExecutionStrategyDependencies dependencies,
        int maxRetryCount,
        TimeSpan maxRetryDelay,
        ICollection<int>? errorNumbersToAdd)
        : base(dependencies, maxRetryCount, maxRetryDelay) =>
        _moreNumbers = [.. errorNumbersToAdd ?? []];

    /// <summary>The same for a context.</summary>
    public MySqlRetryingExecutionStrategy(DbContext context, int maxRetryCount, TimeSpan maxRetryDelay)
        : base(context, maxRetryCount, maxRetryDelay) =>
        _moreNumbers = [];

    /// <summary>Whether a failure passes, so that the same may succeed when it is done again.</summary>
    public static bool IsTransient(Exception exception) => TransientErrors.Contains(exception);

    /// <inheritdoc/>
    protected override bool ShouldRetryOn(Exception exception) =>
        IsTransient(exception) || _moreNumbers.Contains(DriverFailure.Number(exception));
}

using BankGraph.EntityFrameworkCore.MySql.Infrastructure.Internal;
using BankGraph.EntityFrameworkCore.MySql.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BankGraph.EntityFrameworkCore.MySql.Infrastructure;

/// <summary>The options of <c>UseMySql</c>.</summary>
public sealed class MySqlDbContextOptionsBuilder(DbContextOptionsBuilder optionsBuilder)
    : RelationalDbContextOptionsBuilder<MySqlDbContextOptionsBuilder, MySqlOptionsExtension>(optionsBuilder)
{
    private const int DefaultRetries = 6;
    private static readonly TimeSpan DefaultLongestDelay = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Runs again what failed for a passing reason: a deadlock, a wait for a lock that took too long, a lost
    /// connection, a node that was just leaving its cluster. See <see cref="MySqlRetryingExecutionStrategy"/>.
    /// </summary>
    public MySqlDbContextOptionsBuilder EnableRetryOnFailure() =>
        EnableRetryOnFailure(DefaultRetries, DefaultLongestDelay, errorNumbersToAdd: null);

    /// <inheritdoc cref="EnableRetryOnFailure()"/>
    /// <param name="maxRetryCount">How often it is run again.</param>
    public MySqlDbContextOptionsBuilder EnableRetryOnFailure(int maxRetryCount) =>
        EnableRetryOnFailure(maxRetryCount, DefaultLongestDelay, errorNumbersToAdd: null);

    /// <inheritdoc cref="EnableRetryOnFailure()"/>
    /// <param name="maxRetryCount">How often it is run again.</param>
    /// <param name="maxRetryDelay">The longest wait before that.</param>
    /// <param name="errorNumbersToAdd">Further numbers of the server's errors that pass.</param>
    public MySqlDbContextOptionsBuilder EnableRetryOnFailure(
        int maxRetryCount,
        TimeSpan maxRetryDelay,
        ICollection<int>? errorNumbersToAdd) =>
        ExecutionStrategy(dependencies =>
            new MySqlRetryingExecutionStrategy(dependencies, maxRetryCount, maxRetryDelay, errorNumbersToAdd));
}

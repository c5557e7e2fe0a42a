using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BankGraph.Api.Tests.Bank;

/// <summary>Counts what the bank asks its database.</summary>
sealed class StatementCounter : DbCommandInterceptor
{
    private int _count;

    public int Count => Volatile.Read(ref _count);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        // The revocation list is read by the clock, not by the request.
        if (!command.CommandText.Contains("\"sessions\"", StringComparison.Ordinal)) Interlocked.Increment(ref _count);
        return new(result);
    }
}

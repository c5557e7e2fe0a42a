using System.Data.Common;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BankGraph.Banking.Tests;

/// <summary>Contexts of a bank that let a test act before each is made, and beside each statement that reads.</summary>
internal sealed class HookedContexts : IDbContextFactory<BankDbContext>
{
    private readonly DbContextOptions<BankDbContext> _options;

    public HookedContexts(TestDatabase database)
    {
        var options = new DbContextOptionsBuilder<BankDbContext>().AddInterceptors(new Reads(this));
        database.Configure(options);
        _options = (DbContextOptions<BankDbContext>)options.Options;
    }

    /// <summary>How many were made.</summary>
    public int Count { get; private set; }

    /// <summary>Told which context is about to be made, counted from one.</summary>
    public Func<int, Task> Making { get; set; } = _ => Task.CompletedTask;

    /// <summary>Told of each statement before it is sent.</summary>
    public Func<DbCommand, Task> Reading { get; set; } = _ => Task.CompletedTask;

    /// <summary>Contexts of which the first cannot be made.</summary>
    public static HookedContexts FailingFirst(TestDatabase database) => new(database)
    {
        Making = number => number > 1 ? Task.CompletedTask : throw new InvalidOperationException("Broken."),
    };

    public BankDbContext CreateDbContext() => throw new NotSupportedException("Only as the bank does.");

    public async Task<BankDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
    {
        await Making(++Count);
        return new BankDbContext(_options);
    }

    private sealed class Reads(HookedContexts owner) : DbCommandInterceptor
    {
        public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            await owner.Reading(command);
            return result;
        }
    }
}

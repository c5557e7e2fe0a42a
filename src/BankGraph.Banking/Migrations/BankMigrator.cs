using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace BankGraph.Banking.Migrations;

/// <summary>Brings the database to this program's schema, and leaves one that is newer alone.</summary>
public sealed class BankMigrator
{
    private readonly DbContextOptions<BankDbContext> _options;

    /// <summary>Uses the database of the host's contexts.</summary>
    public BankMigrator(DbContextOptions<BankDbContext> options) =>

        // Migrations are written by hand, without a snapshot of the model beside them; a test compares the two instead.
        _options = new DbContextOptionsBuilder<BankDbContext>(options)
            .ConfigureWarnings(warnings => warnings
                .Ignore(RelationalEventId.PendingModelChangesWarning)
                // A database that does not exist yet is no error, and of any other the caller is told.
                .Log((RelationalEventId.ConnectionError, LogLevel.Debug)))
            .Options;

    /// <summary>
    /// Applies the migrations that are missing. Of several processes that start together, one applies each.
    /// </summary>
    /// <exception cref="SchemaTooNewException">The database was changed by a newer program.</exception>
    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        for (var before = -1; ;)
        {
            await using var context = new BankDbContext(_options);
            var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
            var known = context.Database.GetMigrations().ToList();
            var unknown = applied.Except(known).Order(StringComparer.Ordinal).LastOrDefault();
            if (unknown is not null) throw new SchemaTooNewException(unknown);

            // With nothing to do it would lock the database all the same.
            if (!known.Except(applied).Any()) return;
            try
            {
                await context.Database.MigrateAsync(cancellationToken);
            }
            catch (DbException) when (before < applied.Count)
            {
                // PostgreSQL lets its lock go between two migrations, and another process may have taken the next one.
                before = applied.Count;
            }
        }
    }
}

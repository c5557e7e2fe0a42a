using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BankGraph.GraphQL.Tests.Data;

/// <summary>A real store in memory that keeps what it was asked.</summary>
public sealed class BookingsContext : DbContext
{
    private readonly SqliteConnection _connection;
    private readonly CommandLog _log = new();

    public BookingsContext()
    {
        _connection = new SqliteConnection("Data Source=:memory:");
        _connection.Open();
        Database.EnsureCreated();
        _log.Commands.Clear();
    }

    public DbSet<Booking> Bookings => Set<Booking>();

    public DbSet<Holder> Holders => Set<Holder>();

    /// <summary>The text of the commands since the last call.</summary>
    public IReadOnlyList<string> TakeCommands()
    {
        string[] commands = [.. _log.Commands];
        _log.Commands.Clear();
        return commands;
    }

    /// <summary>How the store would run a command, without running it.</summary>
    public string Explain(string command)
    {
        using var explain = _connection.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + command;
        foreach (var name in _log.Parameters.GetValueOrDefault(command) ?? [])
        {
            explain.Parameters.AddWithValue(name, DBNull.Value);
        }

        using var reader = explain.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return string.Join('\n', steps);
    }

    public async Task AddAsync(IEnumerable<Booking> bookings)
    {
        Bookings.AddRange(bookings);
        await SaveChangesAsync();
        ChangeTracker.Clear();
        _log.Commands.Clear();
    }

    public override void Dispose()
    {
        base.Dispose();
        _connection.Dispose();
    }

    protected override void OnConfiguring(DbContextOptionsBuilder options) =>
        options.UseSqlite(_connection).AddInterceptors(_log);

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Booking>().Property(booking => booking.Id)
            .HasConversion(id => id.ToByteArray(true), bytes => new Guid(bytes, true));
        model.Entity<Booking>().Property(booking => booking.Kind).HasConversion<string>();
        model.Entity<Booking>().HasIndex(booking => new { booking.BookedAt, booking.Id });
        model.Entity<Holder>().Property(holder => holder.Id).ValueGeneratedNever();
        model.Entity<Holder>().HasMany(holder => holder.Bookings).WithOne(booking => booking.Owner)
            .HasForeignKey(booking => booking.OwnerId);
    }

    private sealed class CommandLog : DbCommandInterceptor
    {
        public List<string> Commands { get; } = [];

        public Dictionary<string, string[]> Parameters { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<DbDataReader> result,
            CancellationToken cancellationToken = default)
        {
            Commands.Add(command.CommandText);
            Parameters[command.CommandText] =
                [.. command.Parameters.Cast<DbParameter>().Select(parameter => parameter.ParameterName)];
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override InterceptionResult<DbDataReader> ReaderExecuting(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
        {
            // Whatever blocks a thread shows in the snapshots.
            Commands.Add("-- blocking\n" + command.CommandText);
            return base.ReaderExecuting(command, eventData, result);
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using BankGraph.Banking;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Migrations;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BankGraph.Benchmarks.Accrual;

/// <summary>
/// How long the end of a day takes for so many accounts on the embedded store, every commit on disk; every tenth of
/// them has been booked on that day. The first night also makes their positions.
/// </summary>
internal static class AccrualBenchmark
{
    private const int Nights = 3;
    private const double BytesPerMegabyte = 1024 * 1024;

    /// <summary>Runs it. Option: how many accounts.</summary>
    public static async Task RunAsync(string[] options)
    {
        var count = options.Length > 0 ? int.Parse(options[0], CultureInfo.InvariantCulture) : 1_000_000;
        var path = Path.Combine(Directory.CreateTempSubdirectory("bankgraph-accrual-").FullName, "bankgraph.db");
        await using var database = new SqliteDatabase(path);
        var clock = new NightClock();
        var settings = new DbContextOptionsBuilder<BankDbContext>();
        database.Configure(settings);
        await new BankMigrator(settings.Options).MigrateAsync(CancellationToken.None);
        var started = Stopwatch.GetTimestamp();
        await ManyAccounts.WriteAsync(database.LedgerStore, count, clock.Today);
        Console.WriteLine($"{count:N0} accounts written in {Stopwatch.GetElapsedTime(started):mm\\:ss}");

        await using var ledger = new LedgerWriter(database.LedgerStore, clock, NullLogger<LedgerWriter>.Instance);
        await ledger.StartAsync(CancellationToken.None);
        var contexts = new PooledDbContextFactory<BankDbContext>(settings.Options);
        var interest = Options.Create(new InterestOptions());
        var job = new EndOfDayJob(
            contexts,
            new BankWriter(contexts, database.LedgerStore, TimeProvider.System),
            ledger,
            new BankCalendar(interest, clock),
            new JobItems(database.LedgerStore, NullLogger<JobItems>.Instance),
            interest,
            database.LedgerStore);
        for (var night = 1; night <= Nights; night++)
        {
            clock.NextDay();
            await MeasureAsync(job, count, night);
        }
    }

    private static async Task MeasureAsync(EndOfDayJob job, int count, int night)
    {
        var started = Stopwatch.GetTimestamp();
        await job.RunAsync(CancellationToken.None);
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / BytesPerMegabyte;
        Report.Write(
            $"{count:N0} accounts, night {night}: {seconds:0.0} s, {count / seconds:N0} accounts/s, peak {peak:0} MB",
            new
            {
                benchmark = "accrual",
                count,
                night,
                seconds = Math.Round(seconds, 2),
                accountsPerSecond = Math.Round(count / seconds),
                peakMegabytes = Math.Round(peak),
            });
    }

    /// <summary>A clock at which it is always one in the morning.</summary>
    private sealed class NightClock : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

        public DateOnly Today => DateOnly.FromDateTime(_now.UtcDateTime);

        public override DateTimeOffset GetUtcNow() => _now;

        public void NextDay() => _now = _now.AddDays(1);
    }
}

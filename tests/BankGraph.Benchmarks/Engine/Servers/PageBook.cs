using System.Text.Json.Serialization;
using BankGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Benchmarks.Engine.Servers;

/// <summary>One line of an account's history, as both contestants store and serve it.</summary>
public sealed class PageEntry
{
    public required int Id { get; init; }

    [GraphQLIgnore]
    [JsonIgnore]
    public int AccountId { get; init; }

    public required DateOnly ValueDate { get; init; }

    public required string Direction { get; init; }

    public required long AmountMinor { get; init; }

    public required long BalanceAfterMinor { get; init; }

    public required string Description { get; init; }
}

public sealed class PageContext(DbContextOptions<PageContext> options) : DbContext(options)
{
    /// <summary>What both contestants read: one account's history, newest first.</summary>
    public IQueryable<PageEntry> EntriesOf(int account) =>
        Set<PageEntry>().AsNoTracking().Where(entry => entry.AccountId == account).OrderByDescending(entry => entry.Id);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PageEntry>().Property(entry => entry.Id).ValueGeneratedNever();
        modelBuilder.Entity<PageEntry>().HasIndex(entry => new { entry.AccountId, entry.Id });
    }
}

/// <summary>A file with the history of some accounts, which each contestant writes for itself.</summary>
internal static class PageBook
{
    public const int Account = 7;
    public const int PageSize = 20;

    private const int Accounts = 20;
    private const int EntriesPerAccount = 500;

    public static void Register(IServiceCollection services)
    {
        Delete(Environment.ProcessId);
        var file = FileOf(Environment.ProcessId);
        services.AddDbContext<PageContext>(options => options.UseSqlite($"Data Source={file}"));
    }

    /// <summary>Takes away what a process wrote that has ended; does nothing when it wrote nothing.</summary>
    public static void Delete(int processId)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(FileOf(processId) + suffix);
    }

    public static async Task WriteAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PageContext>();
        await context.Database.EnsureCreatedAsync();
        for (var account = 1; account <= Accounts; account++)
        {
            context.AddRange(Entries(account));
            await context.SaveChangesAsync();
            context.ChangeTracker.Clear();
        }
    }

    /// <summary>The page that is asked for, without any store.</summary>
    public static IEnumerable<PageEntry> FirstPage() => Entries(Account).Reverse().Take(PageSize);

    private static string FileOf(int processId) =>
        Path.Combine(Path.GetTempPath(), $"bankgraph-page-{processId}.db");

    private static IEnumerable<PageEntry> Entries(int account) => Enumerable.Range(1, EntriesPerAccount).Select(line =>
        new PageEntry
        {
            Id = (account * 1_000_000) + line,
            AccountId = account,
            ValueDate = new DateOnly(2025, 1, 1).AddDays(line),
            Direction = line % 4 == 0 ? "CREDIT" : "DEBIT",
            AmountMinor = (account * 311) + line,
            BalanceAfterMinor = (account * 12_345) + line,
            Description = $"Card payment {line} at a shop around the corner",
        });
}

using System.Text;
using BankGraph.Api.Stores.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankGraph.Ledger.Tests;

/// <summary>A ledger on a file of its own.</summary>
internal sealed class TestBank : IAsyncDisposable
{
    private static readonly Lazy<Task<byte[]>> EmptyFile = new(CreateEmptyFileAsync);
    private readonly string _path;

    private TestBank(string path, Func<SqliteStore, LedgerStore>? ledgerStore, LedgerOptions? options)
    {
        _path = path;
        Store = new SqliteStore(path);
        LedgerStore = ledgerStore?.Invoke(Store) ?? new SqliteLedgerStore(Store);
        Ledger = NewWriter(options);
    }

    public TestClock Clock { get; } = new();

    public SqliteStore Store { get; }

    public LedgerStore LedgerStore { get; }

    public LedgerWriter Ledger { get; }

    /// <summary>The scope of the keys that these helpers make.</summary>
    public Guid Scope { get; } = Guid.NewGuid();

    public static async Task<TestBank> OpenAsync(
        Func<SqliteStore, LedgerStore>? ledgerStore = null,
        LedgerOptions? options = null,
        bool start = true)
    {
        var path = NewPath();
        await File.WriteAllBytesAsync(path, await EmptyFile.Value);
        var bank = new TestBank(path, ledgerStore, options);
        if (start) await bank.Ledger.StartAsync(default);
        return bank;
    }

    /// <summary>Another writer on the same file, as another process would have.</summary>
    public LedgerWriter NewWriter(LedgerOptions? options = null) =>
        new(LedgerStore, Clock, NullLogger<LedgerWriter>.Instance, options);

    public LedgerContext Context() => new(Store);

    public async Task<Guid> OpenAccountAsync(string currency = "EUR", long overdraftMinor = 0)
    {
        await using var context = Context();
        var account = LedgerAccounts.Open(Currency.FromCode(currency), Clock, overdraftMinor);
        context.Add(account);
        await context.SaveChangesAsync();
        return account.Id;
    }

    /// <summary>An account with money on it.</summary>
    public async Task<Guid> OpenAccountWithAsync(long balanceMinor, string currency = "EUR")
    {
        var account = await OpenAccountAsync(currency);
        var amount = new Money(balanceMinor, Currency.FromCode(currency));
        var cash = SystemAccount.Cash(amount.Currency);
        var deposit = PostingRequest.Move(NewKey(), TransactionKind.Deposit, cash, account, amount);
        Assert.IsType<PostingResult.Booked>(await PostAsync(deposit));
        return account;
    }

    public IdempotencyKey NewKey(string? key = null, string body = "") =>
        new(Scope, key ?? Guid.NewGuid().ToString("N"), RequestFingerprint.Of(body));

    public PostingRequest Transfer(Guid from, Guid to, long amountMinor, string? key = null, string? description = null)
    {
        var amount = new Money(amountMinor, Currency.FromCode("EUR"));
        var idempotency = NewKey(key, $"{from}{to}{amountMinor}");
        return PostingRequest.Move(idempotency, TransactionKind.Transfer, from, to, amount) with
        {
            Description = description,
        };
    }

    /// <summary>Money of an account, set aside.</summary>
    public async Task<Hold> PlaceHoldAsync(Guid account, long amountMinor, DateTime? expiresAt = null)
    {
        var amount = new Money(amountMinor, Currency.FromCode("EUR"));
        var answer = await PostAsync(PostingRequest.PlaceHold(NewKey(), account, amount, expiresAt));
        return Assert.IsType<PostingResult.HoldPlaced>(answer).Hold;
    }

    public PostingRequest Capture(Guid hold, Guid to, long amountMinor, string? key = null) =>
        PostingRequest.CaptureHold(
            NewKey(key, $"{hold}{to}{amountMinor}"),
            hold,
            to,
            new Money(amountMinor, Currency.FromCode("EUR")),
            TransactionKind.Transfer);

    public PostingRequest Release(Guid hold, string? key = null) =>
        PostingRequest.ReleaseHold(NewKey(key, $"{hold}"), hold);

    public Task<PostingResult> PostAsync(PostingRequest request) => Ledger.PostAsync(request, default);

    public async Task<Account> AccountAsync(Guid id)
    {
        await using var context = Context();
        return await context.Accounts.AsNoTracking().SingleAsync(a => a.Id == id);
    }

    public async Task<Hold> HoldAsync(Guid id)
    {
        await using var context = Context();
        return await context.Holds.AsNoTracking().SingleAsync(h => h.Id == id);
    }

    /// <summary>Every row that says who has what, as text.</summary>
    public async Task<string> DumpAsync()
    {
        var text = new StringBuilder();
        string[] tables = ["ledger_accounts", "ledger_transactions", "ledger_entries", "ledger_outbox", "ledger_holds"];
        foreach (var table in tables)
            text.Append(await DumpAsync($"SELECT * FROM {table} ORDER BY 1, 2"));
        return text.ToString();
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await Store.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<string> DumpAsync(string sql)
    {
        var text = new StringBuilder();
        await using var connection = await Store.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var value = reader.GetValue(i);
                text.Append(value is byte[] bytes ? Convert.ToHexString(bytes) : value).Append('|');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        Delete(_path);
    }

    private static string NewPath() => Path.Combine(Path.GetTempPath(), $"bankgraph-{Guid.NewGuid():N}.db");

    private static async Task<byte[]> CreateEmptyFileAsync()
    {
        var path = NewPath();
        var store = new SqliteStore(path);
        await using (var context = new LedgerContext(store)) await context.Database.EnsureCreatedAsync();
        await using (var connection = await store.OpenAsync(default))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            await command.ExecuteNonQueryAsync();
        }

        var file = await File.ReadAllBytesAsync(path);
        Delete(path);
        return file;
    }

    private static void Delete(string path)
    {
        using (var connection = new SqliteConnection(new SqliteStore(path).ConnectionString))
            SqliteConnection.ClearPool(connection);
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(path + suffix);
    }
}

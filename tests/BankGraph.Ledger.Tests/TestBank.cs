using System.Globalization;
using System.Text;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankGraph.Ledger.Tests;

/// <summary>A ledger on a database of its own.</summary>
internal sealed class TestBank : IAsyncDisposable
{
    private TestBank(TestDatabase database, Func<LedgerStore, LedgerStore>? ledgerStore, LedgerOptions? options)
    {
        Database = database;
        LedgerStore = ledgerStore?.Invoke(database.LedgerStore) ?? database.LedgerStore;
        Ledger = NewWriter(options);
    }

    public TestClock Clock { get; } = new();

    public TestDatabase Database { get; }

    public LedgerStore LedgerStore { get; }

    public LedgerWriter Ledger { get; }

    /// <summary>The scope of the keys that these helpers make.</summary>
    public Guid Scope { get; } = Guid.NewGuid();

    public static async Task<TestBank> OpenAsync<TStore>(
        Func<LedgerStore, LedgerStore>? ledgerStore = null,
        LedgerOptions? options = null,
        bool start = true)
        where TStore : ITestStore
    {
        var bank = new TestBank(await TStore.OpenAsync("ledger", CreateTablesAsync), ledgerStore, options);
        if (start) await bank.Ledger.StartAsync(default);
        return bank;
    }

    /// <summary>Another writer on the same database, as another process would have.</summary>
    public LedgerWriter NewWriter(LedgerOptions? options = null, Func<PostingRequest, string?>? note = null) =>
        new(LedgerStore, Clock, NullLogger<LedgerWriter>.Instance, options, note);

    public LedgerContext Context() => new(Database.Configure);

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

    public Task ExecuteAsync(string sql) => Database.ExecuteAsync(sql);

    /// <summary>Makes the store refuse every row of a table whose description is <c>poison</c>.</summary>
    public Task PoisonAsync(string table)
    {
        Database.IsSpoilt = true;
        return ExecuteAsync(Database.Poison(table));
    }

    public async Task<string> DumpAsync(string sql)
    {
        var text = new StringBuilder();
        await using var connection = await LedgerStore.OpenAsync(default);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++) text.Append(Text(reader.GetValue(i))).Append('|');
            text.Append('\n');
        }

        return text.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await Ledger.DisposeAsync();
        await Database.DisposeAsync();
    }

    // The drivers have types of their own for the same value.
    private static string? Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        Guid id => Convert.ToHexString(id.ToByteArray(bigEndian: true)),
        DateTime date => $"{date:yyyy-MM-dd}",
        DateOnly date => $"{date:yyyy-MM-dd}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static async Task CreateTablesAsync(Func<DbContextOptionsBuilder, DbContextOptionsBuilder> configure)
    {
        await using var context = new LedgerContext(configure);
        await context.Database.EnsureCreatedAsync();
    }
}

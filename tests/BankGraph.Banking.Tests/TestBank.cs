using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.DemoData;
using BankGraph.Banking.Events;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.MasterKeys;
using BankGraph.Banking.Migrations;
using BankGraph.Banking.Security;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace BankGraph.Banking.Tests;

/// <summary>A whole bank on a database of its own, wired as a host wires it.</summary>
internal sealed class TestBank : IAsyncDisposable
{
    public const string Password = "a-fine-Password";

    public const string WebhookSecret = "a secret of thirty-two characters";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Security:SigningKeyPem"] = TokenKey.Generate().ToPem(),
        ["ExternalTransfers:WebhookSecret"] = WebhookSecret,
        ["Security:PersonalDataKey"] = Convert.ToBase64String(new byte[32]),
    };

    private readonly ServiceProvider _services;
    private bool _isAnother;

    private TestBank(TestDatabase database, Dictionary<string, string?>? settings = null)
    {
        Database = database;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Development })
            .AddSingleton<IBillerGateway>(Gateway)
            .AddSingleton<IPaymentGateway>(Clearing)
            .AddSingleton<IBankEventPublisher>(Publisher)
            .AddSingleton<LedgerStore>(database.LedgerStore)
            .AddPooledDbContextFactory<BankDbContext>(options => database.Configure(options))
            .AddBanking(new ConfigurationBuilder()
                .AddInMemoryCollection(Settings)
                .AddInMemoryCollection(settings)
                .Build())
            .AddBankingWorkers()
            .Configure<PasswordHasherOptions>(options => options.IterationCount = 1)
            .BuildServiceProvider();
    }

    public TestDatabase Database { get; }

    public TestClock Clock { get; } = new();

    public TestGateway Gateway { get; } = new();

    public TestPaymentGateway Clearing { get; } = new();

    public TestPublisher Publisher { get; } = new();

    /// <summary>A bank that is open, without customers, on the embedded store.</summary>
    public static Task<TestBank> OpenAsync() => OpenAsync<Sqlite>();

    /// <summary>A bank that is open, without customers.</summary>
    public static async Task<TestBank> OpenAsync<TStore>(Dictionary<string, string?>? settings = null)
        where TStore : ITestStore
    {
        var bank = new TestBank(await TStore.OpenAsync("bank", MigrateAsync), settings);
        await bank.Get<OpenBankKeys>().ExecuteAsync(default);
        await bank.Get<LedgerWriter>().StartAsync(default);
        return bank;
    }

    /// <summary>A bank on an empty database, not migrated and not open.</summary>
    public static async Task<TestBank> UnopenedAsync<TStore>() where TStore : ITestStore =>
        new(await TStore.NewAsync());

    /// <summary>
    /// Another process of this bank: the same database, the same keys unless it is told others, and nothing else in
    /// common.
    /// </summary>
    public async Task<TestBank> AnotherAsync(Dictionary<string, string?>? settings = null)
    {
        var another = new TestBank(Database, settings) { _isAnother = true };
        try
        {
            await another.Get<OpenBankKeys>().ExecuteAsync(default);
            return another;
        }
        catch
        {
            await another.DisposeAsync();
            throw;
        }
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    public IDbContextFactory<BankDbContext> Contexts => Get<IDbContextFactory<BankDbContext>>();

    public BankDbContext Context() => Contexts.CreateDbContext();

    public async Task<Guid> RegisterAsync(string email = "anna@example.com", string name = "Anna Berg")
    {
        var registration = new Registration(name, email, Password, null);
        return (await Get<RegisterCustomer>().ExecuteAsync(registration, default)).Value.Id;
    }

    /// <summary>As if the customer had given the code that came to the address.</summary>
    public Task VerifyEmailAsync(Guid customerId) => Get<BankWriter>().RunAsync(
        async (context, cancellation) =>
        {
            await ProvenAddress.VerifyAsync(context, customerId, Clock.Instant(), cancellation);
            return await context.SaveChangesAsync(cancellation);
        },
        default);

    public async Task<AccountView> OpenAccountAsync(Guid customerId, string currency = "EUR", decimal balance = 0)
    {
        var open = Get<OpenAccount>();
        var account = (await open.ExecuteAsync(customerId, AccountType.Checking, currency, null, default)).Value;
        if (balance > 0) _ = (await DepositAsync(customerId, account.Number, balance, currency)).Value;
        return account;
    }

    public Task<Outcome<TransactionView, IDepositError>> DepositAsync(
        Guid customerId,
        string number,
        decimal value,
        string currency = "EUR",
        string? key = null,
        string? description = null) => Get<Deposit>().ExecuteAsync(
        new DepositRequest(customerId, number, new(value, currency), description, key ?? NewKey()),
        default);

    /// <summary>A biller of the demonstration.</summary>
    public async Task<Guid> BillerAsync(string code = "electricity")
    {
        await Get<BankWriter>().RunAsync(DemoBillers.EnsureAsync, default);
        await using var context = Context();
        return await context.Billers.Where(biller => biller.Code == code).Select(biller => biller.Id).SingleAsync();
    }

    /// <summary>Links the customer, and returns the open bills.</summary>
    public async Task<IReadOnlyList<BillView>> LinkAsync(Guid customerId, string reference = "70012345") =>
        (await Get<LinkBiller>().ExecuteAsync(customerId, await BillerAsync(), reference, default)).Value;

    public async Task<long> BalanceMinorAsync(Guid accountId)
    {
        await using var context = Context();
        return await context.LedgerAccounts.Where(a => a.Id == accountId).Select(a => a.BalanceMinor).SingleAsync();
    }

    public async Task<long> HeldMinorAsync(Guid accountId)
    {
        await using var context = Context();
        return await context.LedgerAccounts.Where(a => a.Id == accountId).Select(a => a.HeldMinor).SingleAsync();
    }

    /// <summary>Runs one of the bank's jobs.</summary>
    public Task RunAsync<TJob>() where TJob : IBankJob =>
        _services.GetServices<IBankJob>().OfType<TJob>().Single().RunAsync(default);

    public Task FreezeAsync(Guid accountId) => Get<BankWriter>().RunAsync(
        (context, cancel) => LedgerAccounts.FreezeAsync(context, accountId, cancel),
        default);

    /// <summary>A writer that fails once, at what it is given first.</summary>
    public BankWriter FailingWriter() => new(HookedContexts.FailingFirst(Database), Database.LedgerStore, Clock);

    /// <summary>As if the newest entry of an account were not its own: whatever books there fails.</summary>
    public Task BreakAsync(Guid accountId) => MoveSequenceAsync(accountId, -1);

    /// <summary>Undoes <see cref="BreakAsync"/>.</summary>
    public Task MendAsync(Guid accountId) => MoveSequenceAsync(accountId, 1);

    private async Task MoveSequenceAsync(Guid accountId, long by)
    {
        await using var context = Context();
        await context.LedgerAccounts.Where(row => row.Id == accountId)
            .ExecuteUpdateAsync(row => row.SetProperty(account => account.Sequence, account => account.Sequence + by));
    }

    /// <summary>Everything that was recorded, all of it chained.</summary>
    public async Task<List<AuditEvent>> AuditAsync()
    {
        while (await Get<AuditChain>().ChainAsync(default) > 0)
        {
        }

        await using var context = Context();
        return await context.AuditEvents.AsNoTracking().OrderBy(record => record.Sequence).ToListAsync();
    }

    /// <summary>Fails with what the ledger's verifier finds.</summary>
    public async Task AssertSoundAsync() => Assert.Empty(await Get<LedgerVerifier>().VerifyAsync(default));

    public static string NewKey() => Guid.NewGuid().ToString("N");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (!_isAnother) await Database.DisposeAsync();
    }

    private static Task MigrateAsync(Func<DbContextOptionsBuilder, DbContextOptionsBuilder> configure)
    {
        var options = new DbContextOptionsBuilder<BankDbContext>();
        configure(options);
        return new BankMigrator(options.Options).MigrateAsync(default);
    }
}

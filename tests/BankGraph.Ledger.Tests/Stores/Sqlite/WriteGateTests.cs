using BankGraph.Api.Stores.Sqlite;
using BankGraph.Testing.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BankGraph.Ledger.Tests.Stores.Sqlite;

public sealed class WriteGateTests : IAsyncLifetime
{
    /// <summary>Long enough for any machine; a gate left closed would otherwise hold the test for ever.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private TestBank? _bank;
    private Guid _alice;
    private Guid _bob;

    private TestBank Bank => _bank ?? throw new InvalidOperationException();

    private SqliteStore Store => ((SqliteDatabase)Bank.Database).Store;

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<Testing.Stores.Sqlite>();
        (_alice, _bob) = (await Bank.OpenAccountWithAsync(1_000), await Bank.OpenAccountAsync());
    }

    public async Task DisposeAsync() => await Bank.DisposeAsync();

    [Fact]
    public async Task Save_WhileTheLedgerWrites_BothGetTheirTurns()
    {
        var posts = Enumerable.Range(0, 300).Select(_ => Bank.PostAsync(Bank.Transfer(_alice, _bob, 1)));
        var opened = Enumerable.Range(0, 60).Select(async _ =>
        {
            await Task.Yield();
            await Bank.OpenAccountAsync();
        });
        var frozen = Enumerable.Range(0, 60).Select(async _ =>
        {
            await Task.Yield();
            await using var context = Bank.Context();
            Assert.False(await LedgerAccounts.UnfreezeAsync(context, _alice, default));
        });

        await Task.WhenAll([.. posts, .. opened, .. frozen]).WaitAsync(Patience);

        Assert.Equal(300, (await Bank.AccountAsync(_bob)).BalanceMinor);
    }

    [Fact]
    public async Task Transaction_DisposedWithoutCommit_LetsTheNextIn()
    {
        await using var context = Bank.Context();
        await using (await context.Database.BeginTransactionAsync())
        {
            context.Add(LedgerAccounts.Open(Currency.FromCode("EUR"), Bank.Clock));
            await context.SaveChangesAsync();
        }

        await AssertOpenAsync();
    }

    [Fact]
    public async Task Transaction_CommittedOrRolledBack_LetsTheNextIn()
    {
        await using var context = Bank.Context();
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            Assert.True(await LedgerAccounts.FreezeAsync(context, _bob, default));
            await transaction.RollbackAsync();
        }

        await AssertOpenAsync();
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            Assert.True(await LedgerAccounts.FreezeAsync(context, _bob, default));
            await transaction.CommitAsync();
        }

        await AssertOpenAsync();
        Assert.Equal(AccountStatus.Frozen, (await Bank.AccountAsync(_bob)).Status);
    }

    [Fact]
    public async Task Transaction_OnAnOpenConnectionLeftBehind_LetsTheNextInWithTheContext()
    {
        await using (var context = Bank.Context())
        {
            await context.Database.OpenConnectionAsync();
            await context.Database.BeginTransactionAsync();
        }

        await AssertOpenAsync();
    }

    [Fact]
    public async Task Transaction_ThatCannotBegin_LetsTheNextInThoughItsContextIsPooled()
    {
        var options = new DbContextOptionsBuilder<DbContext>();
        Store.Configure(options);
        var pool = new PooledDbContextFactory<DbContext>(options.Options);
        await using (var context = await pool.CreateDbContextAsync())
        {
            await context.Database.OpenConnectionAsync();
            await using var another = ((SqliteConnection)context.Database.GetDbConnection()).BeginTransaction(true);
            await Assert.ThrowsAsync<InvalidOperationException>(() => context.Database.BeginTransactionAsync());
        }

        await AssertOpenAsync();
    }

    [Fact]
    public async Task Save_Failing_LetsTheNextIn()
    {
        await using (var context = Bank.Context())
        {
            var account = LedgerAccounts.Open(Currency.FromCode("EUR"), Bank.Clock);
            context.Add(account);
            context.Entry(account).Property(a => a.Id).CurrentValue = _alice;
            await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
            await Assert.ThrowsAsync<SqliteException>(() => context.Database.ExecuteSqlAsync($"DELETE FROM nothing"));
        }

        await AssertOpenAsync();
    }

    [Fact]
    public async Task Enter_BeforeATransactionOfTheSameFlow_DoesNotWaitForItself()
    {
        await Store.Gate.EnterAsync(default);
        try
        {
            await using var context = Bank.Context();
            await using var transaction = await context.Database.BeginTransactionAsync().WaitAsync(Patience);
            context.Add(LedgerAccounts.Open(Currency.FromCode("EUR"), Bank.Clock));
            await context.SaveChangesAsync().WaitAsync(Patience);
            await transaction.CommitAsync();
            Assert.True(Store.Gate.IsInside);
        }
        finally
        {
            Store.Gate.Exit();
        }

        Assert.False(Store.Gate.IsInside);
        await AssertOpenAsync();
    }

    [Fact]
    public async Task Post_InsideTheGate_ThrowsInsteadOfWaitingForItself()
    {
        await Store.Gate.EnterAsync(default);
        try
        {
            var posting = Bank.PostAsync(Bank.Transfer(_alice, _bob, 1)).WaitAsync(Patience);
            await Assert.ThrowsAsync<InvalidOperationException>(() => posting);
        }
        finally
        {
            Store.Gate.Exit();
        }

        await AssertOpenAsync();
    }

    [Fact]
    public async Task Stop_WhileAnotherStaysInside_EndsWhenItsTimeIsUpAndSaysThatNothingWasBooked()
    {
        Task<PostingResult> posting;
        await Store.Gate.EnterAsync(default);
        using (ExecutionContext.SuppressFlow())
        {
            posting = Task.Run(() => Bank.PostAsync(Bank.Transfer(_alice, _bob, 1)));
        }

        while (Bank.Ledger.Waiting == TimeSpan.Zero) await Task.Delay(5);

        using var timeIsUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Bank.Ledger.StopAsync(timeIsUp.Token).WaitAsync(Patience);

        Store.Gate.Exit();
        await Assert.ThrowsAsync<LedgerUnavailableException>(() => posting.WaitAsync(Patience));
        Assert.Equal(0, (await Bank.AccountAsync(_bob)).BalanceMinor);
    }

    [Fact]
    public async Task SaveChanges_Synchronous_QueuesToo()
    {
        await Store.Gate.EnterAsync(default);
        Task saving;
        using (ExecutionContext.SuppressFlow())
        {
            saving = Task.Factory.StartNew(
                () =>
                {
                    using var context = Bank.Context();
                    context.Add(LedgerAccounts.Open(Currency.FromCode("EUR"), Bank.Clock));
                    context.SaveChanges();
                },
                TaskCreationOptions.LongRunning);
        }

        await Task.WhenAny(saving, Task.Delay(100));
        Assert.False(saving.IsCompleted);
        Store.Gate.Exit();
        await saving.WaitAsync(Patience);
        await AssertOpenAsync();
    }

    private async Task AssertOpenAsync()
    {
        var carol = await Bank.OpenAccountAsync().WaitAsync(Patience);
        var answer = await Bank.PostAsync(Bank.Transfer(_alice, carol, 1)).WaitAsync(Patience);
        Assert.IsType<PostingResult.Booked>(answer);
    }
}

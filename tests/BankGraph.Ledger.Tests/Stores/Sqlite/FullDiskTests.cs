using System.Data.Common;
using BankGraph.Api.Stores.Sqlite;
using BankGraph.Testing.Stores;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankGraph.Ledger.Tests.Stores.Sqlite;

public sealed class FullDiskTests
{
    private const int MoreThanFits = 10_000;

    [Fact]
    public async Task Post_DiskFull_IsUnavailableAndGoesOnWhenThereIsRoom()
    {
        await using var bank = await TestBank.OpenAsync<Testing.Stores.Sqlite>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(MoreThanFits), await bank.OpenAccountAsync());
        var store = new CrampedStore(((SqliteDatabase)bank.Database).Store) { MaxPages = 1 };
        await using var ledger = new LedgerWriter(
            store,
            bank.Clock,
            NullLogger<LedgerWriter>.Instance,
            new LedgerOptions { RetryFor = TimeSpan.Zero });
        await ledger.StartAsync(default);

        var booked = 0;
        var request = bank.Transfer(alice, bob, 1);
        await Assert.ThrowsAsync<LedgerUnavailableException>(async () =>
        {
            for (; booked < MoreThanFits; booked++)
            {
                request = bank.Transfer(alice, bob, 1);
                await ledger.PostAsync(request, default);
            }
        });
        Assert.Equal(booked, (await bank.AccountAsync(bob)).BalanceMinor);

        store.MaxPages = int.MaxValue;
        Assert.False(Assert.IsType<PostingResult.Booked>(await ledger.PostAsync(request, default)).IsReplay);
        Assert.Equal(booked + 1, (await bank.AccountAsync(bob)).BalanceMinor);
        Assert.Empty(await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default));
    }

    /// <summary>SQLite itself says that the disk is full when the file would grow beyond so many pages.</summary>
    private sealed class CrampedStore(SqliteStore store) : SqliteLedgerStore(store)
    {
        public int MaxPages { get; set; }

        public override async Task<DbConnection> OpenAsync(CancellationToken cancellationToken)
        {
            var connection = await base.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {MaxPages}";
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
    }
}

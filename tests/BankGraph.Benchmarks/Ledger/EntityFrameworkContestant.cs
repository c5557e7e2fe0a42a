using System.Data;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>What most banks in demos do: one context and one transaction for each transfer.</summary>
internal sealed class EntityFrameworkContestant(BenchmarkDatabase database) : ITransferContestant
{
    public string Name => "EF, one transaction each";

    public static Task<ITransferContestant> StartAsync(BenchmarkDatabase database) =>
        Task.FromResult<ITransferContestant>(new EntityFrameworkContestant(database));

    public async Task TransferAsync(Guid from, Guid to, long amountMinor, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        await using var context = new PlainContext(database);
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        if (await context.Keys.AnyAsync(k => k.Id == hash)) return;
        var accounts = await Accounts(context, from, to).ToDictionaryAsync(a => a.Id);
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000;
        var booked = new PlainTransaction { Id = Guid.CreateVersion7(), AmountMinor = amountMinor, BookedAt = now };
        context.Transactions.Add(booked);
        context.Entries.Add(Entry(accounts[from], booked, -amountMinor));
        context.Entries.Add(Entry(accounts[to], booked, amountMinor));
        context.Outbox.Add(new PlainOutbox { TransactionId = booked.Id });
        context.Keys.Add(new PlainKey { Id = hash, Fingerprint = hash, TransactionId = booked.Id, CreatedAt = now });
        await context.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Without the locks two transfers at once would lose one of their balances.
    private IQueryable<PlainAccount> Accounts(PlainContext context, Guid from, Guid to)
    {
        var locks = database.Ledger.RowLockClause;
        if (locks == "") return context.Accounts.Where(a => a.Id == from || a.Id == to);
#pragma warning disable EF1003 // The texts are the store's constants.
        return context.Accounts.FromSqlRaw(
            "SELECT id, balance_minor, sequence, last_booked_at FROM ledger_accounts" + database.Ledger.KeyOrderHint
            + " WHERE id IN ({0}, {1}) ORDER BY id" + locks,
            from,
            to);
#pragma warning restore EF1003
    }

    private static PlainEntry Entry(PlainAccount account, PlainTransaction booked, long amountMinor)
    {
        account.BalanceMinor += amountMinor;
        account.Sequence++;
        account.LastBookedAt = booked.BookedAt;
        return new PlainEntry
        {
            AccountId = account.Id,
            Sequence = account.Sequence,
            TransactionId = booked.Id,
            AmountMinor = amountMinor,
            BalanceAfterMinor = account.BalanceMinor,
            BookedAt = booked.BookedAt,
            ValueDate = booked.ValueDate,
        };
    }
}

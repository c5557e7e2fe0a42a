using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger.Tests;

public abstract class LedgerAccountsTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Open_NewAccount_IsEmptyAndActive()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var account = await bank.AccountAsync(await bank.OpenAccountAsync("KWD", overdraftMinor: 500));
        Assert.Equal(Money.Zero(Currency.FromCode("KWD")), account.Balance);
        Assert.Equal(500, account.Available.AmountMinor);
        Assert.Equal((0, AccountStatus.Active, false), (account.Sequence, account.Status, account.MayGoNegative));
        Assert.Equal(bank.Clock.Instant(), account.OpenedAt);
        Assert.Equal(7, account.Id.Version);
        Assert.Throws<ArgumentOutOfRangeException>(() => LedgerAccounts.Open(account.Currency, bank.Clock, -1));
    }

    [Fact]
    public async Task ChangeStatus_FromAnotherState_IsNotDone()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var id = await bank.OpenAccountWithAsync(10);
        await using var context = bank.Context();

        Assert.False(await LedgerAccounts.UnfreezeAsync(context, id, default));
        Assert.False(await LedgerAccounts.CloseAsync(context, id, default));
        Assert.True(await LedgerAccounts.FreezeAsync(context, id, default));
        Assert.False(await LedgerAccounts.FreezeAsync(context, id, default));
        Assert.False(await LedgerAccounts.CloseAsync(context, id, default));
        Assert.True(await LedgerAccounts.UnfreezeAsync(context, id, default));
        Assert.IsType<PostingResult.Booked>(await bank.PostAsync(bank.Transfer(id, await bank.OpenAccountAsync(), 10)));
        Assert.True(await LedgerAccounts.CloseAsync(context, id, default));
        Assert.False(await LedgerAccounts.FreezeAsync(context, id, default));
        Assert.False(await LedgerAccounts.CloseAsync(context, Guid.NewGuid(), default));
        Assert.Equal(AccountStatus.Closed, (await bank.AccountAsync(id)).Status);
    }

    [Fact]
    public async Task Close_MoneyOnHold_IsNotDone()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var id = await bank.OpenAccountAsync(overdraftMinor: 10);
        var hold = await bank.PlaceHoldAsync(id, 5);
        await using var context = bank.Context();
        Assert.False(await LedgerAccounts.CloseAsync(context, id, default));
        await bank.PostAsync(bank.Release(hold.Id));
        Assert.True(await LedgerAccounts.CloseAsync(context, id, default));
    }

    [Fact]
    public async Task Save_MoneyChangedThroughAContext_Throws()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.OpenAccountWithAsync(10);
        await using var context = bank.Context();
        var (account, entry) = (await context.Accounts.FirstAsync(), await context.Entries.FirstAsync());

        context.Entry(account).Property(a => a.BalanceMinor).CurrentValue = 1_000_000;
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
        context.Entry(account).State = EntityState.Unchanged;
        context.Entry(entry).Property(e => e.Description).CurrentValue = "Rewritten";
        await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task Query_ThroughAContext_TranslatesInstantsCurrenciesAndReferences()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var alice = await bank.OpenAccountWithAsync(10);
        await using var context = bank.Context();
        var (now, euro) = (bank.Clock.Instant(), Currency.FromCode("EUR"));
        var found = await context.Entries
            .Where(e => e.AccountId == alice && e.BookedAt >= now && e.Account!.Currency == euro)
            .Where(e => e.Transaction!.Kind == TransactionKind.Deposit)
            .Select(e => new { e.AmountMinor, e.Transaction!.Status, e.Account!.BalanceMinor })
            .SingleAsync();
        Assert.Equal((10, TransactionStatus.Booked, 10), (found.AmountMinor, found.Status, found.BalanceMinor));
        var transaction = await context.Transactions.Include(t => t.Entries).SingleAsync();
        Assert.Equal(2, transaction.Entries.Count);
    }
}

using BankGraph.Banking.Accounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Accounts;

public abstract class AccountQueriesTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task ByNumber_SomebodyElses_LooksLikeNone()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var ben = await bank.RegisterAsync("ben@example.com");
        var annas = await bank.OpenAccountAsync(anna, balance: 5m);
        await using var context = bank.Context();

        Assert.Equal(500, (await AccountQueries.ByNumber(context, anna, annas.Number).SingleAsync()).BalanceMinor);
        Assert.Empty(await AccountQueries.ByNumber(context, ben, annas.Number).ToListAsync());
        Assert.Empty(await AccountQueries.ByNumber(context, anna, AccountNumber.Random().ToString()).ToListAsync());
        Assert.Empty(await AccountQueries.ByNumber(context, anna, "nonsense").ToListAsync());
        Assert.Empty(await AccountQueries.ByIds(context, ben, [annas.Id]).ToListAsync());
        Assert.Empty(await AccountQueries.EntriesOf(context, ben, annas.Id).ToListAsync());
    }

    [Fact]
    public async Task Entries_FilteredSortedAndPaged_InSql()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        foreach (var value in (decimal[])[10m, 20m, 30m]) await bank.DepositAsync(anna, account.Number, value);
        await bank.Get<Withdraw>().ExecuteAsync(
            new WithdrawRequest(anna, account.Number, new(15m, "EUR"), "Cash", TestBank.NewKey()),
            default);
        await using var context = bank.Context();

        var history = AccountQueries.EntriesOf(context, anna, account.Id);
        var newest = await history.OrderByDescending(entry => entry.Sequence).FirstAsync();
        var credits = await history
            .Where(entry => entry.Direction == EntryDirection.Credit && entry.AmountMinor > 1000)
            .OrderBy(entry => entry.AmountMinor)
            .Select(entry => entry.Sequence)
            .ToListAsync();

        Assert.Equal((4L, EntryDirection.Debit, 1500L, 4500L, "Cash"), (
            newest.Sequence,
            newest.Direction,
            newest.AmountMinor,
            newest.BalanceAfterMinor,
            newest.Description));
        Assert.Equal([2L, 3L], credits);
        Assert.Equal("45.00 EUR", newest.BalanceAfter.ToString());
    }

    [Fact]
    public async Task Accounts_FilteredByCurrencyAndType_InSql()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await bank.OpenAccountAsync(anna);
        var dollars = await bank.OpenAccountAsync(anna, "USD");
        await using var context = bank.Context();
        var currency = Currency.FromCode("USD");

        var found = await AccountQueries.Of(context, anna)
            .Where(account => account.Currency == currency && account.Type == AccountType.Checking)
            .Where(account => account.Status == AccountStatus.Active && account.OpenedAt <= dollars.OpenedAt)
            .OrderBy(account => account.BalanceMinor)
            .SingleAsync();

        Assert.Equal(dollars, found);
    }

    [Fact]
    public async Task Transactions_OfATransfer_ShowEachSideItsOwnLine()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var ben = await bank.RegisterAsync("ben@example.com");
        var eve = await bank.RegisterAsync("eve@example.com");
        var annas = await bank.OpenAccountAsync(anna, balance: 50m);
        var bens = await bank.OpenAccountAsync(ben);
        var transfer = (await bank.Get<Transfer>().ExecuteAsync(
            new TransferRequest(anna, annas.Number, bens.Number, new(20m, "EUR"), "Dinner", TestBank.NewKey()),
            default)).Value;
        await using var context = bank.Context();

        Assert.Equal(transfer, await AccountQueries.TransactionsByIds(context, ben, [transfer.Id]).SingleAsync());
        Assert.Empty(await AccountQueries.TransactionsByIds(context, eve, [transfer.Id]).ToListAsync());
        var line = await AccountQueries.EntriesOfTransactions(context, ben, [transfer.Id]).SingleAsync();
        Assert.Equal((bens.Id, EntryDirection.Credit), (line.AccountId, line.Direction));
        Assert.Equal(2, await AccountQueries.TransactionsOf(context, anna).CountAsync());
    }
}

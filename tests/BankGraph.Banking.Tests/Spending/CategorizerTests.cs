using BankGraph.Banking.Accounts;
using BankGraph.Banking.Spending;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Spending;

public abstract class CategorizerTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task CatchUp_WhileItReads_PaymentsDoNotWaitForIt()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var couple = await CoupleAsync(bank);
        var contexts = new HookedContexts(bank.Database);
        var paid = 0;
        contexts.Reading = async command =>
        {
            if (!command.CommandText.Contains("ledger_entries")) return;
            Assert.Null(command.Transaction);
            await couple.PayAsync(1);
            paid++;
        };

        await Over(bank, contexts, contexts).CatchUpAsync(couple.Anna, default);

        Assert.Equal(1, paid);
        Assert.Equal(10000 - 100, await bank.BalanceMinorAsync(couple.Account.Id));
        Assert.Equal(2, (await couple.RowsAsync()).Count);
    }

    [Fact]
    public async Task CatchUp_OfMany_LetsPaymentsInBetweenSmallCommits()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var couple = await CoupleAsync(bank);
        await couple.PayAsync(Enumerable.Repeat(0.01m, (2 * Categorizer.MaxRows) + 10));
        var contexts = new HookedContexts(bank.Database);
        var sorted = new List<int>();
        contexts.Making = async _ =>
        {
            sorted.Add((await couple.RowsAsync()).Count);
            await couple.PayAsync(1);
        };

        await Over(bank, contexts).CatchUpAsync(couple.Anna, default);

        Assert.Equal([0, Categorizer.MaxRows, 2 * Categorizer.MaxRows], sorted);
        Assert.Equal((2 * Categorizer.MaxRows) + 11, (await couple.RowsAsync()).Count);
    }

    [Fact]
    public async Task CatchUp_CorrectedBeforeItWrites_LeavesWhatTheCustomerSaid()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var couple = await CoupleAsync(bank);
        await couple.PayAsync(1);
        await couple.PayAsync(2);
        var contexts = new HookedContexts(bank.Database);
        contexts.Making = async number =>
        {
            if (number > 1) return;
            Assert.False((await bank.Get<CategorizeEntry>().ExecuteAsync(
                couple.Anna, couple.Account.Id, 3, SpendingCategory.Health, default)).IsRefused);
            await couple.PayAsync(3);
        };

        await Over(bank, contexts).CatchUpAsync(couple.Anna, default);

        Assert.Equal(
            [
                (1, SpendingCategory.Income, false),
                (2, SpendingCategory.Health, false),
                (3, SpendingCategory.Health, true),
                (4, SpendingCategory.Health, false),
            ],
            (await couple.RowsAsync()).Select(row => (row.Sequence, row.Category, row.IsCorrected)));
    }

    [Fact]
    public async Task CatchUp_RuleSetBeforeItWrites_SortsByTheRule()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var couple = await CoupleAsync(bank);
        await couple.PayAsync(1, "Yoga");
        var rules = bank.Get<CategoryRules>();
        await rules.SetAsync(couple.Anna, "yoga", SpendingCategory.Other, default);
        var contexts = new HookedContexts(bank.Database);
        contexts.Making = async number =>
        {
            if (number == 1) await rules.SetAsync(couple.Anna, "yoga", SpendingCategory.Leisure, default);
        };

        await Over(bank, contexts).CatchUpAsync(couple.Anna, default);

        Assert.Equal(
            [SpendingCategory.Income, SpendingCategory.Leisure],
            (await couple.RowsAsync()).Select(row => row.Category));
    }

    [Fact]
    public async Task CatchUp_OvertakenByAnotherProcess_SortsEachEntryOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await using var another = await bank.AnotherAsync();
        var couple = await CoupleAsync(bank);
        await couple.PayAsync(Enumerable.Repeat(0.01m, Categorizer.MaxRows + 10));
        var contexts = new HookedContexts(bank.Database);
        contexts.Making = async number =>
        {
            if (number == 2) await another.Get<Categorizer>().CatchUpAsync(couple.Anna, default);
        };

        await Over(bank, contexts).CatchUpAsync(couple.Anna, default);

        Assert.Equal(2, contexts.Count);
        Assert.Equal(Categorizer.MaxRows + 11, (await couple.RowsAsync()).Count);
    }

    [Fact]
    public async Task CatchUp_CutOffBetweenTwoCommits_GoesOnWhereItWas()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var couple = await CoupleAsync(bank);
        await couple.PayAsync(Enumerable.Repeat(0.01m, Categorizer.MaxRows + 10));
        var contexts = new HookedContexts(bank.Database)
        {
            Making = number => number < 2 ? Task.CompletedTask : throw new InvalidOperationException("Cut off."),
        };

        await Assert.ThrowsAsync<InvalidOperationException>(
            () => Over(bank, contexts).CatchUpAsync(couple.Anna, default));

        Assert.Equal(Categorizer.MaxRows, (await couple.RowsAsync())[^1].Sequence);
        await bank.Get<Categorizer>().CatchUpAsync(couple.Anna, default);
        Assert.Equal(
            Enumerable.Range(1, Categorizer.MaxRows + 11).Select(number => (long)number),
            (await couple.RowsAsync()).Select(row => row.Sequence));
    }

    [Fact]
    public async Task Run_AccountThatCannotBeSorted_SortsTheOthersAndTriesItAgain()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var couple = await CoupleAsync(bank);
        await couple.PayAsync(1);
        var contexts = new HookedContexts(bank.Database)
        {
            Making = number => number > 1 ? Task.CompletedTask : throw new InvalidOperationException("Broken."),
        };
        var log = new ItemLog();
        var job = new CategorizeJob(bank.Contexts, Over(bank, contexts), log.Items(bank));

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));

        var sorted = Assert.Single(await SortedAsync(bank));
        var failed = new[] { couple.Account.Id, couple.To.Id }.Single(id => id != sorted);
        Assert.Equal([$"Sorting the entries of {failed} failed and will run again."], log.Lines);
        await job.RunAsync(default);
        Assert.Equal(2, (await SortedAsync(bank)).Count);
        Assert.Single(log.Lines);
    }

    [Fact]
    public async Task Run_CutOffWhileItSorts_EndsAtOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var couple = await CoupleAsync(bank);
        await couple.PayAsync(1);
        using var cut = new CancellationTokenSource();
        var contexts = new HookedContexts(bank.Database) { Making = _ => cut.CancelAsync() };
        var log = new ItemLog();
        var job = new CategorizeJob(bank.Contexts, Over(bank, contexts), log.Items(bank));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => job.RunAsync(cut.Token));

        Assert.Equal(1, contexts.Count);
        Assert.Empty(await SortedAsync(bank));
        Assert.Empty(log.Lines);
    }

    [Fact]
    public async Task CatchUp_AccountOfAnotherHolderBeforeItWrites_SortsByTheRulesOfThatOne()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var couple = await CoupleAsync(bank);
        await couple.PayAsync(1, "Yoga");
        var rules = bank.Get<CategoryRules>();
        await rules.SetAsync(couple.Anna, "yoga", SpendingCategory.Health, default);
        await rules.SetAsync(couple.Ben, "yoga", SpendingCategory.Leisure, default);
        var contexts = new HookedContexts(bank.Database);
        contexts.Making = async number =>
        {
            if (number > 1) return;
            await using var context = bank.Context();
            await context.CustomerAccounts.Where(account => account.Id == couple.Account.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(account => account.CustomerId, couple.Ben));
        };

        await Over(bank, contexts).CatchUpAsync(couple.Anna, default);

        Assert.Equal(SpendingCategory.Leisure, (await couple.RowsAsync())[^1].Category);
    }

    // Each context of these is for one commit.
    private static Categorizer Over(TestBank bank, HookedContexts writes) => Over(bank, bank.Contexts, writes);

    private static Categorizer Over(
        TestBank bank, IDbContextFactory<BankDbContext> reads, IDbContextFactory<BankDbContext> writes) => new(
        reads,
        bank.Get<StandingReads>(),
        new BankWriter(writes, bank.Database.LedgerStore, bank.Clock));

    private static async Task<List<Guid>> SortedAsync(TestBank bank)
    {
        await using var context = bank.Context();
        return await context.Set<EntryCategory>().Select(row => row.AccountId).Distinct().ToListAsync();
    }

    // Anna has 100.00 on her account, Ben has nothing.
    private static async Task<Couple> CoupleAsync(TestBank bank)
    {
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 100);
        var ben = await bank.RegisterAsync("ben@example.com");
        return new Couple(bank, anna, account, ben, await bank.OpenAccountAsync(ben));
    }

    private sealed record Couple(TestBank Bank, Guid Anna, AccountView Account, Guid Ben, AccountView To)
    {
        public Task PayAsync(IEnumerable<decimal> values) => Task.WhenAll(values.Select(value => PayAsync(value)));

        public async Task PayAsync(decimal value, string? text = null)
        {
            var request = new TransferRequest(
                Anna, Account.Number, To.Number, new(value, "EUR"), text, TestBank.NewKey());
            Assert.False((await Bank.Get<Transfer>().ExecuteAsync(request, default)).IsRefused);
        }

        public async Task<List<EntryCategory>> RowsAsync()
        {
            await using var context = Bank.Context();
            return await context.Set<EntryCategory>().AsNoTracking()
                .Where(row => row.AccountId == Account.Id)
                .OrderBy(row => row.Sequence)
                .ToListAsync();
        }
    }
}

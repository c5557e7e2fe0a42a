using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Spending;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Spending;

public abstract class SpendingTests<TStore> where TStore : ITestStore
{
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private static readonly DateOnly LastDay = new(2026, 12, 31);

    [Fact]
    public async Task ByCategory_OfTwoMonths_AddsUpPerMonthAndPurpose()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, ben) = await CoupleAsync(bank);
        await PayAsync(bank, anna, account, ben, 20, "Rent");
        bank.Clock.Advance(TimeSpan.FromDays(31));
        await PayAsync(bank, anna, account, ben, 5, "Rent");
        await PayAsync(bank, anna, account, ben, 7, "Rent");

        var sums = await SumsAsync(bank, anna);

        Assert.Equal(
            [
                (202603, SpendingCategory.Income, 0, 10000, 1),
                (202603, SpendingCategory.Housing, 2000, 0, 1),
                (202604, SpendingCategory.Housing, 1200, 0, 2),
            ],
            sums.Select(sum => (sum.Month, sum.Category, sum.SpentMinor, sum.ReceivedMinor, sum.EntryCount)));
    }

    [Fact]
    public async Task ByCategory_BetweenOwnAccounts_StandsApart()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, _) = await CoupleAsync(bank);
        var savings = await bank.OpenAccountAsync(anna);
        await PayAsync(bank, anna, account, savings, 20, "Rent");

        var own = Assert.Single(await SumsAsync(bank, anna), sum => sum.Category == SpendingCategory.OwnAccounts);

        Assert.Equal((2000, 2000), (own.SpentMinor, own.ReceivedMinor));
    }

    [Fact]
    public async Task CategorizeEntry_OfACounterparty_IsLearntForBeforeAndAfter()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, ben) = await CoupleAsync(bank);
        await PayAsync(bank, anna, account, ben, 1, null);
        await PayAsync(bank, anna, account, ben, 2, null);

        var corrected = await CategorizeAsync(bank, anna, account, 3, SpendingCategory.EatingOut);
        await PayAsync(bank, anna, account, ben, 4, null);

        Assert.Equal(SpendingCategory.EatingOut, corrected.Value.Category);
        var sum = Assert.Single(await SumsAsync(bank, anna), sum => sum.SpentMinor > 0);
        Assert.Equal((SpendingCategory.EatingOut, 700L), (sum.Category, sum.SpentMinor));
    }

    [Fact]
    public async Task CategorizeEntry_CorrectedBefore_StaysAsTheCustomerSaid()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, ben) = await CoupleAsync(bank);
        await PayAsync(bank, anna, account, ben, 1, null);
        await PayAsync(bank, anna, account, ben, 2, null);
        await CategorizeAsync(bank, anna, account, 2, SpendingCategory.Health);

        await CategorizeAsync(bank, anna, account, 3, SpendingCategory.EatingOut);

        Assert.Equal(
            [(SpendingCategory.EatingOut, 200L), (SpendingCategory.Health, 100L)],
            (await SumsAsync(bank, anna))
                .Where(sum => sum.SpentMinor > 0)
                .Select(sum => (sum.Category, sum.SpentMinor)));
    }

    [Fact]
    public async Task CategorizeEntry_OfCash_TeachesNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, _) = await CoupleAsync(bank);

        await CategorizeAsync(bank, anna, account, 1, SpendingCategory.Other);
        await bank.DepositAsync(anna, account.Number, 5);

        var income = (await SumsAsync(bank, anna)).Single(sum => sum.Category == SpendingCategory.Income);
        Assert.Equal(500, income.ReceivedMinor);
    }

    [Fact]
    public async Task CategorizeEntry_OfAnotherCustomer_IsNotFoundAndTeachesNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, ben) = await CoupleAsync(bank);
        await PayAsync(bank, anna, account, ben, 1, null);

        var outcome = await CategorizeAsync(bank, ben.CustomerId, account, 2, SpendingCategory.Health);

        Assert.IsType<EntryNotFoundError>(outcome.Error);
        Assert.DoesNotContain(await SumsAsync(bank, anna), sum => sum.Category == SpendingCategory.Health);
    }

    [Fact]
    public async Task CategoryRule_SetChangedAndDeleted_CountsForWhatIsBookedFromThenOn()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, ben) = await CoupleAsync(bank);
        var rules = bank.Get<CategoryRules>();
        await rules.SetAsync(anna, " Yoga ", SpendingCategory.Health, default);
        await rules.SetAsync(anna, "yoga", SpendingCategory.Leisure, default);
        await PayAsync(bank, anna, account, ben, 3, "YOGA in May");
        var leisure = (await SumsAsync(bank, anna)).Single(sum => sum.Category == SpendingCategory.Leisure);
        Assert.Equal(300, leisure.SpentMinor);

        Assert.False((await rules.DeleteAsync(anna, "yoga", default)).IsRefused);
        await PayAsync(bank, anna, account, ben, 4, "YOGA in June");

        var transfers = (await SumsAsync(bank, anna)).Single(sum => sum.Category == SpendingCategory.Transfers);
        Assert.Equal(400, transfers.SpentMinor);
        Assert.IsType<CategoryRuleNotFoundError>((await rules.DeleteAsync(anna, "yoga", default)).Error);
        Assert.IsType<InvalidFieldError>((await rules.SetAsync(anna, "ab", SpendingCategory.Other, default)).Error);
    }

    [Fact]
    public async Task CatchUp_ByManyAtOnce_SortsEachEntryOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, ben) = await CoupleAsync(bank);
        for (var i = 0; i < 5; i++) await PayAsync(bank, anna, account, ben, 1, null);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => bank.Get<Categorizer>().CatchUpAsync(anna, default)));

        Assert.Equal(6, (await SumsAsync(bank, anna)).Sum(sum => sum.EntryCount));
    }

    [Fact]
    public async Task CategorizeJob_OfAllCustomers_LeavesNothingUnsorted()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, ben) = await CoupleAsync(bank);
        await PayAsync(bank, anna, account, ben, 1, null);

        await bank.Get<IEnumerable<IBankJob>>().OfType<CategorizeJob>().Single().RunAsync(default);

        await using var context = bank.Context();
        var categories = await AccountQueries.EntriesOf(context, anna).Select(view => view.Category)
            .Concat(AccountQueries.EntriesOf(context, ben.CustomerId).Select(view => view.Category))
            .ToListAsync();
        Assert.Equal(3, categories.Count);
        Assert.DoesNotContain(null, categories);
    }

    [Fact]
    public async Task RecentEntries_OverSeveralAccounts_AreTheNewestOfAll()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, ben) = await CoupleAsync(bank);
        var other = await bank.OpenAccountAsync(anna, balance: 50);
        bank.Clock.Advance(TimeSpan.FromMinutes(1));
        await PayAsync(bank, anna, account, ben, 1, "newest");

        var recent = await RecentEntries.ReadAsync(bank.Get<StandingReads>(), anna, 2, default);

        Assert.Equal([(account.Id, 2L), (other.Id, 1L)], recent.Select(view => (view.AccountId, view.Sequence)));
    }

    [Fact]
    public async Task Summaries_OfMonthsWithAndWithoutEntries_LeadFromOneToTheNext()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, ben) = await CoupleAsync(bank);
        await PayAsync(bank, anna, account, ben, 20, null);
        bank.Clock.Advance(TimeSpan.FromDays(62));
        await PayAsync(bank, anna, account, ben, 5, null);
        _ = (await bank.DepositAsync(anna, account.Number, 1)).Value;
        await bank.Get<Categorizer>().CatchUpAsync(anna, default);

        Assert.Equal(
            [
                new MonthSummary(new(2026, 2, 1), 0, 0, 0, 0, 0),
                new MonthSummary(new(2026, 3, 1), 0, 10000, 2000, 8000, 2),
                new MonthSummary(new(2026, 4, 1), 8000, 0, 0, 8000, 0),
                new MonthSummary(new(2026, 5, 1), 8000, 100, 500, 7600, 2),
                new MonthSummary(new(2026, 6, 1), 7600, 0, 0, 7600, 0),
            ],
            await SummariesAsync(bank, account, new(2026, 2, 1), new(2026, 6, 1)));
        Assert.Equal(
            [new MonthSummary(new(2026, 4, 1), 8000, 0, 0, 8000, 0)],
            await SummariesAsync(bank, account, new(2026, 4, 1), new(2026, 4, 1)));
    }

    [Fact]
    public async Task Summaries_OfSumsThatDoNotFit_AreNotGiven()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account, _) = await CoupleAsync(bank);
        await bank.Get<Categorizer>().CatchUpAsync(anna, default);
        await bank.Get<BankWriter>().RunAsync(
            (context, cancel) => context.Set<EntryCategory>().Where(row => row.AccountId == account.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(known => known.AmountMinor, 9999), cancel),
            default);

        await Assert.ThrowsAsync<LedgerInvariantException>(
            () => SummariesAsync(bank, account, new(2026, 3, 1), new(2026, 3, 1)));
    }

    // Anna has 100.00 on her account, Ben has nothing.
    private static async Task<(Guid Anna, AccountView Account, AccountView Ben)> CoupleAsync(TestBank bank)
    {
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 100);
        bank.Clock.Advance(TimeSpan.FromMinutes(1));
        return (anna, account, await bank.OpenAccountAsync(await bank.RegisterAsync("ben@example.com")));
    }

    private static async Task PayAsync(
        TestBank bank, Guid customerId, AccountView from, AccountView to, decimal value, string? text)
    {
        var request = new TransferRequest(
            customerId, from.Number, to.Number, new(value, "EUR"), text, TestBank.NewKey());
        Assert.False((await bank.Get<Transfer>().ExecuteAsync(request, default)).IsRefused);
    }

    private static Task<Outcome<EntryView, BankError>> CategorizeAsync(
        TestBank bank, Guid customerId, AccountView account, long sequence, SpendingCategory category) =>
        bank.Get<CategorizeEntry>().ExecuteAsync(customerId, account.Id, sequence, category, default);

    private static async Task<List<MonthSummary>> SummariesAsync(
        TestBank bank, AccountView account, DateOnly firstMonth, DateOnly lastMonth)
    {
        await using var context = bank.Context();
        return await AccountSummaries.ReadAsync(context, account.Id, firstMonth, lastMonth, default);
    }

    private static async Task<List<CategorySum>> SumsAsync(TestBank bank, Guid customerId)
    {
        await bank.Get<Categorizer>().CatchUpAsync(customerId, default);
        await using var context = bank.Context();
        return await SpendingQueries.ByCategoryAsync(context, customerId, FirstDay, LastDay, default);
    }
}

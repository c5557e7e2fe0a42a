using System.Security.Cryptography;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Statements;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Statements;

public abstract class StatementTests<TStore> where TStore : ITestStore
{
    private static readonly DateOnly MarchFirst = new(2026, 3, 1);
    private static readonly DateOnly MarchLast = new(2026, 3, 31);

    [Fact]
    public async Task IssueStatement_OfAMonth_LeadsFromTheOpeningToTheClosingBalance()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 100);
        bank.Clock.Advance(TimeSpan.FromDays(30));
        await bank.DepositAsync(anna, account.Number, 20.5m);
        await bank.DepositAsync(anna, account.Number, 5);
        bank.Clock.Advance(TimeSpan.FromDays(31));
        await bank.DepositAsync(anna, account.Number, 7);

        var april = (await IssueAsync(bank, anna, account, new(2026, 4, 1), new(2026, 4, 30))).Value;
        var march = (await IssueAsync(bank, anna, account, MarchFirst, MarchLast)).Value;

        Assert.Equal((1, 10000, 12550, 2), (april.Number, april.OpeningMinor, april.ClosingMinor, april.EntryCount));
        Assert.Equal((2, 0, 10000, 1), (march.Number, march.OpeningMinor, march.ClosingMinor, march.EntryCount));
    }

    [Fact]
    public async Task IssueStatement_OfAPeriodThatHasOne_IsThatOne()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await MarchAsync(bank);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => IssueAsync(bank, anna, account, MarchFirst, MarchLast)));

        Assert.Single(outcomes.Select(outcome => outcome.Value.Id).Distinct());
        Assert.Single(await ListAsync(bank, anna));
    }

    [Fact]
    public async Task IssueStatement_DifferentPeriodsAtOnce_AreNumberedWithoutAGap()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await MarchAsync(bank);

        await Task.WhenAll(Enumerable.Range(1, 4)
            .Select(day => IssueAsync(bank, anna, account, MarchFirst, new(2026, 3, day))));

        Assert.Equal([1, 2, 3, 4], (await ListAsync(bank, anna)).Select(view => view.Number).Order());
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-01", "to")]
    [InlineData("2026-03-01", "2026-04-02", "to")]
    [InlineData("2026-03-01", "2026-05-01", "to")]
    [InlineData("2010-03-01", "2026-03-01", "from")]
    public async Task IssueStatement_OfAPeriodThatIsNone_IsRefused(string from, string to, string field)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await MarchAsync(bank);

        var outcome = await IssueAsync(bank, anna, account, DateOnly.Parse(from), DateOnly.Parse(to));

        Assert.Equal(field, Assert.IsType<InvalidFieldError>(outcome.Error).Field);
        Assert.Empty(await ListAsync(bank, anna));
    }

    [Fact]
    public async Task IssueStatement_OfAnotherCustomersAccount_IsNotFound()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await MarchAsync(bank);
        var ben = await bank.RegisterAsync("ben@example.com");
        var statement = (await IssueAsync(bank, anna, account, MarchFirst, MarchLast)).Value;

        Assert.IsType<AccountNotFoundError>((await IssueAsync(bank, ben, account, MarchFirst, MarchLast)).Error);
        Assert.Null(await bank.Get<StatementArchive>().FindAsync(ben, statement.Id, default));
        Assert.Empty(await ListAsync(bank, ben));
    }

    [Theory]
    [InlineData(StatementFormat.Pdf)]
    [InlineData(StatementFormat.Html)]
    [InlineData(StatementFormat.Csv)]
    [InlineData(StatementFormat.Ofx)]
    [InlineData(StatementFormat.Camt053)]
    public async Task Document_Later_HasTheSameBytes(StatementFormat format)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await MarchAsync(bank);
        var statement = (await IssueAsync(bank, anna, account, MarchFirst, MarchLast)).Value;
        var first = await DownloadAsync(bank, anna, statement.Id, format);

        bank.Clock.Advance(TimeSpan.FromDays(400));
        await bank.DepositAsync(anna, account.Number, 7);
        await using (var context = bank.Context())
        {
            await context.Customers.ExecuteUpdateAsync(row => row
                .SetProperty(customer => customer.SealedName, (byte[]?)null)
                .SetProperty(customer => customer.PlainName, "Anna Berg-Klein"));
        }

        Assert.Equal(first, await DownloadAsync(bank, anna, statement.Id, format));
        if (format == StatementFormat.Pdf) Assert.Equal(statement.Sha256, SHA256.HashData(first));
    }

    [Theory]
    [InlineData("UPDATE ledger_entries SET description = 'Rent' WHERE sequence = 2")]
    [InlineData("UPDATE ledger_entries SET amount_minor = amount_minor + 1 WHERE sequence = 2")]
    [InlineData("UPDATE statements SET closing_minor = closing_minor + 1")]
    public async Task Document_OfABookThatWasChanged_IsNotGivenOut(string change)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await MarchAsync(bank);
        var statement = (await IssueAsync(bank, anna, account, MarchFirst, MarchLast)).Value;
        await using (var context = bank.Context()) await context.Database.ExecuteSqlRawAsync(change);

        await Assert.ThrowsAsync<LedgerInvariantException>(
            () => bank.Get<StatementArchive>().FindAsync(anna, statement.Id, default));
    }

    [Fact]
    public async Task Export_OfABookThatDoesNotAddUp_IsAnException()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await MarchAsync(bank);
        await using (var context = bank.Context())
        {
            await context.Database.ExecuteSqlRawAsync(
                "UPDATE ledger_entries SET amount_minor = amount_minor + 1 WHERE sequence = 1");
        }

        await Assert.ThrowsAsync<LedgerInvariantException>(() => bank.Get<StatementArchive>()
            .ExportAsync(anna, account.Number, MarchFirst, MarchLast, default));
    }

    [Fact]
    public async Task Export_UpToToday_HasWhatWasBookedToday()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, account) = await MarchAsync(bank);
        await bank.DepositAsync(anna, account.Number, 7);

        var head = (await bank.Get<StatementArchive>()
            .ExportAsync(anna, account.Number, MarchFirst, bank.Clock.Today, default)).Value;

        Assert.Equal((null, 3, 13250), (head.Number, head.EntryCount, head.ClosingMinor));
    }

    [Fact]
    public async Task MonthEndJob_AfterMonths_IssuesEachOfThemOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, _) = await MarchAsync(bank);
        bank.Clock.Advance(TimeSpan.FromDays(45));
        var job = bank.Get<IEnumerable<IBankJob>>().OfType<MonthEndJob>().Single();

        await job.RunAsync(default);
        await job.RunAsync(default);

        Assert.Equal(
            [(1, MarchFirst, MarchLast), (2, new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 30))],
            (await ListAsync(bank, anna)).Select(view => (view.Number, view.FirstDay, view.LastDay)));
    }

    [Fact]
    public async Task MonthEndJob_AccountThatFails_IssuesThoseOfTheOthersAndTriesItAgain()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, broken) = await MarchAsync(bank);
        await bank.OpenAccountAsync(anna);
        bank.Clock.Advance(TimeSpan.FromDays(30));
        await ChangeFirstEntryAsync(bank, broken, 1);
        var log = new ItemLog();
        var job = new MonthEndJob(bank.Contexts, bank.Get<IssueStatement>(), log.Items(bank), bank.Clock);

        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunAsync(default));

        Assert.NotEqual(broken.Id, Assert.Single(await ListAsync(bank, anna)).AccountId);
        Assert.Equal([$"Issuing the statements of {broken.Id} failed and will run again."], log.Lines);
        await ChangeFirstEntryAsync(bank, broken, -1);
        await job.RunAsync(default);
        Assert.Equal(3, (await ListAsync(bank, anna)).Count);
    }

    private static async Task ChangeFirstEntryAsync(TestBank bank, AccountView account, long byMinor)
    {
        await using var context = bank.Context();
        await context.LedgerEntries.Where(row => row.AccountId == account.Id && row.Sequence == 1)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.AmountMinor, one => one.AmountMinor + byMinor));
    }

    // March has two entries, and 2 April is a minute old.
    private static async Task<(Guid Anna, AccountView Account)> MarchAsync(TestBank bank)
    {
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 100);
        await bank.DepositAsync(anna, account.Number, 25.5m, description: "Gift (\u0141\u00f3d\u017a), 5 \u20ac");
        bank.Clock.Advance(new DateTimeOffset(2026, 4, 2, 0, 1, 0, default) - bank.Clock.GetUtcNow());
        return (anna, account);
    }

    private static Task<Outcome<StatementView, BankError>> IssueAsync(
        TestBank bank, Guid customerId, AccountView account, DateOnly from, DateOnly to) =>
        bank.Get<IssueStatement>().ExecuteAsync(customerId, account.Number, from, to, default);

    private static async Task<byte[]> DownloadAsync(TestBank bank, Guid customerId, Guid id, StatementFormat format)
    {
        var archive = bank.Get<StatementArchive>();
        var head = await archive.FindAsync(customerId, id, default);
        using var output = new MemoryStream();
        await archive.WriteAsync(head!, format, output, default); // Found, or the test fails here.
        return output.ToArray();
    }

    private static async Task<List<StatementView>> ListAsync(TestBank bank, Guid customerId)
    {
        await using var context = bank.Context();
        return await StatementQueries.Of(context, customerId).OrderBy(view => view.Number).ToListAsync();
    }
}

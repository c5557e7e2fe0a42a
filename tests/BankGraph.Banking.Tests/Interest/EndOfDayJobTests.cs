using System.Globalization;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Interest;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Products;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Interest;

public abstract class EndOfDayJobTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private TestBank _bank = null!; // Opened before each test.
    private Guid _anna;

    // The clock stands at 2 March 2026, 9:00.
    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = await _bank.RegisterAsync();
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Run_AfterAMonth_BooksTheRoundedInterestAndCarriesTheRest()
    {
        await SetAsync(Terms() with { Tiers = [new(0, 3.65m)] });
        var account = await _bank.OpenAccountAsync(_anna, balance: 1234.56m);

        await PassAsync(30, nightly: true);

        // 1234.56 x 3.65 % x 30 / 365 = 3.70368.
        var posting = Assert.Single(await BookedAsync(account.Id));
        Assert.Equal(("Interest 2026-03", 370L, new DateOnly(2026, 4, 1)), posting);
        Assert.Equal(123_826, await _bank.BalanceMinorAsync(account.Id));
        Assert.Equal("0.368", $"{(await PositionAsync(account.Id)).Earned.ToMinor():0.###}");
        await _bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Run_Again_BooksNothingAgain()
    {
        await SetAsync(Terms() with { Tiers = [new(0, 5)], MonthlyFee = 1 });
        var account = await _bank.OpenAccountAsync(_anna, balance: 1000);
        await PassAsync(70, nightly: true);
        var before = (await BookedAsync(account.Id), await _bank.BalanceMinorAsync(account.Id));

        await RunAsync();
        await NewJob().RunAsync(default);

        var after = (await BookedAsync(account.Id), await _bank.BalanceMinorAsync(account.Id));
        Assert.Equal(before.Item1, after.Item1);
        Assert.Equal(before.Item2, after.Item2);
    }

    [Fact]
    public async Task Run_AccountThatFails_BringsTheOthersOnAndTriesItAgain()
    {
        await SetAsync(Terms() with { Tiers = [new(0, 3.65m)] });
        var accounts = new List<Guid>();
        for (var i = 0; i < 3; i++) accounts.Add((await _bank.OpenAccountAsync(_anna, balance: 1000)).Id);
        var broken = accounts[1];
        await _bank.BreakAsync(broken);

        await Assert.ThrowsAsync<InvalidOperationException>(() => PassAsync(30, nightly: false));

        Assert.Empty(await BookedAsync(broken));
        foreach (var account in accounts.Where(id => id != broken)) Assert.Single(await BookedAsync(account));
        await _bank.MendAsync(broken);
        await RunAsync();
        foreach (var account in accounts) Assert.Single(await BookedAsync(account));
        await _bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Run_AfterMissedMonths_ComesToTheSameAsEveryNight()
    {
        await SetAsync(Terms() with { Tiers = [new(0, 5), new(500, 7)], MonthlyFee = 2.5m, FeeWaivedFrom = 800 });
        var nightly = await LiveAsync(nightly: true);
        await DisposeAsync();
        await InitializeAsync();
        await SetAsync(Terms() with { Tiers = [new(0, 5), new(500, 7)], MonthlyFee = 2.5m, FeeWaivedFrom = 800 });

        var late = await LiveAsync(nightly: false);

        Assert.Equal(nightly, late);
        Assert.Equal(4, late.Count);
    }

    [Fact]
    public async Task Run_CutOffAnywhere_ComesToTheSame()
    {
        var terms = Terms() with { Tiers = [new(0, 5)], MonthlyFee = 2.5m };
        var undisturbed = await LiveCutOffAsync(terms, []);
        foreach (var cuts in (int[][])[[0, 1, 2], [5, 20, 3], [40, 10, 60]])
        {
            await DisposeAsync();
            await InitializeAsync();
            Assert.Equal(undisturbed, await LiveCutOffAsync(terms, cuts));
        }
    }

    [Fact]
    public async Task Run_BySeveralWorkersAtOnce_BooksOnce()
    {
        await SetAsync(Terms() with { Tiers = [new(0, 5)] });
        var accounts = new List<Guid>();
        for (var i = 0; i < 5; i++) accounts.Add((await _bank.OpenAccountAsync(_anna, balance: 1000)).Id);
        _bank.Clock.Advance(TimeSpan.FromDays(65));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => NewJob().RunAsync(default)));
        await NewJob().RunAsync(default);

        foreach (var id in accounts)
        {
            Assert.Equal([("Interest 2026-03", 411L), ("Interest 2026-04", 413L)],
                (await BookedAsync(id)).Select(posting => (posting.Text, posting.Minor)));
            Assert.Equal(new DateOnly(2026, 5, 5), (await PositionAsync(id)).AccruedThrough);
        }

        await _bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Run_OfAnOverdraft_ChargesItWhereTheLimitAllows()
    {
        await SetAsync(Terms() with { OverdraftRatePercent = 12, OverdraftLimit = 500 });
        var roomy = await _bank.OpenAccountAsync(_anna);
        var full = await _bank.OpenAccountAsync(_anna);
        await WithdrawAsync(roomy, 365);
        await WithdrawAsync(full, 500);

        await PassAsync(30, nightly: false);

        var booked = (await BookedAsync(roomy.Id)).Select(posting => (posting.Text, posting.Minor));
        Assert.Equal([("Overdraft interest 2026-03", -360L)], booked);
        Assert.Empty(await BookedAsync(full.Id));
        Assert.Equal(493, (await PositionAsync(full.Id)).Owed.Round());

        _ = (await _bank.DepositAsync(_anna, full.Number, 500)).Value;
        await PassAsync(30, nightly: false);
        Assert.Equal("Overdraft interest 2026-04", Assert.Single(await BookedAsync(full.Id)).Text);
        Assert.Equal(0, (await PositionAsync(full.Id)).Owed.Round());
    }

    [Theory]
    [InlineData("10.00", 0, -500L)]
    [InlineData("100.00", 0, null)]
    [InlineData("100.00", 5, -75L)]
    [InlineData("10.00", 5, -575L)]
    public async Task Run_AfterAMonth_ChargesFeesThatAreNotWaived(string balance, int payments, long? feeMinor)
    {
        await SetAsync(Terms() with { MonthlyFee = 5, FeeWaivedFrom = 50, OperationFee = 0.25m, FreeOperations = 2 });
        var account = await _bank.OpenAccountAsync(
            _anna, balance: decimal.Parse(balance, CultureInfo.InvariantCulture));
        await PassAsync(30, nightly: false);
        Assert.Empty(await BookedAsync(account.Id));
        for (var i = 0; i < payments; i++) await WithdrawAsync(account, 0.01m);

        await PassAsync(30, nightly: true);

        var booked = await BookedAsync(account.Id);
        Assert.Equal(feeMinor, booked.Select(posting => (long?)posting.Minor).SingleOrDefault());
    }

    [Fact]
    public async Task Run_AnAccountThatCannotPayItsFees_StaysDue()
    {
        await SetAsync(Terms() with { MonthlyFee = 5 });
        var account = await _bank.OpenAccountAsync(_anna);
        await PassAsync(61, nightly: false);
        Assert.Equal(500, (await PositionAsync(account.Id)).FeesDueMinor);

        _ = (await _bank.DepositAsync(_anna, account.Number, 20)).Value;
        await PassAsync(31, nightly: false);

        Assert.Equal([("Fees 2026-05", -1000L)], (await BookedAsync(account.Id)).Select(p => (p.Text, p.Minor)));
        Assert.Equal(0, (await PositionAsync(account.Id)).FeesDueMinor);
    }

    [Fact]
    public async Task Run_AfterAChangeOfTerms_UsesThoseOfEachDay()
    {
        await SetAsync(Terms() with { Tiers = [new(0, 3.65m)] });
        await SetAsync(Terms(inDays: 10) with { Tiers = [new(0, 7.3m)] });
        var account = await _bank.OpenAccountAsync(_anna, balance: 1000);

        await PassAsync(30, nightly: false);

        // 10 days of 0.10 and 20 of 0.20.
        Assert.Equal(500, Assert.Single(await BookedAsync(account.Id)).Minor);
    }

    [Fact]
    public async Task Run_WithoutTerms_LeavesEverything()
    {
        var account = await _bank.OpenAccountAsync(_anna, balance: 1000);

        await PassAsync(70, nightly: false);

        Assert.Empty(await BookedAsync(account.Id));
        await using var context = _bank.Context();
        Assert.Empty(await context.Set<InterestPosition>().ToListAsync());
    }

    [Fact]
    public async Task Explanation_OfEveryPosting_AddsUpToIt()
    {
        await SetAsync(Terms() with
        {
            Tiers = [new(0, 5), new(500, 7)],
            OverdraftRatePercent = 13,
            OverdraftLimit = 1000,
            MonthlyFee = 2.5m,
            DayCount = DayCount.Thirty360,
        });
        var account = await _bank.OpenAccountAsync(_anna);
        for (var i = 0; i < 12; i++)
        {
            if (i % 3 == 0) await WithdrawAsync(account, 77.77m);
            else _ = (await _bank.DepositAsync(_anna, account.Number, 123.45m)).Value;
            await PassAsync(7, nightly: true);
        }

        await using var context = _bank.Context();
        var ids = await context.Set<InterestPosting>().Select(posting => posting.TransactionId).ToListAsync();
        var explained = await _bank.Get<ExplainPostings>().FindAsync(context, _anna, ids, default);

        Assert.True(ids.Count >= 4);
        Assert.Equal(ids.Order(), explained.Keys.Order());
        var carried = new Dictionary<PostingReason, ExactAmount>();
        foreach (var posting in explained.Values.OrderBy(posting => posting.To))
        {
            Assert.Equal(carried.GetValueOrDefault(posting.Reason), posting.CarriedIn);
            Assert.Equal(posting.BookedMinor, posting.Total.Round());
            carried[posting.Reason] = posting.CarriedOut;
        }

        var stranger = await _bank.RegisterAsync("ben@example.com");
        Assert.Empty(await _bank.Get<ExplainPostings>().FindAsync(context, stranger, ids, default));
    }

    private RequestedTerms Terms(int inDays = 0) => new()
    {
        Type = AccountType.Checking,
        CurrencyCode = "EUR",
        ValidFrom = _bank.Clock.Today.AddDays(inDays),
        Name = "Everyday",
    };

    private async Task SetAsync(RequestedTerms terms) =>
        _ = (await _bank.Get<SetAccountProduct>().ExecuteAsync(_anna, terms, "new prices", default)).Value;

    private async Task<List<(string?, long, DateOnly)>> LiveAsync(bool nightly)
    {
        var account = await _bank.OpenAccountAsync(_anna, balance: 900);
        await WaitAsync(20);
        await WithdrawAsync(account, 500);
        await WaitAsync(30);
        _ = (await _bank.DepositAsync(_anna, account.Number, 600)).Value;
        await WaitAsync(45);
        await RunAsync();
        return await BookedAsync(account.Id);

        Task WaitAsync(int days)
        {
            if (nightly) return PassAsync(days, nightly);
            _bank.Clock.Advance(TimeSpan.FromDays(days));
            return Task.CompletedTask;
        }
    }

    // Runs are cut off after so many milliseconds each, and the last one is not.
    private async Task<List<(string?, long, DateOnly)>> LiveCutOffAsync(RequestedTerms terms, int[] cuts)
    {
        await SetAsync(terms);
        var accounts = new List<AccountView>();
        for (var i = 1; i <= 4; i++) accounts.Add(await _bank.OpenAccountAsync(_anna, balance: 1000 * i));
        _bank.Clock.Advance(TimeSpan.FromDays(70));
        foreach (var milliseconds in cuts)
        {
            using var cut = new CancellationTokenSource(milliseconds);
            try
            {
                await NewJob().RunAsync(cut.Token);
            }
            catch (OperationCanceledException)
            {
                // As meant.
            }
        }

        await NewJob().RunAsync(default);
        await _bank.AssertSoundAsync();
        var booked = new List<(string?, long, DateOnly)>();
        foreach (var account in accounts) booked.AddRange(await BookedAsync(account.Id));
        return booked;
    }

    // Every night, or once when all of them have passed.
    private async Task PassAsync(int days, bool nightly)
    {
        for (var day = 0; day < days; day++)
        {
            _bank.Clock.Advance(TimeSpan.FromDays(1));
            if (nightly || day == days - 1) await RunAsync();
        }
    }

    private Task RunAsync() => _bank.Get<EndOfDayJob>().RunAsync(default);

    private EndOfDayJob NewJob() => new(
        _bank.Contexts,
        _bank.Get<BankWriter>(),
        _bank.Get<LedgerWriter>(),
        _bank.Get<BankCalendar>(),
        _bank.Get<JobItems>(),
        _bank.Get<Microsoft.Extensions.Options.IOptions<InterestOptions>>(),
        _bank.Get<LedgerStore>());

    private async Task WithdrawAsync(AccountView account, decimal amount)
    {
        var request = new WithdrawRequest(_anna, account.Number, new(amount, "EUR"), null, TestBank.NewKey());
        _ = (await _bank.Get<Withdraw>().ExecuteAsync(request, default)).Value;
    }

    private async Task<InterestPosition> PositionAsync(Guid accountId)
    {
        await using var context = _bank.Context();
        return await context.Set<InterestPosition>().AsNoTracking().SingleAsync(row => row.AccountId == accountId);
    }

    private async Task<List<(string? Text, long Minor, DateOnly ValueDate)>> BookedAsync(Guid accountId)
    {
        await using var context = _bank.Context();
        var query =
            from entry in context.LedgerEntries
            join posting in context.Set<InterestPosting>() on entry.TransactionId equals posting.TransactionId
            where entry.AccountId == accountId
            orderby entry.ValueDate, posting.Reason, entry.Sequence
            select new { entry.Description, entry.AmountMinor, entry.ValueDate };
        var rows = await query.ToListAsync();
        return [.. rows.Select(row => (row.Description, row.AmountMinor, row.ValueDate))];
    }
}

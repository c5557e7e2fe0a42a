using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger.Tests;

public abstract class GroupCommitTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Post_QueuedTogether_IsOneCommitDecidedInOrderOfArrival()
    {
        FaultyStore? store = null;
        await using var bank = await TestBank.OpenAsync<TStore>(s => store = new FaultyStore(s), start: false);
        var (alice, bob) = (await bank.OpenAccountAsync(), await bank.OpenAccountAsync());
        var cash = SystemAccount.Cash(Currency.FromCode("EUR"));
        var amount = new Money(100, cash.Currency);
        Task<PostingResult>[] answers =
        [
            bank.PostAsync(bank.Transfer(alice, bob, 60)),
            bank.PostAsync(PostingRequest.Move(bank.NewKey(), TransactionKind.Deposit, cash, alice, amount)),
            bank.PostAsync(bank.Transfer(alice, bob, 60)),
            bank.PostAsync(bank.Transfer(alice, bob, 60)),
            bank.PostAsync(bank.Transfer(bob, alice, 20)),
            bank.PostAsync(bank.Transfer(alice, bob, 60)),
        ];

        await bank.Ledger.StartAsync(default);
        var booked = (await Task.WhenAll(answers)).Select(a => a is PostingResult.Booked);

        Assert.Equal([false, true, true, false, true, true], booked);
        Assert.Equal(1, store?.Commits);
        Assert.Equal(0, (await bank.AccountAsync(alice)).BalanceMinor);
        Assert.Equal(100, (await bank.AccountAsync(bob)).BalanceMinor);
    }

    [Fact]
    public async Task Post_BatchesOfEverySize_AreWrittenWhole()
    {
        FaultyStore? store = null;
        await using var bank = await TestBank.OpenAsync<TStore>(s => store = new FaultyStore(s));
        var payers = new Guid[40];
        for (var i = 0; i < payers.Length; i++) payers[i] = await bank.OpenAccountWithAsync(1_000_000);
        var (poor, payee) = (await bank.OpenAccountAsync(), await bank.OpenAccountAsync());
        var (booked, noted, batches) = (payers.Length, 0, store?.Commits ?? 0);
        foreach (var size in (int[])[.. Enumerable.Range(1, 40), 63, 64, 65, 127, 128, 129, 300])
        {
            await using var writer = bank.NewWriter(
                note: request => request.Amount?.AmountMinor % 3 == 0 ? "noted" : null);
            var answers = Enumerable.Range(1, size)
                .Select(i => writer.PostAsync(Request(i), default))
                .ToArray();
            await writer.StartAsync(default);
            var posted = (await Task.WhenAll(answers)).OfType<PostingResult.Booked>().ToArray();
            booked += posted.Length;
            noted += posted.Count(answer => answer.Transaction.AmountMinor % 3 == 0);
            batches++;
        }

        Assert.Equal(batches, store?.Commits);
        Assert.Empty(await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default));
        await using var context = bank.Context();
        Assert.Equal(booked, await context.Transactions.CountAsync());
        Assert.Equal(booked, await context.Outbox.CountAsync());
        Assert.Equal(noted, await context.Notes.CountAsync());

        // Some are refused, some have four entries instead of two.
        PostingRequest Request(int i) => (i % 11, i % 7) switch
        {
            (5, _) => bank.Transfer(poor, payee, 2_000_000 + i),
            (_, 3) => PostingRequest.Split(
                bank.NewKey(),
                TransactionKind.Transfer,
                Euros(i),
                new PostingLeg(payers[i % payers.Length], Euros(-i)),
                new PostingLeg(SystemAccount.For("FEES", Euros(1).Currency), Euros(1)),
                new PostingLeg(payers[(i + 1) % payers.Length], Euros(-1)),
                new PostingLeg(payee, Euros(i))),
            _ => bank.Transfer(payers[i % payers.Length], payee, i),
        };

        static Money Euros(long amountMinor) => new(amountMinor, Currency.FromCode("EUR"));
    }

    [Fact]
    public async Task Post_SixtyFourCallersOnFourAccounts_LosesAndInventsNothing()
    {
        const int callers = 64;
        const int transfers = 5_000;
        FaultyStore? store = null;
        await using var bank = await TestBank.OpenAsync<TStore>(s => store = new FaultyStore(s));
        var accounts = new Guid[4];
        for (var i = 0; i < accounts.Length; i++) accounts[i] = await bank.OpenAccountWithAsync(5_00);
        var (next, booked, refused) = (0, 0, 0);

        await Task.WhenAll(Enumerable.Range(0, callers).Select(async _ =>
        {
            while (Interlocked.Increment(ref next) is var n && n <= transfers)
            {
                var (from, to) = (accounts[n % 4], accounts[(n + 1 + (n / 4 % 3)) % 4]);
                var answer = await bank.PostAsync(bank.Transfer(from, to, 1 + (n * 37 % 300)));
                Interlocked.Increment(ref answer is PostingResult.Booked ? ref booked : ref refused);
            }
        }));

        Assert.Equal(transfers, booked + refused);
        Assert.True(booked > 0 && refused > 0, $"{booked} booked, {refused} refused: the test has lost its point");
        Assert.InRange(store?.Commits ?? 0, 1, transfers / 4);
        await using var context = bank.Context();
        Assert.Equal(booked + accounts.Length, await context.Transactions.CountAsync());
        Assert.Equal(20_00, await context.Accounts.Where(a => accounts.Contains(a.Id)).SumAsync(a => a.BalanceMinor));
        Assert.Empty(await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default));
    }

    [Fact]
    public async Task Post_FiveHundredKeysThreeTimesAtOnce_HasFiveHundredEffects()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(500), await bank.OpenAccountAsync());
        var order = Enumerable.Range(0, 1_500).Select(i => i * 7 % 500).ToArray();

        var answers = await Task.WhenAll(order.Select(async key =>
        {
            await Task.Yield();
            var answer = await bank.PostAsync(bank.Transfer(alice, bob, 1, $"{key}"));
            return (key, booked: Assert.IsType<PostingResult.Booked>(answer));
        }));

        Assert.Equal(500, answers.Count(a => !a.booked.IsReplay));
        var byKey = answers.GroupBy(a => a.key, a => a.booked.Transaction.Id);
        Assert.All(byKey, ids => Assert.Single(ids.Distinct()));
        Assert.Equal(500, answers.Select(a => a.booked.Transaction.Id).Distinct().Count());
        Assert.Equal(0, (await bank.AccountAsync(alice)).BalanceMinor);
        Assert.Equal(500, (await bank.AccountAsync(bob)).BalanceMinor);
    }

    [Fact]
    public async Task Post_SameKeyTwiceInOneBatch_AnswersEachAsItShould()
    {
        await using var bank = await TestBank.OpenAsync<TStore>(start: false);
        var (alice, bob) = (await bank.OpenAccountAsync(), await bank.OpenAccountAsync());
        var cash = SystemAccount.Cash(Currency.FromCode("EUR"));
        var amount = new Money(5, cash.Currency);
        var deposit = PostingRequest.Move(bank.NewKey("d"), TransactionKind.Deposit, cash, alice, amount);
        Task<PostingResult>[] answers =
        [
            bank.PostAsync(bank.Transfer(alice, bob, 5, "t")),
            bank.PostAsync(deposit),
            bank.PostAsync(bank.Transfer(alice, bob, 5, "t")),
            bank.PostAsync(deposit),
            bank.PostAsync(bank.Transfer(bob, alice, 5, "t")),
        ];

        await bank.Ledger.StartAsync(default);
        var results = await Task.WhenAll(answers);

        Assert.False(Assert.IsType<PostingResult.Refused>(results[0]).IsReplay);
        Assert.False(Assert.IsType<PostingResult.Booked>(results[1]).IsReplay);
        var again = Assert.IsType<PostingResult.Refused>(results[2]);
        Assert.True(again.IsReplay);
        Assert.IsType<LedgerRefusal.InsufficientFunds>(again.Refusal);
        Assert.True(Assert.IsType<PostingResult.Booked>(results[3]).IsReplay);
        Assert.IsType<LedgerRefusal.IdempotencyKeyReused>(Assert.IsType<PostingResult.Refused>(results[4]).Refusal);
        Assert.Equal(5, (await bank.AccountAsync(alice)).BalanceMinor);
    }

    [Fact]
    public async Task Post_TwoWritersOnOneFile_KeepOneBook()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await using var other = bank.NewWriter();
        await other.StartAsync(default);
        var (alice, bob) = (await bank.OpenAccountWithAsync(1_000), await bank.OpenAccountAsync());

        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(async i =>
        {
            await Task.Yield();
            var request = bank.Transfer(alice, bob, 1, $"{i / 2}");
            await (i % 2 == 0 ? bank.Ledger : other).PostAsync(request, default);
        }));

        Assert.Equal(500, (await bank.AccountAsync(alice)).BalanceMinor);
        Assert.Equal(500, (await bank.AccountAsync(bob)).BalanceMinor);
        Assert.Empty(await new LedgerVerifier(bank.LedgerStore).VerifyAsync(default));
    }

    [Fact]
    public async Task Post_MoreThanTheQueueHolds_WaitsAndIsAnswered()
    {
        var options = new LedgerOptions { QueueCapacity = 8, MaxBatchSize = 4 };
        await using var bank = await TestBank.OpenAsync<TStore>(options: options);
        var (alice, bob) = (await bank.OpenAccountWithAsync(200), await bank.OpenAccountAsync());
        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => bank.PostAsync(bank.Transfer(alice, bob, 1))));
        Assert.Equal(200, (await bank.AccountAsync(bob)).BalanceMinor);
    }
}

using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankGraph.Ledger.Tests;

public abstract class OutboxTests<TStore> where TStore : ITestStore
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Relay_BookedTransactions_ArePublishedOnceInOrderAndRefusedOnesNever()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        var booked = Assert.IsType<PostingResult.Booked>(await bank.PostAsync(bank.Transfer(alice, bob, 10, "k")));
        await bank.PostAsync(bank.Transfer(alice, bob, 10, "k"));
        await bank.PostAsync(bank.Transfer(alice, bob, 1_000));
        var topic = new Topic();
        var relay = RelayOf(bank, topic);

        Assert.Equal(2, await relay.RelayAsync(default));
        Assert.Equal(0, await relay.RelayAsync(default));

        Assert.Equal(2, topic.Messages.Count);
        Assert.Equal(booked.Transaction.Id, topic.Messages[1].TransactionId);
        BookedEntry[] entries = [new(alice, 2, -10, 90), new(bob, 1, 10, 10)];
        Assert.Equal(
            (booked.Transaction.Kind, booked.Transaction.BookedAt),
            (topic.Messages[1].Kind, topic.Messages[1].BookedAt));
        Assert.Equal(entries.OrderBy(e => e.AccountId), topic.Messages[1].Entries);
        await using var context = bank.Context();
        Assert.All(await context.Outbox.ToListAsync(), m => Assert.Equal(bank.Clock.Instant(), m.SentAt));
    }

    [Fact]
    public async Task Relay_PublishingFails_MessagesWait()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.OpenAccountWithAsync(100);
        var topic = new Topic { Failure = new TimeoutException("The topics are away.") };
        await Assert.ThrowsAsync<TimeoutException>(() => RelayOf(bank, topic).RelayAsync(default));

        topic.Failure = null;
        Assert.Equal(1, await RelayOf(bank, topic).RelayAsync(default));
    }

    [Fact]
    public async Task Relay_WhileMoneyMoves_MarksRideInItsBatches()
    {
        FaultyStore? store = null;
        await using var bank = await TestBank.OpenAsync<TStore>(
            s => store = new FaultyStore(s),
            new LedgerOptions { MarksWait = TimeSpan.FromHours(1) });
        var (alice, bob) = (await bank.OpenAccountWithAsync(1_000_000), await bank.OpenAccountAsync());
        var marked = RelayOf(bank, new Topic()).RelayAsync(default);

        var booked = 1;
        for (; !marked.IsCompleted; booked++) await bank.PostAsync(bank.Transfer(alice, bob, 1));
        await marked;

        Assert.Equal(booked, store?.Commits);
    }

    [Fact]
    public async Task Run_WhileTransfersAreBooked_PublishesEachAccountsSequencesWithoutAGap()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(300), await bank.OpenAccountAsync());
        var topic = new Topic();
        using var stopping = new CancellationTokenSource();
        var running = RelayOf(bank, topic).RunAsync(stopping.Token);

        await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => bank.PostAsync(bank.Transfer(alice, bob, 1))));
        await topic.ReachedAsync(301).WaitAsync(Patience);
        await stopping.CancelAsync();
        await running.WaitAsync(Patience);

        var entries = topic.Messages.SelectMany(m => m.Entries);
        var sequences = entries.Where(e => e.AccountId == bob).Select(e => e.Sequence);
        Assert.Equal(Enumerable.Range(1, 300).Select(i => (long)i), sequences.Distinct());
    }

    [Fact]
    public async Task Run_TopicsFailFirst_PublishesWhenTheyAreBack()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var topic = new Topic { FailuresLeft = 1 };
        using var stopping = new CancellationTokenSource();
        var running = RelayOf(bank, topic).RunAsync(stopping.Token);
        await bank.OpenAccountWithAsync(100);
        await topic.ReachedAsync(1).WaitAsync(Patience);
        await stopping.CancelAsync();
        await running.WaitAsync(Patience);
        Assert.Single(topic.Messages);
    }

    [Fact]
    public async Task Run_HandedWhatWasBooked_TellsItAsTheOutboxHasIt()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        var (topic, read) = (new Topic(), new Topic());
        using var stopping = new CancellationTokenSource();
        var running = RelayOf(bank, topic).RunAsync(stopping.Token);
        await topic.ReachedAsync(1).WaitAsync(Patience);
        for (var i = 0; i < 5; i++) await bank.PostAsync(bank.Transfer(alice, bob, 1 + i));
        await topic.ReachedAsync(6).WaitAsync(Patience);
        await stopping.CancelAsync();
        await running.WaitAsync(Patience);

        await bank.ExecuteAsync("UPDATE ledger_outbox SET sent_at = NULL");
        await RelayOf(bank, read).RelayAsync(default);

        Assert.Equal(read.Messages.Select(Text), topic.Messages.Select(Text));

        static string Text(BookedMessage message) =>
            $"{message.TransactionId} {message.Kind} {message.BookedAt:O} {string.Join(' ', message.Entries)}";
    }

    [Fact]
    public async Task Run_AnotherProcessBooks_IsToldToo()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (alice, bob) = (await bank.OpenAccountWithAsync(100), await bank.OpenAccountAsync());
        var topic = new Topic();
        using var stopping = new CancellationTokenSource();
        var running = RelayOf(bank, topic).RunAsync(stopping.Token);
        await topic.ReachedAsync(1).WaitAsync(Patience);
        await using var other = bank.NewWriter();
        await other.StartAsync(default);

        await other.PostAsync(bank.Transfer(alice, bob, 1), default);

        await topic.ReachedAsync(2).WaitAsync(Patience);
        await stopping.CancelAsync();
        await running.WaitAsync(Patience);
    }

    private static OutboxRelay RelayOf(TestBank bank, Topic topic) =>
        new(bank.LedgerStore, bank.Ledger, topic, bank.Clock, NullLogger<OutboxRelay>.Instance);

    private sealed class Topic : IBookedPublisher
    {
        private TaskCompletionSource _reached = new();
        private int _expected = int.MaxValue;

        public List<BookedMessage> Messages { get; } = [];

        public Exception? Failure { get; set; }

        public int FailuresLeft { get; set; }

        public Task PublishAsync(IReadOnlyList<BookedMessage> messages, CancellationToken cancellationToken)
        {
            if (Failure is not null) throw Failure;
            if (FailuresLeft-- > 0) throw new TimeoutException("The topics are away.");
            lock (Messages)
            {
                Messages.AddRange(messages);
                if (Messages.Count >= _expected) _reached.TrySetResult();
            }

            return Task.CompletedTask;
        }

        public Task ReachedAsync(int count)
        {
            lock (Messages)
            {
                (_expected, _reached) = (count, new TaskCompletionSource());
                if (Messages.Count >= count) _reached.TrySetResult();
            }

            return _reached.Task;
        }
    }
}

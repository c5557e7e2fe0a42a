using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger.Tests;

public abstract class ParticipantTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private readonly Guid _bill = Guid.NewGuid();
    private readonly SystemAccount _biller = SystemAccount.BillerSettlement(Guid.NewGuid(), Currency.FromCode("EUR"));
    private TestBank? _bank;
    private Guid _alice;

    private TestBank Bank => _bank ?? throw new InvalidOperationException();

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>(start: false);
        Bank.Database.IsSpoilt = true;
        var id = Bank.Database.IdType;
        await Bank.ExecuteAsync(
            $"CREATE TABLE bills (id {id} PRIMARY KEY, open_minor BIGINT NOT NULL);" +
            $"CREATE TABLE bill_payments (transaction_id {id} PRIMARY KEY REFERENCES ledger_transactions (id), " +
            $"bill_id {id} NOT NULL, amount_minor BIGINT NOT NULL, value_date DATE, paid_at BIGINT, note VARCHAR(9));" +
            $"INSERT INTO bills VALUES ({Bank.Database.Literal(_bill)}, 80)");
        _alice = await Bank.OpenAccountAsync();
    }

    public async Task DisposeAsync()
    {
        Assert.Empty(await new LedgerVerifier(Bank.LedgerStore).VerifyAsync(default));
        await Bank.DisposeAsync();
    }

    [Fact]
    public async Task Post_SecondPaymentInTheSameBatch_SeesTheFirst()
    {
        var deposit = DepositAsync(200);
        var first = Bank.PostAsync(Pay());
        var second = Bank.PostAsync(Pay());
        await Bank.Ledger.StartAsync(default);
        await deposit;

        var booked = Assert.IsType<PostingResult.Booked>(await first);
        Assert.Equal(80, booked.Transaction.AmountMinor);
        var refused = Assert.IsType<PostingResult.Refused>(await second);
        Assert.Equal(new LedgerRefusal.ByParticipant("BILL_ALREADY_PAID", "{\"open\":0}"), refused.Refusal);
        Assert.Equal("0|\n", await Bank.DumpAsync("SELECT open_minor FROM bills"));
        Assert.Equal(
            $"{Convert.ToHexString(booked.Transaction.Id.ToByteArray(bigEndian: true))}|80|2026-03-02||\n",
            await Bank.DumpAsync("SELECT transaction_id, amount_minor, value_date, note FROM bill_payments"));
        Assert.Equal(80, (await Bank.AccountAsync(_biller.Id)).BalanceMinor);
    }

    [Fact]
    public async Task Post_TheLedgerRefuses_TheParticipantWritesNothing()
    {
        await Bank.Ledger.StartAsync(default);
        await DepositAsync(79);
        var refused = Assert.IsType<PostingResult.Refused>(await Bank.PostAsync(Pay()));
        Assert.IsType<LedgerRefusal.InsufficientFunds>(refused.Refusal);
        Assert.Equal("80|\n", await Bank.DumpAsync("SELECT open_minor FROM bills"));
        Assert.Equal("", await Bank.DumpAsync("SELECT * FROM bill_payments"));
    }

    [Fact]
    public async Task Post_Replays_DoNotAskTheParticipant()
    {
        await Bank.Ledger.StartAsync(default);
        await DepositAsync(100);
        var (paid, late) = (Pay("paid"), Pay("late"));
        var first = Assert.IsType<PostingResult.Booked>(await Bank.PostAsync(paid));
        var refused = Assert.IsType<PostingResult.Refused>(await Bank.PostAsync(late));
        await Bank.ExecuteAsync("UPDATE bills SET open_minor = 20");

        var replayed = Assert.IsType<PostingResult.Booked>(await Bank.PostAsync(paid));
        Assert.Equal(first.Transaction.Id, replayed.Transaction.Id);
        var again = Assert.IsType<PostingResult.Refused>(await Bank.PostAsync(late));

        Assert.True(again.IsReplay);
        Assert.Equal(refused.Refusal, again.Refusal);
        Assert.Equal("20|\n", await Bank.DumpAsync("SELECT open_minor FROM bills"));
    }

    [Fact]
    public async Task Post_ParticipantThrows_FailsAloneAndLeavesNothing()
    {
        var deposit = DepositAsync(100);
        var broken = Bank.PostAsync(Pay() with { Participant = new Broken(new PayWholeBill(_bill)) });
        var sound = Bank.PostAsync(Pay());
        await Bank.Ledger.StartAsync(default);

        await deposit;
        await Assert.ThrowsAsync<TimeZoneNotFoundException>(() => broken);
        Assert.IsType<PostingResult.Booked>(await sound);
        Assert.Equal("1|\n", await Bank.DumpAsync("SELECT COUNT(*) FROM bill_payments"));
        Assert.Equal(20, (await Bank.AccountAsync(_alice)).BalanceMinor);
    }

    [Fact]
    public async Task Post_ParticipantUsesEntityFramework_InTheLedgersTransaction()
    {
        await Bank.Ledger.StartAsync(default);
        await DepositAsync(100);
        var request = Pay() with { Participant = new ThroughEntityFramework(Bank) };
        var answer = await Bank.PostAsync(request).WaitAsync(TimeSpan.FromMinutes(1));
        var booked = Assert.IsType<PostingResult.Booked>(answer);
        Assert.Equal(7, booked.Transaction.AmountMinor);
        Assert.Equal("93|\n", await Bank.DumpAsync("SELECT open_minor FROM bills"));
    }

    [Fact]
    public async Task Post_ParticipantDecidesNoAmount_IsABugOfTheFeature()
    {
        await Bank.Ledger.StartAsync(default);
        var request = Pay() with { Participant = new Silent() };
        await Assert.ThrowsAsync<InvalidOperationException>(() => Bank.PostAsync(request));
    }

    private async Task DepositAsync(long amountMinor)
    {
        var cash = SystemAccount.Cash(Currency.FromCode("EUR"));
        var amount = new Money(amountMinor, cash.Currency);
        var request = PostingRequest.Move(Bank.NewKey(), TransactionKind.Deposit, cash, _alice, amount);
        Assert.IsType<PostingResult.Booked>(await Bank.PostAsync(request));
    }

    private PostingRequest Pay(string? key = null) => PostingRequest.MoveDecidedBy(
        new PayWholeBill(_bill),
        Bank.NewKey(key),
        TransactionKind.BillPayment,
        _alice,
        _biller);

    private sealed class PayWholeBill(Guid bill) : IPostingParticipant
    {
        public async Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken stopping)
        {
            var open = await ledger.LockRowAsync(
                $"SELECT open_minor FROM bills WHERE id = {bill}",
                row => row.Int64(0).ToString(),
                stopping);
            return open is null or "0"
                ? ParticipantDecision.Refused("BILL_ALREADY_PAID", "{\"open\":0}")
                : ParticipantDecision.AcceptedWith(new Money(long.Parse(open), Currency.FromCode("EUR")));
        }

        public async Task WriteAsync(
            LedgerTransaction ledger,
            Transaction transaction,
            CancellationToken stopping)
        {
            var (id, amount, date, at) =
                (transaction.Id, transaction.AmountMinor, transaction.ValueDate, transaction.BookedAt);
            string? note = null;
            Assert.Equal(1, await ledger.ExecuteAsync(
                $"UPDATE bills SET open_minor = open_minor - {amount} WHERE id = {bill}",
                stopping));
            await ledger.ExecuteAsync(
                $"INSERT INTO bill_payments VALUES ({id}, {bill}, {amount}, {date}, {at}, {note})",
                stopping);
        }
    }

    private sealed class Broken(IPostingParticipant inner) : IPostingParticipant
    {
        public Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken stopping) =>
            inner.DecideAsync(ledger, stopping);

        public async Task WriteAsync(LedgerTransaction ledger, Transaction transaction, CancellationToken stopping)
        {
            await inner.WriteAsync(ledger, transaction, stopping);
            throw new TimeZoneNotFoundException("A bug of the feature.");
        }
    }

    private sealed class ThroughEntityFramework(TestBank bank) : IPostingParticipant
    {
        public Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken stopping) =>
            Task.FromResult(ParticipantDecision.AcceptedWith(new Money(7, Currency.FromCode("EUR"))));

        public async Task WriteAsync(LedgerTransaction ledger, Transaction transaction, CancellationToken stopping)
        {
            await using var context = bank.Context();
            context.Database.SetDbConnection(ledger.Connection);
            await context.Database.UseTransactionAsync(ledger.Transaction, stopping);
            var written = await context.Transactions.SingleAsync(t => t.Id == transaction.Id, stopping);
            var left = 100 - written.AmountMinor;
            await context.Database.ExecuteSqlAsync($"UPDATE bills SET open_minor = {left}", stopping);
        }
    }

    private sealed class Silent : IPostingParticipant
    {
        public Task<ParticipantDecision> DecideAsync(LedgerTransaction ledger, CancellationToken stopping) =>
            Task.FromResult(ParticipantDecision.Accepted);

        public Task WriteAsync(LedgerTransaction ledger, Transaction transaction, CancellationToken stopping) =>
            Task.CompletedTask;
    }
}

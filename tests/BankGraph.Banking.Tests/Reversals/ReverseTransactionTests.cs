using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Reversals;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Reversals;

public abstract class ReverseTransactionTests<TStore> where TStore : ITestStore
{
    private static readonly Guid Staff = Guid.NewGuid();

    [Fact]
    public async Task Reverse_Transfer_PutsBothBalancesBack()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (transfer, annas, bens) = await TransferAsync(bank);

        var reversal = (await ReverseAsync(bank, transfer.Id)).Value;

        Assert.Equal((TransactionKind.Reversal, "Sent twice"), (reversal.Kind, reversal.Description));
        Assert.Equal(transfer.AmountMinor, reversal.AmountMinor);
        Assert.Equal((10000L, 0L), (await bank.BalanceMinorAsync(annas.Id), await bank.BalanceMinorAsync(bens.Id)));
        Assert.Equal(TransactionStatus.Reversed, await StatusAsync(bank, transfer.Id));
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Reverse_SameKeyAgain_AnswersTheSame()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (transfer, annas, _) = await TransferAsync(bank);
        var first = await ReverseAsync(bank, transfer.Id, key: "k");

        Assert.Equal(first.Value, (await ReverseAsync(bank, transfer.Id, key: "k")).Value);
        Assert.Equal(10000, await bank.BalanceMinorAsync(annas.Id));
    }

    [Fact]
    public async Task Reverse_ManyAtOnce_HappensOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (transfer, annas, _) = await TransferAsync(bank);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => ReverseAsync(bank, transfer.Id)));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.Equal(9, outcomes.Count(outcome => outcome.Error is AlreadyReversedError));
        Assert.Equal(10000, await bank.BalanceMinorAsync(annas.Id));
        await bank.AssertSoundAsync();
    }

    [Fact]
    public async Task Reverse_MoneyIsSpent_MovesNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (transfer, annas, bens) = await TransferAsync(bank);
        var ben = await OwnerAsync(bank, bens.Id);
        _ = (await bank.Get<Withdraw>().ExecuteAsync(new(ben, bens.Number, new(1m, "EUR"), null, "w"), default)).Value;

        var outcome = await ReverseAsync(bank, transfer.Id);

        Assert.IsType<InsufficientFundsError>(outcome.Error);
        Assert.Equal(6000, await bank.BalanceMinorAsync(annas.Id));
        Assert.Equal(TransactionStatus.Booked, await StatusAsync(bank, transfer.Id));
    }

    [Fact]
    public async Task Reverse_AReversal_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (transfer, _, _) = await TransferAsync(bank);
        var reversal = (await ReverseAsync(bank, transfer.Id)).Value;

        Assert.Equal(new NotReversibleError(), (await ReverseAsync(bank, reversal.Id)).Error);
    }

    [Fact]
    public async Task Reverse_BillPayment_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 100m);
        bank.Gateway.Issue("1", 5000, bank.Clock.Today.AddDays(5));
        var bill = Assert.Single(await bank.LinkAsync(anna));
        var paid = await bank.Get<PayBill>().ExecuteAsync(new(anna, bill.Id, account.Number, null, "k"), default);

        Assert.Equal(new NotReversibleError(), (await ReverseAsync(bank, paid.Value.Id)).Error);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    public async Task Reverse_WithoutAProperReason_IsRefused(string reason)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();

        var outcome = await ReverseAsync(bank, Guid.NewGuid(), reason: reason);

        Assert.Equal("reason", Assert.IsType<InvalidFieldError>(outcome.Error).Field);
    }

    [Fact]
    public async Task Reverse_UnknownTransaction_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();

        Assert.Equal(new TransactionNotFoundError(), (await ReverseAsync(bank, Guid.NewGuid())).Error);
    }

    private static Task<Outcome<TransactionView, BankError>> ReverseAsync(
        TestBank bank, Guid transactionId, string? key = null, string reason = "Sent twice") =>
        bank.Get<ReverseTransaction>().ExecuteAsync(
            new ReversalRequest(Staff, transactionId, reason, key ?? TestBank.NewKey()),
            default);

    private static async Task<(TransactionView Transfer, AccountView From, AccountView To)> TransferAsync(TestBank bank)
    {
        var anna = await bank.RegisterAsync();
        var annas = await bank.OpenAccountAsync(anna, balance: 100m);
        var bens = await bank.OpenAccountAsync(await bank.RegisterAsync("ben@example.com"));
        var request = new TransferRequest(anna, annas.Number, bens.Number, new(40m, "EUR"), "Rent", "t");
        return ((await bank.Get<Transfer>().ExecuteAsync(request, default)).Value, annas, bens);
    }

    private static async Task<TransactionStatus> StatusAsync(TestBank bank, Guid transactionId)
    {
        await using var context = bank.Context();
        return (await context.LedgerTransactions.SingleAsync(row => row.Id == transactionId)).Status;
    }

    private static async Task<Guid> OwnerAsync(TestBank bank, Guid accountId)
    {
        await using var context = bank.Context();
        return (await context.CustomerAccounts.SingleAsync(row => row.Id == accountId)).CustomerId;
    }
}

using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Operations;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Operations;

public abstract class FindOperationTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Find_AppliedPayment_GivesItsTransaction()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        var deposit = await bank.DepositAsync(anna, account.Number, 5m, key: "k");

        var operation = await FindAsync(bank, anna);

        Assert.Equal(new OperationView(OperationStatus.Applied, deposit.Value, null), operation);
    }

    [Fact]
    public async Task Find_PaymentTheLedgerRefused_GivesTheFirstRefusal()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        var refused = await bank.Get<Withdraw>().ExecuteAsync(
            new(anna, account.Number, new(5m, "EUR"), null, "k"),
            default);
        _ = (await bank.DepositAsync(anna, account.Number, 100m)).Value;

        var operation = await FindAsync(bank, anna);

        Assert.Equal(OperationStatus.Refused, operation.Status);
        Assert.Equal((BankError?)refused.Error, operation.Error);
        Assert.IsType<InsufficientFundsError>(operation.Error);
    }

    [Fact]
    public async Task Find_PaymentAFeatureRefused_GivesTheRefusal()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 100m);
        bank.Gateway.Issue("1", 5000, bank.Clock.Today.AddDays(5));
        var bill = Assert.Single(await bank.LinkAsync(anna));
        var pay = bank.Get<PayBill>();
        _ = (await pay.ExecuteAsync(new(anna, bill.Id, account.Number, null, "first"), default)).Value;
        _ = await pay.ExecuteAsync(new(anna, bill.Id, account.Number, null, "k"), default);

        Assert.Equal(new BillAlreadyPaidError(), (await FindAsync(bank, anna)).Error);
    }

    [Fact]
    public async Task Find_KeyThatWasNeverUsed_IsUnknown()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();

        Assert.Equal(OperationStatus.Unknown, (await FindAsync(bank, await bank.RegisterAsync())).Status);
    }

    [Fact]
    public async Task Find_KeyOfSomebodyElse_IsUnknown()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        _ = (await bank.DepositAsync(anna, (await bank.OpenAccountAsync(anna)).Number, 5m, key: "k")).Value;

        var operation = await FindAsync(bank, await bank.RegisterAsync("ben@example.com"));

        Assert.Equal(OperationStatus.Unknown, operation.Status);
    }

    [Fact]
    public async Task Find_KeyThatCannotBe_IsUnknown()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();

        Assert.Equal(OperationStatus.Unknown, (await FindAsync(bank, Guid.NewGuid(), "")).Status);
    }

    private static Task<OperationView> FindAsync(TestBank bank, Guid customerId, string key = "k") =>
        bank.Get<FindOperation>().ExecuteAsync(customerId, key, default);
}

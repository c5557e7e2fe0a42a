using BankGraph.Banking.Accounts;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.StepUp;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.SharedAccounts;

/// <summary>Whom a customer knows, of those that are paid from a shared account.</summary>
public abstract class SharedStepUpTests<TStore> where TStore : ITestStore
{
    private const string Iban = "DE98999999990000000008";

    [Fact]
    public async Task PaidBefore_FromASharedAccount_IsKnownToWhoHasPaid()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Owner);
        var carl = await CarlAsync(stage);
        var own = await stage.Bank.OpenAccountAsync(stage.Ben, balance: 50m);

        _ = (await TransferAsync(stage, stage.Ben, carl)).Value;
        _ = (await TransferAsync(stage, stage.Ben, carl)).Value;

        Assert.True(await IsKnownAsync(stage, stage.Ben, stage.Account, carl));
        Assert.True(await IsKnownAsync(stage, stage.Ben, own, carl));
        Assert.False(await IsKnownAsync(stage, stage.Anna, stage.Account, carl));
    }

    [Fact]
    public async Task PaidBefore_ToAnotherBankFromASharedAccount_IsKnownToWhoHasOrderedIt()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Pay);
        _ = (await stage.Bank.Get<TransferExternal>().ExecuteAsync(
            new(stage.Ben, stage.Account.Number, Iban, "Nordlicht", new(1m, "EUR"), null, TestBank.NewKey()),
            default)).Value;

        Assert.True(await IsKnownAsync(stage, stage.Ben));
        Assert.False(await IsKnownAsync(stage, stage.Anna));

        static async Task<bool> IsKnownAsync(SharedStage stage, Guid customerId)
        {
            var paidBefore = stage.Bank.Get<PaidBefore>();
            var payment = new OrderedPayment(stage.Account.Number, new(1m, "EUR")) { Iban = Iban };
            var found = Assert.IsType<FoundPayment>(await paidBefore.FindAsync(customerId, payment, default));
            return await paidBefore.IsKnownAsync(customerId, found, default);
        }
    }

    [Fact]
    public async Task PaidBefore_WhileTheAccountWasTheirsAlone_StaysKnown()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var carl = await CarlAsync(stage);
        _ = (await TransferAsync(stage, stage.Anna, carl)).Value;
        stage.Bank.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.ShareAsync(AccountRight.Owner);

        Assert.True(await IsKnownAsync(stage, stage.Anna, stage.Account, carl));
        Assert.False(await IsKnownAsync(stage, stage.Ben, stage.Account, carl));
    }

    [Fact]
    public async Task PaidBefore_ByWhoHasLeftTheAccountToThem_IsNotKnown()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var carl = await CarlAsync(stage);
        _ = (await TransferAsync(stage, stage.Anna, carl)).Value;
        stage.Bank.Clock.Advance(TimeSpan.FromMinutes(1));
        await stage.ShareAsync(AccountRight.Owner);

        _ = (await stage.Bank.Get<EndAccess>().LeaveAsync(stage.Anna, stage.Account.Number, default)).Value;

        Assert.False(await IsKnownAsync(stage, stage.Ben, stage.Account, carl));
    }

    [Fact]
    public async Task Find_ToAnAccountFromWhichOthersPay_IsAPaymentToSomebodyElse()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var savings = await stage.Bank.OpenAccountAsync(stage.Anna, balance: 50m);
        Assert.Null(await FindAsync(stage, stage.Anna, savings, stage.Account));

        await stage.ShareAsync(AccountRight.View);
        Assert.Null(await FindAsync(stage, stage.Anna, savings, stage.Account));

        await stage.ShareAsync(AccountRight.Pay);
        Assert.NotNull(await FindAsync(stage, stage.Anna, savings, stage.Account));
        Assert.Null(await FindAsync(stage, stage.Anna, stage.Account, savings));
    }

    private static async Task<AccountView> CarlAsync(SharedStage stage) =>
        await stage.Bank.OpenAccountAsync(await stage.Bank.RegisterAsync("carl@example.com"));

    private static Task<Outcome<TransactionView, ITransferError>> TransferAsync(
        SharedStage stage,
        Guid by,
        AccountView to) => stage.Bank.Get<Transfer>().ExecuteAsync(
        new(by, stage.Account.Number, to.Number, new(1m, "EUR"), null, TestBank.NewKey()),
        default);

    private static Task<FoundPayment?> FindAsync(
        SharedStage stage,
        Guid customerId,
        AccountView from,
        AccountView to) => stage.Bank.Get<PaidBefore>().FindAsync(
        customerId,
        new OrderedPayment(from.Number, new(1m, "EUR")) { ToAccountNumber = to.Number },
        default);

    private static async Task<bool> IsKnownAsync(
        SharedStage stage,
        Guid customerId,
        AccountView from,
        AccountView to)
    {
        var found = Assert.IsType<FoundPayment>(await FindAsync(stage, customerId, from, to));
        return await stage.Bank.Get<PaidBefore>().IsKnownAsync(customerId, found, default);
    }
}

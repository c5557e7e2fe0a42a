using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.BulkTransfers;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Limits;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Statements;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.SharedAccounts;

public abstract class SharedPaymentTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Withdraw_ByEachRight_IsDecidedByIt()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();

        Assert.IsType<AccountNotFoundError>((await stage.WithdrawAsync(stage.Ben, 1m)).Error);
        await stage.ShareAsync(AccountRight.View);
        Assert.IsType<InsufficientAccessError>((await stage.WithdrawAsync(stage.Ben, 1m)).Error);
        await stage.ShareAsync(AccountRight.Pay);
        Assert.False((await stage.WithdrawAsync(stage.Ben, 300m)).IsRefused);
        await stage.ShareAsync(AccountRight.Owner);
        Assert.False((await stage.WithdrawAsync(stage.Ben, 300m)).IsRefused);
        Assert.False((await stage.WithdrawAsync(stage.Anna, 300m)).IsRefused);

        Assert.Equal(10000, await stage.Bank.BalanceMinorAsync(stage.Account.Id));
    }

    [Fact]
    public async Task Withdraw_BeyondADelegatesLimits_SaysWhichAndIsWholeAgainTomorrow()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Pay, 50m, 80m);

        var payment = await stage.WithdrawAsync(stage.Ben, 50.01m);
        _ = (await stage.WithdrawAsync(stage.Ben, 50m)).Value;
        var day = await stage.WithdrawAsync(stage.Ben, 30.01m);
        _ = (await stage.WithdrawAsync(stage.Anna, 500m)).Value;
        stage.Bank.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(
            new LimitExceededError(LimitKind.Operation, SharedStage.Eur(5000), SharedStage.Eur(5000), null),
            payment.Error);
        var left = Assert.IsType<LimitExceededError>(day.Error);
        Assert.Equal((LimitKind.Day, SharedStage.Eur(3000)), (left.Limit, left.Left));
        Assert.False((await stage.WithdrawAsync(stage.Ben, 50m)).IsRefused);
    }

    [Fact]
    public async Task Transfers_OfADelegateAllAtOnce_StayWithinTheDaysLimit()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Pay, perDay: 100m);
        var own = await stage.Bank.OpenAccountAsync(stage.Ben);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(_ => TransferAsync(stage, stage.Ben, own, 7m)));

        Assert.Equal(14, outcomes.Count(outcome => !outcome.IsRefused));
        Assert.All(outcomes.Where(outcome => outcome.IsRefused), o => Assert.IsType<LimitExceededError>(o.Error));
        Assert.Equal(9800, await stage.Bank.BalanceMinorAsync(own.Id));
        Assert.Equal(9800, (await stage.AccessAsync(stage.Ben))?.SpentDayMinor);
    }

    [Fact]
    public async Task Payments_OfEveryKind_CountTowardsADelegatesLimit()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var bank = stage.Bank;
        await stage.ShareAsync(AccountRight.Pay, perDay: 100m);
        var own = await bank.OpenAccountAsync(stage.Ben);
        bank.Gateway.Issue("1", 2000, bank.Clock.Today.AddDays(5));
        var bill = Assert.Single(await bank.LinkAsync(stage.Ben));

        _ = (await TransferAsync(stage, stage.Ben, own, 20m)).Value;
        _ = (await bank.Get<PayBill>().ExecuteAsync(
            new(stage.Ben, bill.Id, stage.Account.Number, null, TestBank.NewKey()), default)).Value;
        _ = (await ExternalAsync(stage, 20m)).Value;
        _ = (await BulkAsync(stage, own, "20.00")).Value;
        _ = (await stage.WithdrawAsync(stage.Ben, 20m)).Value;

        Assert.IsType<LimitExceededError>((await stage.WithdrawAsync(stage.Ben, 0.01m)).Error);
        Assert.IsType<LimitExceededError>((await BulkAsync(stage, own, "0.01")).Error);
        Assert.IsType<LimitExceededError>((await ExternalAsync(stage, 0.01m)).Error);
    }

    [Fact]
    public async Task Payments_OfWhoMayOnlySee_AreAllRefusedAlike()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var bank = stage.Bank;
        await stage.ShareAsync(AccountRight.View);
        var own = await bank.OpenAccountAsync(stage.Ben);
        bank.Gateway.Issue("1", 2000, bank.Clock.Today.AddDays(5));
        var bill = Assert.Single(await bank.LinkAsync(stage.Ben));
        var paid = await bank.Get<PayBill>().ExecuteAsync(
            new(stage.Ben, bill.Id, stage.Account.Number, null, TestBank.NewKey()), default);

        object?[] refusals =
        [
            paid.Error,
            (await TransferAsync(stage, stage.Ben, own, 1m)).Error,
            (await ExternalAsync(stage, 1m)).Error,
            (await BulkAsync(stage, own, "1.00")).Error,
            (await ScheduleAsync(stage, own)).Error,
        ];

        Assert.All(refusals, refusal => Assert.IsType<InsufficientAccessError>(refusal));
    }

    [Fact]
    public async Task OwnersMatters_ByADelegateWhoPays_AreRefused()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var (bank, ben, number) = (stage.Bank, stage.Ben, stage.Account.Number);
        await stage.ShareAsync(AccountRight.Pay);
        var goal = new NewGoal(ben, number, "Boat", new(100m, "EUR"), null);
        var yesterday = bank.Clock.Today.AddDays(-1);

        object?[] refusals =
        [
            (await bank.Get<RenameAccount>().ExecuteAsync(ben, number, "Mine", default)).Error,
            (await bank.Get<CloseAccount>().ByOwnerAsync(ben, number, null, default)).Error,
            (await bank.Get<ReactivateAccount>().ExecuteAsync(ben, number, default)).Error,
            (await bank.Get<SetLimits>().ExecuteAsync(ben, number, new(1m, null, null), default)).Error,
            (await bank.Get<CreateGoal>().ExecuteAsync(goal, default)).Error,
            (await bank.Get<IssueStatement>().ExecuteAsync(ben, number, yesterday, yesterday, default)).Error,
        ];

        Assert.All(refusals, refusal => Assert.IsType<InsufficientAccessError>(refusal));
        Assert.False((await bank.Get<StatementArchive>().ExportAsync(
            ben, number, yesterday, yesterday, default)).IsRefused);
    }

    [Fact]
    public async Task OwnersMatters_ByAJointOwner_AreDone()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var (bank, ben, number) = (stage.Bank, stage.Ben, stage.Account.Number);
        await stage.ShareAsync(AccountRight.Owner);
        var yesterday = bank.Clock.Today.AddDays(-1);

        var renamed = (await bank.Get<RenameAccount>().ExecuteAsync(ben, number, "Ours", default)).Value;
        var statement = (await bank.Get<IssueStatement>().ExecuteAsync(
            ben, number, yesterday, yesterday, default)).Value;
        _ = (await stage.WithdrawAsync(ben, 1000m)).Value;
        var closed = (await bank.Get<CloseAccount>().ByOwnerAsync(ben, number, null, default)).Value;

        Assert.Equal((ben, "Ours"), (renamed.CustomerId, renamed.Name));
        Assert.NotNull(await bank.Get<StatementArchive>().FindAsync(stage.Anna, statement.Id, default));
        Assert.Equal(Ledger.AccountStatus.Closed, closed.Status);
        await using var context = bank.Context();
        Assert.All(
            await AccountChangeQueries.Of(context, stage.Anna).ToListAsync(),
            change => Assert.Equal(ChangeAuthor.Owner, change.Author));
        Assert.Contains(Banking.Notices.NoticeKinds.AccountClosed, await stage.NoticesAsync(stage.Anna));
    }

    [Fact]
    public async Task Schedule_OfADelegate_IsHeldToTheLimitOnItsDay()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Pay, perPayment: 5m);
        var own = await stage.Bank.OpenAccountAsync(stage.Ben);
        var schedule = (await ScheduleAsync(stage, own)).Value;

        stage.Bank.Clock.Advance(TimeSpan.FromDays(3));
        await stage.Bank.RunAsync<PayScheduledJob>();

        await using var context = stage.Bank.Context();
        var run = await context.Set<PaymentRun>().SingleAsync(row => row.ScheduleId == schedule.Id);
        Assert.Equal(RunFailure.LimitExceeded, run.Failure);
        Assert.Equal(0, await stage.Bank.BalanceMinorAsync(own.Id));
    }

    private static Task<Outcome<ScheduleView, BankError>> ScheduleAsync(SharedStage stage, AccountView to) =>
        stage.Bank.Get<SchedulePayment>().ExecuteAsync(
            new(
                stage.Ben,
                stage.Account.Number,
                to.Number,
                null,
                new(10m, "EUR"),
                null,
                new(stage.Bank.Clock.Today.AddDays(1), ScheduleFrequency.Once, HolidayRule.Following, null, null),
                TestBank.NewKey()),
            default);

    private static Task<Outcome<TransactionView, ITransferError>> TransferAsync(
        SharedStage stage,
        Guid by,
        AccountView to,
        decimal value) => stage.Bank.Get<Transfer>().ExecuteAsync(
        new(by, stage.Account.Number, to.Number, new(value, "EUR"), null, TestBank.NewKey()),
        default);

    private static Task<Outcome<ExternalPaymentView, BankError>> ExternalAsync(SharedStage stage, decimal value) =>
        stage.Bank.Get<TransferExternal>().ExecuteAsync(
            new(
                stage.Ben,
                stage.Account.Number,
                "DE89370400440532013000",
                "Carla",
                new(value, "EUR"),
                null,
                TestBank.NewKey()),
            default);

    private static Task<Outcome<BulkView, BankError>> BulkAsync(SharedStage stage, AccountView to, string value) =>
        stage.Bank.Get<ExecuteBulkTransfer>().ExecuteAsync(
            new(
                stage.Ben,
                stage.Account.Number,
                $"payee,name,amount,currency,description\n{to.Number},Anna Berg,{value},EUR,",
                BulkMode.AllOrNothing,
                TestBank.NewKey()),
            default);
}

using BankGraph.Banking.Accounts;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Statements;
using BankGraph.Banking.Tags;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.SharedAccounts;

public abstract class EndAccessTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Remove_ADelegate_EndsEverythingAtOnce()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var access = await stage.ShareAsync(AccountRight.Pay);
        var own = await stage.Bank.OpenAccountAsync(stage.Ben);
        _ = (await stage.Bank.Get<SchedulePayment>().ExecuteAsync(
            new(
                stage.Ben,
                stage.Account.Number,
                own.Number,
                null,
                new(10m, "EUR"),
                null,
                new(stage.Bank.Clock.Today.AddDays(1), ScheduleFrequency.Monthly, HolidayRule.Following, null, null),
                TestBank.NewKey()),
            default)).Value;

        _ = (await stage.Bank.Get<EndAccess>().RemoveAsync(stage.Anna, access.Id, default)).Value;

        Assert.IsType<AccountNotFoundError>((await stage.WithdrawAsync(stage.Ben, 1m)).Error);
        await using var context = stage.Bank.Context();
        Assert.Equal([own.Id], await AccountQueries.Of(context, stage.Ben).Select(view => view.Id).ToListAsync());
        Assert.Empty(await AccountQueries.EntriesOf(context, stage.Ben, stage.Account.Id).ToListAsync());
        Assert.Equal(ScheduleStatus.Cancelled, (await context.Set<PaymentSchedule>().SingleAsync()).Status);
        Assert.Equal(NoticeKinds.AccessEnded, (await stage.NoticesAsync(stage.Ben))[^1]);
        Assert.Equal(NoticeKinds.AccessEnded, (await stage.NoticesAsync(stage.Anna))[^1]);
    }

    [Fact]
    public async Task Remove_WhatIsNotTheOwnersToRemove_IsRefused()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var end = stage.Bank.Get<EndAccess>();
        var ben = await stage.ShareAsync(AccountRight.Pay);
        var annas = (await stage.AccessAsync(stage.Anna))!; // She has opened it.

        Assert.IsType<AccessNotFoundError>((await end.RemoveAsync(stage.Ben, annas.Id, default)).Error);
        Assert.IsType<AccessNotFoundError>((await end.RemoveAsync(stage.Ben, ben.Id, default)).Error);
        Assert.IsType<AccessNotFoundError>((await end.RemoveAsync(stage.Anna, Guid.NewGuid(), default)).Error);
        var owner = await stage.ShareAsync(AccountRight.Owner);
        Assert.IsType<InsufficientAccessError>((await end.RemoveAsync(stage.Anna, owner.Id, default)).Error);
        Assert.IsType<InsufficientAccessError>((await end.RemoveAsync(stage.Ben, annas.Id, default)).Error);
    }

    [Fact]
    public async Task ChangeLimit_OfADelegate_CountsFromTheNextPayment()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var change = stage.Bank.Get<ChangeDelegateLimit>();
        var ben = await stage.ShareAsync(AccountRight.Pay, perDay: 10m);
        _ = (await stage.WithdrawAsync(stage.Ben, 10m)).Value;

        var changed = (await ChangeAsync(stage.Anna, ben, null, 15m)).Value;

        Assert.Equal(500, changed.LeftOn(stage.Bank.Clock.Today));
        Assert.True((await stage.WithdrawAsync(stage.Ben, 5.01m)).IsRefused);
        Assert.False((await stage.WithdrawAsync(stage.Ben, 5m)).IsRefused);
        Assert.IsType<AccessNotFoundError>((await ChangeAsync(stage.Ben, ben, null, 99m)).Error);
        Assert.IsType<InvalidAmountError>((await ChangeAsync(stage.Anna, ben, -1m, null)).Error);
        var annas = (await stage.AccessAsync(stage.Anna))!; // She has opened it.
        Assert.IsType<InvalidFieldError>((await ChangeAsync(stage.Anna, annas, 1m, null)).Error);

        Task<Outcome<AccessView, BankError>> ChangeAsync(
            Guid by,
            AccessView access,
            decimal? perPayment,
            decimal? perDay) => change.ExecuteAsync(by, access.Id, new(perPayment, perDay), default);
    }

    [Fact]
    public async Task Leave_WhoHasOpenedTheAccount_IsSucceededByTheOtherOwner()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var bank = stage.Bank;
        var yesterday = bank.Clock.Today.AddDays(-1);
        var issued = (await bank.Get<IssueStatement>().ExecuteAsync(
            stage.Anna, stage.Account.Number, yesterday, yesterday, default)).Value;
        Assert.IsType<LastOwnerError>((await LeaveAsync(stage, stage.Anna)).Error);
        await stage.ShareAsync(AccountRight.Owner);

        Assert.False((await LeaveAsync(stage, stage.Anna)).IsRefused);

        Assert.IsType<AccountNotFoundError>((await stage.WithdrawAsync(stage.Anna, 1m)).Error);
        Assert.False((await stage.WithdrawAsync(stage.Ben, 1m)).IsRefused);
        var listing = await bank.Get<AccountDirectory>().FindAsync(stage.Account.Number, default);
        Assert.Equal(stage.Ben, listing?.CustomerId);
        Assert.NotNull(await bank.Get<StatementArchive>().FindAsync(stage.Ben, issued.Id, default));
        Assert.Null(await bank.Get<StatementArchive>().FindAsync(stage.Anna, issued.Id, default));
        Assert.IsType<LastOwnerError>((await LeaveAsync(stage, stage.Ben)).Error);
    }

    [Fact]
    public async Task Leave_AProcessThatRemembersTheHolder_StillLetsNobodyPayOrRead()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Owner);
        var elsewhere = new AccountDirectory(stage.Bank.Contexts, new ProcessCache(stage.Bank.Clock), stage.Bank.Clock);
        var rights = new AccountRights(elsewhere, stage.Bank.Contexts);
        var withdraw = new Withdraw(rights, stage.Bank.Get<LedgerWriter>());
        var archive = new StatementArchive(
            stage.Bank.Contexts,
            rights,
            stage.Bank.Get<StatementBook>(),
            stage.Bank.Get<PersonalDataCipher>(),
            stage.Bank.Clock);
        var today = stage.Bank.Clock.Today;
        Assert.False((await ExportAsync()).IsRefused);
        Assert.Equal(stage.Anna, (await elsewhere.FindAsync(stage.Account.Number, default))?.CustomerId);
        _ = (await LeaveAsync(stage, stage.Anna)).Value;

        var request = new WithdrawRequest(stage.Anna, stage.Account.Number, new(1m, "EUR"), null, "k");
        var refused = await withdraw.ExecuteAsync(request, default);

        Assert.IsType<AccountNotFoundError>(refused.Error);
        Assert.IsType<AccountNotFoundError>((await ExportAsync()).Error);

        Task<Outcome<StatementHead, BankError>> ExportAsync() =>
            archive.ExportAsync(stage.Anna, stage.Account.Number, today, today, default);
    }

    [Fact]
    public async Task Leave_WithTagsOnEntries_TakesThemOutOfSight()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.View);
        var tags = stage.Bank.Get<TagEntry>();
        _ = (await tags.AddAsync(stage.Anna, stage.Account.Id, 1, "trip", default)).Value;
        _ = (await tags.AddAsync(stage.Ben, stage.Account.Id, 1, "trip", default)).Value;
        _ = (await tags.AddAsync(stage.Ben, stage.Account.Id, 1, "rome", default)).Value;
        Assert.Equal(["rome", "trip"], await TagsAsync(stage, stage.Ben));
        _ = (await tags.RemoveAsync(stage.Ben, stage.Account.Id, 1, "trip", default)).Value;

        _ = (await LeaveAsync(stage, stage.Ben)).Value;

        Assert.Equal(["trip"], await TagsAsync(stage, stage.Anna));
        Assert.Empty(await TagsAsync(stage, stage.Ben));
        await using var context = stage.Bank.Context();
        Assert.Empty(await TagQueries.SumsAsync(context, stage.Ben, new(2026, 1, 1), new(2026, 12, 31), default));
    }

    [Fact]
    public async Task Leave_WithAnOpenGoal_IsRefused()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Owner);
        var goal = new NewGoal(stage.Ben, stage.Account.Number, "Boat", new(100m, "EUR"), null);
        var made = (await stage.Bank.Get<CreateGoal>().ExecuteAsync(goal, default)).Value;

        var refused = await LeaveAsync(stage, stage.Ben);
        _ = (await stage.Bank.Get<CloseGoal>().ExecuteAsync(stage.Ben, made.Id, default)).Value;

        Assert.IsType<GoalsOpenError>(refused.Error);
        Assert.False((await LeaveAsync(stage, stage.Ben)).IsRefused);
    }

    [Fact]
    public async Task Erase_OneOfTwoOwners_LeavesTheAccountToTheOther()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Owner);

        Assert.False((await EraseAsync(stage, "anna@example.com", stage.Anna)).IsRefused);

        Assert.False((await stage.WithdrawAsync(stage.Ben, 1m)).IsRefused);
        await using var context = stage.Bank.Context();
        Assert.Equal(stage.Ben, (await context.CustomerAccounts.SingleAsync()).CustomerId);
        Assert.Equal(AccountStatus.Active, (await AccountQueries.Of(context, stage.Ben).SingleAsync()).Status);
    }

    [Fact]
    public async Task Erase_ADelegate_RemovesTheAccessAndTheInvitations()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Pay);

        Assert.False((await EraseAsync(stage, SharedStage.BensEmail, stage.Ben)).IsRefused);

        Assert.Null(await stage.AccessAsync(stage.Ben));
        await using var context = stage.Bank.Context();
        Assert.Empty(await context.Set<AccountInvitation>().ToListAsync());
        Assert.Equal(NoticeKinds.AccessEnded, (await stage.NoticesAsync(stage.Anna))[^1]);
    }

    [Fact]
    public async Task Erase_TheOnlyOwner_ClosesTheAccountAndEndsItsDelegates()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.View);
        var obstructed = await EraseAsync(stage, "anna@example.com", stage.Anna);
        _ = (await stage.WithdrawAsync(stage.Anna, 1000m)).Value;

        Assert.True(obstructed.IsRefused);
        Assert.False((await EraseAsync(stage, "anna@example.com", stage.Anna)).IsRefused);
        Assert.Null(await stage.AccessAsync(stage.Ben));
        Assert.Equal(NoticeKinds.AccessEnded, (await stage.NoticesAsync(stage.Ben))[^1]);
    }

    private static async Task<IEnumerable<string>> TagsAsync(SharedStage stage, Guid customerId)
    {
        await using var context = stage.Bank.Context();
        return (await TagQueries.UsedAsync(context, customerId, default)).Select(count => count.Tag);
    }

    private static Task<Outcome<AccessView, BankError>> LeaveAsync(SharedStage stage, Guid customerId) =>
        stage.Bank.Get<EndAccess>().LeaveAsync(customerId, stage.Account.Number, default);

    private static async Task<Outcome<IReadOnlyList<KeptData>, IEraseMyDataError>> EraseAsync(
        SharedStage stage,
        string email,
        Guid customerId)
    {
        var session = (await stage.Bank.Get<Login>().ExecuteAsync(email, TestBank.Password, default)).Value;
        var viewer = new Viewer(customerId, session.SessionId, RoleSet.Customer);
        return await stage.Bank.Get<EraseMyData>().ExecuteAsync(viewer, TestBank.Password, null, default);
    }
}

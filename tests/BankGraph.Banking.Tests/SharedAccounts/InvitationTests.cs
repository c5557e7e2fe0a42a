using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using BankGraph.Banking.ScheduledPayments;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.StepUp;
using BankGraph.Banking.Transfers;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.SharedAccounts;

public abstract class InvitationTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Accept_AnInvitation_GivesTheRightAndTellsEverybody()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();

        var access = await stage.ShareAsync(AccountRight.Pay, 50m, 80m);

        Assert.Equal((AccountRight.Pay, 5000L, 8000L), (access.Right, access.PerPaymentMinor, access.PerDayMinor));
        Assert.Equal(
            [NoticeKinds.AccessOffered, NoticeKinds.AccessGranted],
            await stage.NoticesAsync(stage.Anna));
        Assert.Equal(
            [NoticeKinds.AccountInvitation, NoticeKinds.AccessGranted],
            await stage.NoticesAsync(stage.Ben));
        var actions = (await stage.Bank.AuditAsync()).Select(record => record.Action).ToList();
        Assert.Contains(AuditAction.AccessOffered, actions);
        Assert.Contains(AuditAction.AccessGranted, actions);
        await using var context = stage.Bank.Context();
        var change = await AccountChangeQueries.Of(context, stage.Anna).SingleAsync();
        Assert.Equal(
            (AccountField.Access, null, "PAY", ChangeAuthor.Owner),
            (change.Field, change.Before, change.After, change.Author));
    }

    [Fact]
    public async Task Invite_AnAddressThatNobodyHas_LooksTheSameAndReachesNobody()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();

        var nobody = (await stage.InviteAsync(AccountRight.View, email: "nobody@example.com")).Value;
        var ben = (await stage.InviteAsync(AccountRight.View)).Value;

        Assert.Equal(Shape(ben), Shape(nobody));
        await using var context = stage.Bank.Context();
        Assert.Equal(2, await InvitationQueries.SentBy(context, stage.Anna).CountAsync());
        var cipher = stage.Bank.Get<PersonalDataCipher>();
        Assert.Equal("nobody@example.com", InvitationQueries.EmailOf(nobody, cipher));
        var received = InvitationQueries.ReceivedBy(context, stage.Ben, stage.Bank.Clock.GetUtcNow().UtcDateTime);
        var seen = await received.SingleAsync();
        Assert.Equal(ben.Id, seen.Id);
        Assert.Null(InvitationQueries.EmailOf(seen, cipher));
        Assert.Equal("Anna Berg", seen.InvitedBy.Open(cipher));

        static object Shape(InvitationView view) =>
            (view.CustomerId, view.Right, view.PerDayMinor, view.InvitedAt, view.ExpiresAt, view.InvitedBy.CustomerId);
    }

    [Fact]
    public async Task Invite_WhatDoesNotFit_IsRefused()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();

        Assert.Equal("email", Field(await stage.InviteAsync(AccountRight.View, email: "no address")));
        Assert.Equal("email", Field(await stage.InviteAsync(AccountRight.View, email: " Anna@Example.com")));
        Assert.Equal("perPayment", Field(await stage.InviteAsync(AccountRight.View, perPayment: 1m)));
        Assert.Equal("perDay", Field(await stage.InviteAsync(AccountRight.Owner, perDay: 1m)));
        Assert.IsType<InvalidAmountError>((await stage.InviteAsync(AccountRight.Pay, perDay: 0m)).Error);
        Assert.IsType<InvalidAmountError>((await stage.InviteAsync(AccountRight.Pay, perPayment: 0.001m)).Error);
        Assert.IsType<AccountNotFoundError>((await stage.InviteAsync(AccountRight.View, by: stage.Ben)).Error);
        await stage.ShareAsync(AccountRight.Pay);
        Assert.IsType<InsufficientAccessError>((await stage.InviteAsync(AccountRight.View, by: stage.Ben)).Error);

        static string? Field(Outcome<InvitationView, BankError> outcome) =>
            Assert.IsType<InvalidFieldError>(outcome.Error).Field;
    }

    [Fact]
    public async Task Invite_OneAddressTwice_TakesThePlaceOfTheFirst()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var first = (await stage.InviteAsync(AccountRight.Owner)).Value;

        var second = (await stage.InviteAsync(AccountRight.View, email: "BEN@example.com")).Value;

        Assert.IsType<InvitationNotFoundError>((await AcceptAsync(stage, stage.Ben, first)).Error);
        Assert.False((await AcceptAsync(stage, stage.Ben, second)).IsRefused);
        Assert.Equal(AccountRight.View, (await stage.AccessAsync(stage.Ben))?.Right);
    }

    [Fact]
    public async Task Invite_MoreThanTheBankKeeps_IsRefusedUntilOneIsWithdrawn()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var sent = new List<InvitationView>();
        for (var i = 0; i < InviteToAccount.MaxOpen; i++)
            sent.Add((await stage.InviteAsync(AccountRight.View, email: $"somebody{i}@example.com")).Value);

        var refused = await stage.InviteAsync(AccountRight.View);
        _ = (await stage.Bank.Get<AnswerInvitation>().WithdrawAsync(stage.Anna, sent[0].Id, default)).Value;

        Assert.Equal(new TooManyInvitationsError(InviteToAccount.MaxOpen), refused.Error);
        Assert.False((await stage.InviteAsync(AccountRight.View)).IsRefused);
    }

    [Fact]
    public async Task Answer_WhatIsOpenNoLonger_FindsNoInvitation()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var answer = stage.Bank.Get<AnswerInvitation>();
        var declined = (await stage.InviteAsync(AccountRight.View)).Value;
        Assert.IsType<InvitationNotFoundError>((await AcceptAsync(stage, stage.Anna, declined)).Error);
        _ = (await answer.DeclineAsync(stage.Ben, declined.Id, default)).Value;
        Assert.IsType<InvitationNotFoundError>((await AcceptAsync(stage, stage.Ben, declined)).Error);
        Assert.IsType<InvitationNotFoundError>((await answer.DeclineAsync(stage.Ben, declined.Id, default)).Error);
        var withdrawn = (await stage.InviteAsync(AccountRight.View)).Value;
        Assert.IsType<InvitationNotFoundError>((await answer.WithdrawAsync(stage.Ben, withdrawn.Id, default)).Error);
        _ = (await answer.WithdrawAsync(stage.Anna, withdrawn.Id, default)).Value;
        Assert.IsType<InvitationNotFoundError>((await AcceptAsync(stage, stage.Ben, withdrawn)).Error);
        var expired = (await stage.InviteAsync(AccountRight.View)).Value;
        stage.Bank.Clock.Advance(InviteToAccount.Lifetime);
        Assert.IsType<InvitationNotFoundError>((await AcceptAsync(stage, stage.Ben, expired)).Error);

        Assert.Null(await stage.AccessAsync(stage.Ben));
        Assert.Equal(
            [
                NoticeKinds.AccountInvitation, NoticeKinds.AccountInvitation, NoticeKinds.InvitationWithdrawn,
                NoticeKinds.AccountInvitation,
            ],
            await stage.NoticesAsync(stage.Ben));
        Assert.Contains(NoticeKinds.AccessDeclined, await stage.NoticesAsync(stage.Anna));
    }

    [Fact]
    public async Task Accept_TheInviterHasLeft_FindsNoInvitation()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Owner);
        var carla = await stage.Bank.RegisterAsync("carla@example.com");
        var invitation = (await stage.InviteAsync(AccountRight.Owner, email: "carla@example.com")).Value;
        _ = (await stage.Bank.Get<EndAccess>().LeaveAsync(stage.Anna, stage.Account.Number, default)).Value;

        Assert.IsType<InvitationNotFoundError>((await AcceptAsync(stage, carla, invitation)).Error);
        await using var context = stage.Bank.Context();
        Assert.Empty(await InvitationQueries.SentBy(context, stage.Ben).ToListAsync());
    }

    [Fact]
    public async Task Accept_ByWhoHasNotProvenTheAddress_IsRefusedUntilThen()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var carla = await stage.Bank.RegisterAsync("carla@example.com");
        var invitation = (await stage.InviteAsync(AccountRight.Pay, email: "carla@example.com")).Value;

        Assert.IsType<EmailNotVerifiedError>((await AcceptAsync(stage, carla, invitation)).Error);
        Assert.Null(await stage.AccessAsync(carla));
        await stage.Bank.VerifyEmailAsync(carla);
        Assert.False((await AcceptAsync(stage, carla, invitation)).IsRefused);
    }

    [Fact]
    public async Task Accept_ByWhoHasProvenAnotherAddressSince_FindsNoInvitation()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var carla = await stage.Bank.RegisterAsync("carla@example.com");
        var invitation = (await stage.InviteAsync(AccountRight.Pay, email: "carla@example.com")).Value;
        var another = stage.Bank.Get<PersonalDataCipher>().LookupHash("another@example.com");
        await using var context = stage.Bank.Context();
        await context.Customers.Where(row => row.Id == carla)
            .ExecuteUpdateAsync(row => row.SetProperty(customer => customer.EmailHash, another));
        await stage.Bank.VerifyEmailAsync(carla);

        Assert.IsType<InvitationNotFoundError>((await AcceptAsync(stage, carla, invitation)).Error);
    }

    [Fact]
    public async Task Accept_AfterTheAccessWasTakenAway_FindsNoInvitation()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var access = await stage.ShareAsync(AccountRight.Pay);
        var more = (await stage.InviteAsync(AccountRight.Owner)).Value;
        _ = (await stage.Bank.Get<EndAccess>().RemoveAsync(stage.Anna, access.Id, default)).Value;

        Assert.IsType<InvitationNotFoundError>((await AcceptAsync(stage, stage.Ben, more)).Error);
    }

    [Fact]
    public async Task Accept_ToSeeOnly_EndsWhatWasToBePaidFromTheAccount()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Pay);
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

        await stage.ShareAsync(AccountRight.View);

        await using var context = stage.Bank.Context();
        Assert.Equal(ScheduleStatus.Cancelled, (await context.Set<PaymentSchedule>().SingleAsync()).Status);
    }

    [Fact]
    public async Task Decline_AnInvitation_DoesNotTellTheInviterWhoHasTheAddress()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var invitation = (await stage.InviteAsync(AccountRight.View)).Value;

        _ = (await stage.Bank.Get<AnswerInvitation>().DeclineAsync(stage.Ben, invitation.Id, default)).Value;

        await using var context = stage.Bank.Context();
        var told = await NoticeQueries.Of(context, stage.Anna)
            .SingleAsync(view => view.Kind == NoticeKinds.AccessDeclined);
        var (_, text) = NoticeQueries.Read(told, stage.Bank.Get<PersonalDataCipher>());
        Assert.DoesNotContain(SharedStage.BensName, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Accept_AlreadyAnOwner_StaysOne()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        await stage.ShareAsync(AccountRight.Owner);

        Assert.Equal(AccountRight.Owner, (await stage.ShareAsync(AccountRight.View)).Right);
    }

    [Fact]
    public async Task Accept_TwiceAtOnce_GivesOneAccess()
    {
        await using var stage = await SharedStage.SetAsync<TStore>();
        var invitation = (await stage.InviteAsync(AccountRight.View)).Value;

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AcceptAsync(stage, stage.Ben, invitation)));

        Assert.Single(answers, answer => !answer.IsRefused);
        Assert.Equal(AccountRight.View, (await stage.AccessAsync(stage.Ben))?.Right);
    }

    private static Task<Outcome<AccountView, BankError>> AcceptAsync(
        SharedStage stage,
        Guid customerId,
        InvitationView invitation) =>
        stage.Bank.Get<AnswerInvitation>().AcceptAsync(customerId, invitation.Id, default);
}

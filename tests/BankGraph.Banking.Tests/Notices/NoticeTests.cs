using BankGraph.Banking.Accounts;
using BankGraph.Banking.Events;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Banking.Tests.Messages;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Notices;

public abstract class NoticeTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Booked_LargeAmountRelayedTwice_IsToldOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        var deposit = (await bank.DepositAsync(anna, account.Number, 500)).Value;
        await bank.Get<OutboxRelay>().RelayAsync(default);
        var entry = new BookedEntry(account.Id, 1, 500_00, 500_00);
        await bank.Get<BookedNotices>().TellAsync([Booked(deposit, entry)], default);

        var told = Assert.Single(await ToldAsync(bank, anna));
        Assert.Equal((NotificationTopic.MoneyReceived, 1L), (told.Topic, told.Sequence));
        Assert.Equal("500.00 EUR received", NoticeQueries.Read(told, bank.Get<PersonalDataCipher>()).Title);
    }

    [Fact]
    public async Task Booked_PaymentThatLeavesLittle_IsToldToBothSides()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, ben) = (await bank.RegisterAsync(), await bank.RegisterAsync("ben@example.com"));
        var (from, to) = (await bank.OpenAccountAsync(anna), await bank.OpenAccountAsync(ben));
        await bank.DepositAsync(anna, from.Number, 120);
        var transfer = new TransferRequest(anna, from.Number, to.Number, new(100, "EUR"), null, TestBank.NewKey());
        Assert.False((await bank.Get<Transfer>().ExecuteAsync(transfer, default)).IsRefused);
        await bank.Get<OutboxRelay>().RelayAsync(default);

        Assert.Equal(
            [NoticeKinds.MoneyReceived, NoticeKinds.MoneyPaid, NoticeKinds.LowBalance],
            (await ToldAsync(bank, anna)).Select(told => told.Kind));
        Assert.Equal([NoticeKinds.MoneyReceived], (await ToldAsync(bank, ben)).Select(told => told.Kind));
    }

    [Fact]
    public async Task Add_SideBySide_GivesEachASequenceOfItsOwn()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AddAsync(bank, anna, NoticeKinds.PasswordChanged)));

        Assert.Equal([1, 2, 3, 4], (await ToldAsync(bank, anna)).Select(told => told.Sequence));
    }

    [Fact]
    public async Task Bill_RelayedTwice_IsToldOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today);
        await bank.LinkAsync(anna);
        await bank.Get<BillNotificationRelay>().RelayAsync(default);
        var first = await ToldAsync(bank, anna);
        await using (var context = bank.Context())
        {
            var ids = await context.BillNotifications.Select(row => row.Id).ToListAsync();
            await bank.Get<BillNotices>().TellAsync(ids, default);
        }

        Assert.NotEmpty(first);
        Assert.All(first, told => Assert.Equal(NotificationTopic.Bill, told.Topic));
        Assert.Equal(first.Count, (await ToldAsync(bank, anna)).Count);
    }

    [Fact]
    public async Task Mark_OneThenAll_LeavesNoneUnread()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var (anna, ben) = (await bank.RegisterAsync(), await bank.RegisterAsync("ben@example.com"));
        for (var i = 0; i < 3; i++) await AddAsync(bank, anna, NoticeKinds.PasswordChanged);
        var told = await ToldAsync(bank, anna);
        var mark = bank.Get<MarkNotifications>();

        Assert.IsType<NotificationNotFoundError>((await mark.OneAsync(ben, told[0].Id, default)).Error);
        Assert.NotNull((await mark.OneAsync(anna, told[0].Id, default)).Value.ReadAt);
        Assert.Equal(2, await mark.AllAsync(anna, default));
        await using var context = bank.Context();
        Assert.Equal(0, await NoticeQueries.CountUnreadAsync(context, anna, default));
    }

    [Fact]
    public async Task Choose_SwitchedOff_IsNeitherListedNorSent()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var set = bank.Get<SetNotices>();
        foreach (var channel in Enum.GetValues<NotificationChannel>())
            Assert.False((await set.ChooseAsync(anna, NotificationTopic.Bill, channel, false, default)).IsRefused);

        await AddAsync(bank, anna, NoticeKinds.BillPaid, ("biller", "B"), ("amount", "1 EUR"), ("date", "today"));

        Assert.Empty(await ToldAsync(bank, anna));
        Assert.Empty(await MessageBank.RowsAsync(bank));
    }

    [Fact]
    public async Task Choose_SecurityOff_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();

        var outcome = await bank.Get<SetNotices>().ChooseAsync(
            anna, NotificationTopic.Security, NotificationChannel.Email, false, default);

        Assert.IsType<SecurityNoticesStayOnError>(outcome.Error);
    }

    [Fact]
    public async Task Add_InQuietHours_WaitsUntilTheyEndUnlessItIsAboutSecurity()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var set = bank.Get<SetNotices>();

        // It is nine o'clock, and ten in Berlin.
        await set.ChangeAsync(anna, new NoticeChanges(null, "Europe/Berlin", null, null), default);
        await set.SetQuietHoursAsync(anna, new TimeOnly(22, 0), new TimeOnly(11, 30), default);
        await AddAsync(bank, anna, NoticeKinds.ApprovalGiven);
        await AddAsync(bank, anna, NoticeKinds.PasswordChanged);

        var rows = await MessageBank.RowsAsync(bank);
        var now = bank.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(
            [now.AddMinutes(90), now],
            new[] { NoticeKinds.ApprovalGiven, NoticeKinds.PasswordChanged }
                .Select(kind => rows.Single(row => row.Kind == kind).NextAttemptAt));
    }

    [Fact]
    public async Task Publisher_NewNotice_TellsTheStreamsOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await AddAsync(bank, anna, NoticeKinds.PasswordChanged);
        var publisher = bank.Get<IEnumerable<IBankJob>>().OfType<NoticePublisher>().Single();

        await publisher.RunAsync(default);
        await publisher.RunAsync(default);

        Assert.Equal((anna, 1L), Assert.Single(bank.Publisher.Notices));
    }

    [Fact]
    public async Task Change_Language_IsThatOfOldNoticesToo()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        await AddAsync(bank, anna, NoticeKinds.PasswordChanged);
        var changes = new NoticeChanges(Language.German, null, null, null);
        await bank.Get<SetNotices>().ChangeAsync(anna, changes, default);

        var told = Assert.Single(await ToldAsync(bank, anna));
        Assert.Equal("Ihr Passwort wurde geändert", NoticeQueries.Read(told, bank.Get<PersonalDataCipher>()).Title);
    }

    private static BookedMessage Booked(TransactionView transaction, params BookedEntry[] entries) =>
        new(transaction.Id, transaction.Kind, transaction.BookedAt ?? default, entries);

    private static Task AddAsync(
        TestBank bank,
        Guid customerId,
        string kind,
        params (string Key, string Value)[] values) => bank.Get<BankWriter>().RunAsync(
        async (context, cancellation) =>
        {
            var notice = new Notice(kind) { Values = values.ToDictionary(pair => pair.Key, pair => pair.Value) };
            await bank.Get<CustomerNotices>().AddAsync(context, customerId, notice, cancellation);
            return await context.SaveChangesAsync(cancellation);
        },
        default);

    private static async Task<List<NotificationView>> ToldAsync(TestBank bank, Guid customerId)
    {
        await using var context = bank.Context();
        return await NoticeQueries.Of(context, customerId).OrderBy(view => view.Sequence).ToListAsync();
    }
}

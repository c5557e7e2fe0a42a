using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Events;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Events;

public abstract class RelayTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Relay_BookedTransactions_TellEachAccountItsNewestSequenceOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        for (var i = 0; i < 3; i++) await bank.DepositAsync(anna, account.Number, 1m);

        await bank.Get<OutboxRelay>().RelayAsync(default);
        await bank.Get<OutboxRelay>().RelayAsync(default);

        Assert.Equal([(account.Id, 3L)], bank.Publisher.Accounts.Where(change => change.AccountId == account.Id));
    }

    [Fact]
    public async Task Relay_RefusedPayment_TellsNothing()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        await bank.Get<Withdraw>().ExecuteAsync(
            new WithdrawRequest(anna, account.Number, new(1m, "EUR"), null, "k"),
            default);

        await bank.Get<OutboxRelay>().RelayAsync(default);

        Assert.Empty(bank.Publisher.Accounts);
    }

    [Fact]
    public async Task Relay_StreamsDown_TellsWhenTheyAreBack()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna, balance: 1m);
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today);
        await bank.LinkAsync(anna);
        bank.Publisher.Fails = true;
        var (transactions, notifications) = (bank.Get<OutboxRelay>(), bank.Get<BillNotificationRelay>());
        await Assert.ThrowsAsync<InvalidOperationException>(() => transactions.RelayAsync(default));
        await Assert.ThrowsAsync<InvalidOperationException>(() => notifications.RelayAsync(default));
        bank.Publisher.Fails = false;

        await transactions.RelayAsync(default);
        await notifications.RelayAsync(default);

        Assert.Contains((account.Id, 1L), bank.Publisher.Accounts);
        Assert.Single(bank.Publisher.Notifications);
    }

    [Fact]
    public async Task Relay_BillNotifications_AreToldOnceInTheirOrder()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Gateway.Issue("B-1", 1000, bank.Clock.Today);
        var bill = Assert.Single(await bank.LinkAsync(anna));
        var account = await bank.OpenAccountAsync(anna, balance: 10m);
        bank.Clock.Advance(TimeSpan.FromSeconds(1));
        await bank.Get<PayBill>().ExecuteAsync(new PayBillRequest(anna, bill.Id, account.Number, null, "k"), default);

        await bank.Get<BillNotificationRelay>().RelayAsync(default);
        await bank.Get<BillNotificationRelay>().RelayAsync(default);

        await using var context = bank.Context();
        var told = await BillQueries.NotificationsOf(context, anna).OrderBy(row => row.Id).ToListAsync();
        Assert.Equal([BillNotificationKind.Issued, BillNotificationKind.Paid], told.Select(row => row.Kind));
        Assert.Equal(told.Select(row => (anna, row.Id)), bank.Publisher.Notifications);
    }
}

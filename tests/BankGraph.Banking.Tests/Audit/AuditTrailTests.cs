using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Audit;

public abstract class AuditTrailTests<TStore> where TStore : ITestStore
{
    // Records of one instant are chained in any order.
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Record_OfAnOrdinaryDay_SaysWhoDidWhat()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        bank.Clock.Advance(AMoment);
        await bank.Get<Login>().ExecuteAsync("anna@example.com", "wrong-Password", default);
        bank.Clock.Advance(AMoment);
        var session = (await bank.Get<Login>().ExecuteAsync("anna@example.com", TestBank.Password, default)).Value;
        bank.Clock.Advance(AMoment);
        var account = await bank.OpenAccountAsync(anna);
        bank.Clock.Advance(AMoment);
        await bank.DepositAsync(anna, account.Number, 12.50m);
        bank.Clock.Advance(AMoment);
        await bank.LinkAsync(anna);
        bank.Clock.Advance(AMoment);
        var viewer = new Viewer(anna, session.SessionId, RoleSet.Customer);
        await bank.Get<Logout>().ExecuteAsync(viewer, everywhere: true, default);

        var events = await bank.AuditAsync();

        Assert.Equal(
            [
                AuditAction.Registered, AuditAction.SignInFailed, AuditAction.SignedIn, AuditAction.AccountOpened,
                AuditAction.MoneyMoved, AuditAction.BillerLinked, AuditAction.SignedOut,
            ],
            events.Select(record => record.Action));
        Assert.Equal(Enumerable.Range(1, 7).Select(i => (long)i), events.Select(record => record.Sequence));
        Assert.Equal([anna, null, anna, anna, anna, anna, anna], events.Select(record => record.ActorId));
        Assert.All(events, record => Assert.Equal(anna, record.CustomerId));
        Assert.Equal($"account/{account.Id}", events[3].Subject);
        Assert.Equal("""{"kind":"Deposit","amountMinor":1250,"currency":"EUR"}""", events[4].AfterJson);
        Assert.Equal(session.SessionId, events[^1].SessionId);
    }

    [Fact]
    public async Task Record_OfWhatWasRefused_IsNotThere()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        var before = (await bank.AuditAsync()).Count;

        var again = new Registration("Anna Berg", "anna@example.com", TestBank.Password, null);
        Assert.True((await bank.Get<RegisterCustomer>().ExecuteAsync(again, default)).IsRefused);
        Assert.True((await bank.DepositAsync(anna, account.Number, 1, "USD")).IsRefused);

        Assert.Equal(before, (await bank.AuditAsync()).Count);
    }

    [Fact]
    public async Task Record_OfAPaymentSentAgain_IsThereOnce()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        var key = TestBank.NewKey();

        for (var i = 0; i < 3; i++) await bank.DepositAsync(anna, account.Number, 1, key: key);

        Assert.Single(await bank.AuditAsync(), record => record.Action == AuditAction.MoneyMoved);
    }

    [Fact]
    public async Task Record_OfATokenThatCameBack_IsThere()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var session = (await bank.Get<Login>().ExecuteAsync("anna@example.com", TestBank.Password, default)).Value;
        await bank.Get<RefreshSession>().ExecuteAsync(session.RefreshToken, default);
        bank.Clock.Advance(AMoment);
        await bank.Get<RefreshSession>().ExecuteAsync(session.RefreshToken, default);

        var stolen = (await bank.AuditAsync())[^1];

        Assert.Equal(
            (AuditAction.SessionStolen, session.SessionId, anna),
            (stolen.Action, stolen.SessionId, stolen.CustomerId));
    }

    [Fact]
    public async Task Chain_ByTwoAtOnce_TakesEachRecordOnceAndLeavesNoGap()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await bank.RegisterAsync();
        var account = await bank.OpenAccountAsync(anna);
        await Task.WhenAll(Enumerable.Range(0, 600).Select(_ => bank.DepositAsync(anna, account.Number, 0.01m)));

        var chain = bank.Get<AuditChain>();
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => chain.ChainAsync(default)));
        var events = await bank.AuditAsync();

        Assert.Equal(600, events.Count(record => record.Action == AuditAction.MoneyMoved));
        Assert.Empty((await bank.Get<AuditVerifier>().VerifyAsync(default)).Findings);
        await using var context = bank.Context();
        Assert.False(await context.AuditDrafts.AnyAsync() || await context.LedgerNotes.AnyAsync());
    }
}

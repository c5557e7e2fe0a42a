using BankGraph.Banking.Audit;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Security;

public abstract class SessionListTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private TestBank _bank = null!; // Set before each test.
    private SignedIn _here = null!; // Set before each test.
    private SignedIn _there = null!; // Set before each test.

    private Viewer Anna => new(_here.CustomerId, _here.SessionId, RoleSet.Customer);

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        await _bank.RegisterAsync();
        _here = await LoginAsync();
        _bank.Clock.Advance(TimeSpan.FromMinutes(5));
        _there = await LoginAsync();
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task List_SessionsThatStand_LastUsedFirst()
    {
        _bank.Clock.Advance(TimeSpan.FromMinutes(5));
        _ = (await _bank.Get<RefreshSession>().ExecuteAsync(_here.RefreshToken, default)).Value;

        var listed = await ListAsync();

        Assert.Equal([_here.SessionId, _there.SessionId], listed.Select(session => session.Id));
        Assert.Equal(TimeSpan.FromMinutes(10), listed[0].LastUsedAt - listed[0].SignedInAt);
        Assert.Equal(listed[1].SignedInAt, listed[1].LastUsedAt);
    }

    [Fact]
    public async Task List_EndedExpiredAndOthersSessions_AreNotThere()
    {
        await _bank.RegisterAsync("ben@example.com");
        await LoginAsync("ben@example.com");
        await _bank.Get<Logout>().ExecuteAsync(Anna, false, default);
        Assert.Equal([_there.SessionId], (await ListAsync()).Select(session => session.Id));

        _bank.Clock.Advance(SessionTokens.RefreshLifetime);

        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task RevokeOne_OwnSession_EndsIt()
    {
        Assert.False((await RevokeAsync(_there.SessionId)).IsRefused);

        Assert.True(await _bank.Get<RevokedSessions>().ContainsAsync(_there.SessionId, default));
        Assert.Equal([_here.SessionId], (await ListAsync()).Select(session => session.Id));
        Assert.IsType<SessionNotFoundError>((await RevokeAsync(_there.SessionId)).Error);
    }

    [Fact]
    public async Task RevokeOne_SomebodyElses_IsRefusedLikeNone()
    {
        await _bank.RegisterAsync("ben@example.com");
        var ben = await LoginAsync("ben@example.com");

        Assert.Equal((await RevokeAsync(Guid.NewGuid())).Error, (await RevokeAsync(ben.SessionId)).Error);

        Assert.False((await _bank.Get<RefreshSession>().ExecuteAsync(ben.RefreshToken, default)).IsRefused);
    }

    [Fact]
    public async Task RevokeOthers_LeavesThisSessionAndOthersCustomers()
    {
        await _bank.RegisterAsync("ben@example.com");
        var ben = await LoginAsync("ben@example.com");

        Assert.Equal(1, await _bank.Get<RevokeSessions>().OthersAsync(Anna, default));

        Assert.False((await _bank.Get<RefreshSession>().ExecuteAsync(_here.RefreshToken, default)).IsRefused);
        Assert.False((await _bank.Get<RefreshSession>().ExecuteAsync(ben.RefreshToken, default)).IsRefused);
        Assert.True((await _bank.Get<RefreshSession>().ExecuteAsync(_there.RefreshToken, default)).IsRefused);
    }

    [Fact]
    public async Task SignInsOf_ACustomer_HoldsNothingOfOthersAndNoPayments()
    {
        await _bank.OpenAccountAsync(_here.CustomerId, balance: 10);
        _bank.Clock.Advance(TimeSpan.FromSeconds(1));
        await _bank.Get<Login>().ExecuteAsync("anna@example.com", "wrong-Password", default);
        await _bank.RegisterAsync("ben@example.com");
        await LoginAsync("ben@example.com");
        await _bank.AuditAsync();
        await using var context = _bank.Context();

        var records = await AuditQueries.SignInsOf(context, _here.CustomerId)
            .OrderBy(record => record.Id)
            .ToListAsync();

        Assert.Equal(
            [AuditAction.SignedIn, AuditAction.SignedIn, AuditAction.SignInFailed],
            records.Select(record => record.Action));
    }

    private Task<IReadOnlyList<SessionView>> ListAsync() =>
        _bank.Get<SessionQueries>().ListAsync(_here.CustomerId, default);

    private Task<Outcome<object, IRevokeSessionError>> RevokeAsync(Guid sessionId) =>
        _bank.Get<RevokeSessions>().OneAsync(Anna, sessionId, default);

    private async Task<SignedIn> LoginAsync(string email = "anna@example.com") =>
        (await _bank.Get<Login>().ExecuteAsync(email, TestBank.Password, default)).Value;
}

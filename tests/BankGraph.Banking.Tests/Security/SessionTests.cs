using BankGraph.Banking.Security;
using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Security;

public abstract class SessionTests<TStore> where TStore : ITestStore
{
    [Fact]
    public async Task Refresh_FreshToken_GivesTheNextPairOfTheSameSession()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var first = await LoginAsync(bank);
        bank.Clock.Advance(TimeSpan.FromDays(29));

        var second = (await RefreshAsync(bank, first.RefreshToken)).Value;
        bank.Clock.Advance(TimeSpan.FromDays(29));
        var third = (await RefreshAsync(bank, second.RefreshToken)).Value;

        Assert.Equal((first.CustomerId, first.SessionId), (third.CustomerId, third.SessionId));
        Assert.NotEqual(second.RefreshToken, third.RefreshToken);
        Assert.NotNull(await AuthenticateAsync(bank, third));
    }

    [Fact]
    public async Task Refresh_UsedToken_EndsTheWholeSession()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var first = await LoginAsync(bank);
        var second = (await RefreshAsync(bank, first.RefreshToken)).Value;
        var other = await LoginAsync(bank);

        var reused = await RefreshAsync(bank, first.RefreshToken);

        Assert.Equal(new InvalidRefreshTokenError(), reused.Error);
        Assert.Equal(new InvalidRefreshTokenError(), (await RefreshAsync(bank, second.RefreshToken)).Error);
        Assert.Null(await AuthenticateAsync(bank, second));
        Assert.NotNull(await AuthenticateAsync(bank, other));
    }

    [Fact]
    public async Task Refresh_SameTokenAtTheSameTime_WorksOnceAndEndsTheSession()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var first = await LoginAsync(bank);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RefreshAsync(bank, first.RefreshToken)));

        var winner = Assert.Single(outcomes, outcome => !outcome.IsRefused);
        Assert.True((await RefreshAsync(bank, winner.Value.RefreshToken)).IsRefused);
    }

    [Fact]
    public async Task Refresh_ExpiredOrUnknownToken_IsRefused()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var signedIn = await LoginAsync(bank);
        bank.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Equal(new InvalidRefreshTokenError(), (await RefreshAsync(bank, signedIn.RefreshToken)).Error);
        Assert.Equal(new InvalidRefreshTokenError(), (await RefreshAsync(bank, "nonsense")).Error);
        Assert.Equal(new InvalidRefreshTokenError(), (await RefreshAsync(bank, signedIn.AccessToken.Value)).Error);
    }

    [Fact]
    public async Task RefreshToken_InTheDatabase_IsOnlyAHash()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var signedIn = await LoginAsync(bank);
        await using var context = bank.Context();

        var stored = await context.RefreshTokens.AsNoTracking().SingleAsync();

        Assert.Equal(SessionTokens.Hash(signedIn.RefreshToken), stored.Hash);
    }

    [Fact]
    public async Task Logout_OneSession_LeavesTheOthers()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var here = await LoginAsync(bank);
        var there = await LoginAsync(bank);

        await bank.Get<Logout>().ExecuteAsync(ViewerOf(here), false, default);

        Assert.Null(await AuthenticateAsync(bank, here));
        Assert.True((await RefreshAsync(bank, here.RefreshToken)).IsRefused);
        Assert.NotNull(await AuthenticateAsync(bank, there));
    }

    [Fact]
    public async Task Logout_Everywhere_EndsAllSessionsOfTheCustomerOnly()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var here = await LoginAsync(bank);
        var there = await LoginAsync(bank);
        var ben = await LoginAsync(bank, "ben@example.com");

        await bank.Get<Logout>().ExecuteAsync(ViewerOf(here), true, default);

        Assert.Null(await AuthenticateAsync(bank, here));
        Assert.Null(await AuthenticateAsync(bank, there));
        Assert.NotNull(await AuthenticateAsync(bank, ben));
    }

    [Fact]
    public async Task Logout_SomebodyElsesSession_IsLeftAlone()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var anna = await LoginAsync(bank);
        var ben = await LoginAsync(bank, "ben@example.com");

        await bank.Get<Logout>().ExecuteAsync(ViewerOf(anna, ben), false, default);

        Assert.NotNull(await AuthenticateAsync(bank, ben));
    }

    [Fact]
    public async Task Authenticate_SessionEndedByAnotherProcess_IsRefusedWithinTwoSeconds()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var signedIn = await LoginAsync(bank);
        Assert.NotNull(await AuthenticateAsync(bank, signedIn));
        DateTime? now = bank.Clock.Instant();
        await using var context = bank.Context();
        await context.Sessions.ExecuteUpdateAsync(row => row.SetProperty(session => session.RevokedAt, now));

        bank.Clock.Advance(RevokedSessions.MaxAge);

        Assert.Null(await AuthenticateAsync(bank, signedIn));
    }

    [Fact]
    public async Task Authenticate_SessionEndedHere_StaysRefusedAfterTheListIsReadAgain()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var signedIn = await LoginAsync(bank);
        await bank.Get<Logout>().ExecuteAsync(ViewerOf(signedIn), false, default);

        for (var minute = 0; minute < 9; minute++)
        {
            bank.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Null(await AuthenticateAsync(bank, signedIn));
        }
    }

    private static async Task<SignedIn> LoginAsync(TestBank bank, string email = "anna@example.com")
    {
        var login = bank.Get<Login>();
        var outcome = await login.ExecuteAsync(email, TestBank.Password, default);
        if (!outcome.IsRefused) return outcome.Value;
        await bank.RegisterAsync(email);
        return (await login.ExecuteAsync(email, TestBank.Password, default)).Value;
    }

    private static Task<Outcome<SignedIn, IRefreshSessionError>> RefreshAsync(TestBank bank, string refreshToken) =>
        bank.Get<RefreshSession>().ExecuteAsync(refreshToken, default);

    private static Viewer ViewerOf(SignedIn customer, SignedIn? session = null) =>
        new(customer.CustomerId, (session ?? customer).SessionId, RoleSet.Customer);

    private static ValueTask<Viewer?> AuthenticateAsync(TestBank bank, SignedIn signedIn) =>
        bank.Get<SessionAuthenticator>().AuthenticateAsync(signedIn.AccessToken.Value, default);
}

using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Tests.Security;

public abstract class LoginTests<TStore> where TStore : ITestStore
{
    private const string Email = "anna@example.com";
    private const string Wrong = "not-the-Password";

    [Fact]
    public async Task Login_RightPassword_GivesTokensOfTheCustomer()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var customer = await bank.RegisterAsync();

        var signedIn = (await LoginAsync(bank, " ANNA@example.com")).Value;
        var viewer = await bank.Get<SessionAuthenticator>().AuthenticateAsync(signedIn.AccessToken.Value, default);

        Assert.Equal(customer, signedIn.CustomerId);
        Assert.Equal(new Viewer(customer, signedIn.SessionId, RoleSet.Customer), viewer);
        Assert.Equal(bank.Clock.GetUtcNow().UtcDateTime.AddMinutes(10), signedIn.AccessToken.ExpiresAt);
        Assert.Equal(43, signedIn.RefreshToken.Length);
    }

    [Theory]
    [InlineData(Email)]
    [InlineData("nobody@example.com")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task Login_WrongPassword_SaysTheSameForKnownAndUnknown(string email)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.RegisterAsync();

        Assert.Equal(new InvalidCredentialsError(), (await LoginAsync(bank, email, Wrong)).Error);
    }

    [Theory]
    [InlineData(Email)]
    [InlineData("nobody@example.com")]
    public async Task Login_FiveFailures_LockKnownAndUnknownAlike(string email)
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.RegisterAsync();
        for (var i = 0; i < 5; i++)
            Assert.Equal(new InvalidCredentialsError(), (await LoginAsync(bank, email, Wrong)).Error);

        var locked = await LoginAsync(bank, email);
        bank.Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        var stillLocked = await LoginAsync(bank, email);
        bank.Clock.Advance(TimeSpan.FromSeconds(1));
        var open = await LoginAsync(bank, email);

        var until = bank.Clock.GetUtcNow().UtcDateTime;
        Assert.Equal(new AccountLockedError(until), locked.Error);
        Assert.Equal(new AccountLockedError(until), stillLocked.Error);
        Assert.Equal(email == Email, !open.IsRefused);
        Assert.IsNotType<AccountLockedError>(open.Error);
    }

    [Fact]
    public async Task Login_AfterALockout_FourFailuresDoNotLockAgain()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.RegisterAsync();
        for (var i = 0; i < 5; i++) await LoginAsync(bank, Email, Wrong);
        bank.Clock.Advance(TimeSpan.FromMinutes(15));

        for (var i = 0; i < 4; i++) await LoginAsync(bank, Email, Wrong);

        Assert.False((await LoginAsync(bank, Email)).IsRefused);
    }

    [Fact]
    public async Task Login_Success_ForgetsTheFailures()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.RegisterAsync();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++) await LoginAsync(bank, Email, Wrong);
            Assert.False((await LoginAsync(bank, Email)).IsRefused);
        }
    }

    [Fact]
    public async Task Login_FailuresFarApart_AreForgotten()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.RegisterAsync();
        for (var i = 0; i < 10; i++)
        {
            await LoginAsync(bank, Email, Wrong);
            bank.Clock.Advance(TimeSpan.FromMinutes(16));
        }

        Assert.False((await LoginAsync(bank, Email)).IsRefused);
    }

    [Fact]
    public async Task Login_FailuresAtTheSameTime_AreAllCounted()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.RegisterAsync();

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => LoginAsync(bank, Email, Wrong)));

        Assert.IsType<AccountLockedError>((await LoginAsync(bank, Email)).Error);
    }

    [Fact]
    public async Task Login_OutdatedHash_IsRenewed()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        var customer = await bank.RegisterAsync();
        var weaker = new PasswordHasher<SignInName>(Options.Create(
            new PasswordHasherOptions { CompatibilityMode = PasswordHasherCompatibilityMode.IdentityV2 }));
        var oldHash = weaker.HashPassword(new SignInName(Email), TestBank.Password);
        await using var context = bank.Context();
        await context.Customers.ExecuteUpdateAsync(row => row.SetProperty(c => c.PasswordHash, oldHash));

        Assert.False((await LoginAsync(bank, Email)).IsRefused);

        var newHash = await context.Customers.Where(c => c.Id == customer).Select(c => c.PasswordHash).SingleAsync();
        Assert.NotEqual(oldHash, newHash);
        Assert.False((await LoginAsync(bank, Email)).IsRefused);
    }

    [Fact]
    public async Task Housekeeping_OldFailuresAndTokens_AreDeleted()
    {
        await using var bank = await TestBank.OpenAsync<TStore>();
        await bank.RegisterAsync();
        await LoginAsync(bank, Email);
        await LoginAsync(bank, "nobody@example.com", Wrong);
        var housekeeping = new SecurityHousekeeping(bank.Get<BankWriter>(), bank.Clock);
        await using var context = bank.Context();

        await housekeeping.RunAsync(default);
        var kept = (await context.RefreshTokens.CountAsync(), await context.LoginAttempts.CountAsync());
        bank.Clock.Advance(TimeSpan.FromDays(31));
        await housekeeping.RunAsync(default);

        Assert.Equal((1, 1), kept);
        Assert.Equal((0, 0), (await context.RefreshTokens.CountAsync(), await context.LoginAttempts.CountAsync()));
    }

    private static Task<Outcome<SignedIn, ILoginError>> LoginAsync(
        TestBank bank,
        string email,
        string password = TestBank.Password) => bank.Get<Login>().ExecuteAsync(email, password, default);
}

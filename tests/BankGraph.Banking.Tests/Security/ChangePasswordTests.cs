using BankGraph.Banking.Audit;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.Tests.Credentials;
using BankGraph.Testing.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Security;

public abstract class ChangePasswordTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private const string Email = "anna@example.com";
    private const string Fresh = "another-fine-Password";

    private TestBank _bank = null!; // Set before each test.
    private Viewer _anna = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        await _bank.RegisterAsync();
        _anna = await SignInAsync();
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Change_RightPassword_SignsInWithTheNewOneOnly()
    {
        Assert.False((await ChangeAsync()).IsRefused);

        Assert.Single(await _bank.LettersAsync(NoticeKinds.PasswordChanged));
        Assert.IsType<InvalidCredentialsError>((await LoginAsync(TestBank.Password)).Error);
        Assert.False((await LoginAsync(Fresh)).IsRefused);
    }

    [Fact]
    public async Task Change_EndsAllSessionsButThisOne()
    {
        var other = (await LoginAsync(TestBank.Password)).Value;

        await ChangeAsync();

        await using var context = _bank.Context();
        Assert.Equal(
            [_anna.SessionId],
            await context.Sessions.Where(row => row.RevokedAt == null).Select(row => row.Id).ToListAsync());
        Assert.True(await _bank.Get<RevokedSessions>().ContainsAsync(other.SessionId, default));
        Assert.True((await _bank.Get<RefreshSession>().ExecuteAsync(other.RefreshToken, default)).IsRefused);
        Assert.Contains(await _bank.AuditAsync(), record => record.Action == AuditAction.PasswordChanged);
    }

    [Fact]
    public async Task Change_LeavesOthersSessionsAlone()
    {
        await _bank.RegisterAsync("ben@example.com");
        var ben = (await _bank.Get<Login>().ExecuteAsync("ben@example.com", TestBank.Password, default)).Value;

        await ChangeAsync();

        Assert.False((await _bank.Get<RefreshSession>().ExecuteAsync(ben.RefreshToken, default)).IsRefused);
    }

    [Fact]
    public async Task Change_WrongPassword_CountsAsAFailedSignIn()
    {
        for (var i = 0; i < LoginLockout.MaxFailures; i++)
            Assert.IsType<InvalidCredentialsError>((await ChangeAsync(current: "wrong-Password")).Error);

        Assert.IsType<AccountLockedError>((await ChangeAsync()).Error);
        Assert.IsType<AccountLockedError>((await LoginAsync(TestBank.Password)).Error);
    }

    [Fact]
    public async Task Change_SeveralReasons_AreToldInOrder()
    {
        var endless = new string('x', PasswordRules.MaxLength + 1);

        Assert.IsType<InvalidFieldError>((await ChangeAsync(current: "wrong", fresh: endless)).Error);
        Assert.IsType<InvalidCredentialsError>((await ChangeAsync(current: "wrong", fresh: "short")).Error);
        Assert.IsType<WeakPasswordError>((await ChangeAsync(fresh: "short")).Error);
        Assert.IsType<WeakPasswordError>((await ChangeAsync(fresh: "anna@example.com")).Error);
        Assert.IsType<WeakPasswordError>((await ChangeAsync(fresh: TestBank.Password)).Error);
    }

    [Fact]
    public async Task Change_WithASecondFactor_TakesACode()
    {
        var secret = await EnrollAsync();
        _bank.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.IsType<OneTimeCodeRequiredError>((await ChangeAsync()).Error);
        Assert.IsType<OneTimeCodeRequiredError>((await ChangeAsync(code: "000000")).Error);
        Assert.IsType<WeakPasswordError>((await ChangeAsync(fresh: "short", code: CodeOf(secret))).Error);
        Assert.False((await ChangeAsync(code: CodeOf(secret))).IsRefused);
    }

    [Fact]
    public async Task Change_TwiceAtOnce_HappensOnce()
    {
        var outcomes = await Task.WhenAll(ChangeAsync(fresh: "one-fine-Password-1"), ChangeAsync(fresh: Fresh));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
    }

    [Fact]
    public async Task Login_WithAPasswordThatIsChangedMeanwhile_BeginsNoSession()
    {
        var isRunning = false;
        var login = LoginWith(new ListeningHasher(_bank.Get<IPasswordHasher<SignInName>>(), () =>
        {
            if (!isRunning) return;
            using var context = _bank.Context();
            context.Customers.ExecuteUpdate(row => row.SetProperty(customer => customer.PasswordHash, "another"));
        }));
        isRunning = true;

        var outcome = await login.ExecuteAsync(Email, TestBank.Password, default);

        Assert.IsType<InvalidCredentialsError>(outcome.Error);
    }

    [Theory]
    [InlineData(Email)]
    [InlineData("nobody@example.com")]
    [InlineData("no address at all")]
    public async Task Login_WrongPassword_TakesOneHash(string email)
    {
        var count = 0;
        var login = LoginWith(new ListeningHasher(_bank.Get<IPasswordHasher<SignInName>>(), () => count++));
        count = 0;

        await login.ExecuteAsync(email, "wrong-Password", default);

        Assert.Equal(1, count);
    }

    [Theory]
    [InlineData(Email)]
    [InlineData("nobody@example.com")]
    public async Task Register_TakenOrFreeAddress_TakesOneHash(string email)
    {
        var count = 0;
        var register = new RegisterCustomer(
            _bank.Get<BankWriter>(),
            _bank.Get<PasswordRules>(),
            new ListeningHasher(_bank.Get<IPasswordHasher<SignInName>>(), () => count++),
            _bank.Get<PersonalDataCipher>(),
            _bank.Get<AuditTrail>(),
            _bank.Clock);

        await register.ExecuteAsync(new Registration("Anna Berg", email, Fresh, null), default);

        Assert.Equal(1, count);
    }

    private Login LoginWith(IPasswordHasher<SignInName> hasher) => new(
        _bank.Contexts,
        _bank.Get<BankWriter>(),
        hasher,
        _bank.Get<PersonalDataCipher>(),
        _bank.Get<LoginLockout>(),
        _bank.Get<FactorCheck>(),
        _bank.Get<TemporaryPasswords>(),
        _bank.Get<SessionStart>());

    private async Task<byte[]> EnrollAsync()
    {
        await _bank.Get<EnrollSecondFactor>().ExecuteAsync(_anna.CustomerId, TestBank.Password, default);
        await using var context = _bank.Context();
        var factor = await context.SecondFactors.AsNoTracking().SingleAsync();
        var key = await context.Customers.Select(row => row.WrappedKey).SingleAsync();
        var secret = Convert.FromHexString(
            _bank.Get<PersonalDataCipher>().Open(_anna.CustomerId, key, CodeCheck.SecretField, factor.SealedSecret));
        _ = (await _bank.Get<ConfirmSecondFactor>().ExecuteAsync(_anna.CustomerId, CodeOf(secret), default)).Value;
        return secret;
    }

    private string CodeOf(byte[] secret) => OneTimeCodes.CodeOf(secret, OneTimeCodes.StepOf(_bank.Clock.GetUtcNow()));

    private async Task<Viewer> SignInAsync()
    {
        var signedIn = (await LoginAsync(TestBank.Password)).Value;
        return new Viewer(signedIn.CustomerId, signedIn.SessionId, RoleSet.Customer);
    }

    private Task<Outcome<SignedIn, ILoginError>> LoginAsync(string password) =>
        _bank.Get<Login>().ExecuteAsync(Email, password, default);

    private Task<Outcome<object, IChangePasswordError>> ChangeAsync(
        string current = TestBank.Password,
        string fresh = Fresh,
        string? code = null) => _bank.Get<ChangePassword>().ExecuteAsync(_anna, current, fresh, code, default);
}

using BankGraph.Banking.Audit;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Banking.Tests.Security;
using BankGraph.Testing.Stores;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Credentials;

public abstract class PasswordResetTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private const string Email = "anna@example.com";
    private const string Nobody = "nobody@example.com";
    private const string Fresh = "another-fine-Password";

    private TestBank _bank = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        var registration = new Registration("Annabel Berg", Email, TestBank.Password, "+491701234567");
        _ = (await _bank.Get<RegisterCustomer>().ExecuteAsync(registration, default)).Value;
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Reset_WithTheCode_ReplacesThePasswordAndEndsAllSessions()
    {
        var session = (await LoginAsync(TestBank.Password)).Value;
        for (var i = 0; i < LoginLockout.MaxFailures; i++) await LoginAsync("wrong-Password");
        var code = await AskAsync(" ANNA@example.com");

        Assert.Null(await ResetAsync(code));

        Assert.IsType<InvalidCredentialsError>((await LoginAsync(TestBank.Password)).Error);
        Assert.False((await LoginAsync(Fresh)).IsRefused);
        Assert.True(await _bank.Get<RevokedSessions>().ContainsAsync(session.SessionId, default));
        Assert.True((await _bank.Get<RefreshSession>().ExecuteAsync(session.RefreshToken, default)).IsRefused);
        Assert.Single(await _bank.LettersAsync(NoticeKinds.PasswordChanged));
        Assert.Contains(await _bank.AuditAsync(), record => record.Action == AuditAction.PasswordReset);
    }

    [Fact]
    public async Task Reset_WithAUsedCode_IsRefused()
    {
        var code = await AskAsync();
        Assert.Null(await ResetAsync(code));

        Assert.IsType<InvalidCodeError>(await ResetAsync(code, "yet-another-Password"));
        Assert.False((await LoginAsync(Fresh)).IsRefused);
    }

    [Fact]
    public async Task Reset_WithOneCodeSeveralTimesAtOnce_HappensOnce()
    {
        var code = await AskAsync();

        var refusals = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(i => ResetAsync(code, $"fine-Password-number-{i}")));

        Assert.Single(refusals, refusal => refusal is null);
    }

    [Fact]
    public async Task Reset_TriedTooOften_TakesNotEvenTheRightCode()
    {
        var code = await AskAsync();
        for (var i = 0; i < SingleUseCode.MaxAttempts; i++)
            Assert.IsType<InvalidCodeError>(await ResetAsync((code[0] == '0' ? '1' : '0') + code[1..]));

        Assert.IsType<InvalidCodeError>(await ResetAsync(code));
        Assert.False((await LoginAsync(TestBank.Password)).IsRefused);
    }

    [Fact]
    public async Task Reset_TooLate_IsRefused()
    {
        var code = await AskAsync();
        _bank.Clock.Advance(RequestPasswordReset.Lifetime);

        Assert.IsType<InvalidCodeError>(await ResetAsync(code));
    }

    [Fact]
    public async Task Reset_WithTheCodeOfAnotherAddress_IsRefused()
    {
        await _bank.RegisterAsync("ben@example.com");
        var code = await AskAsync();
        await RequestAsync("ben@example.com");
        await _bank.SendResetsAsync();

        var outcome = await _bank.Get<ResetPassword>().ExecuteAsync("ben@example.com", code, Fresh, default);

        Assert.IsType<InvalidCodeError>(outcome.Error);
    }

    [Fact]
    public async Task Reset_WithoutHavingAsked_IsRefused() =>
        Assert.IsType<InvalidCodeError>(await ResetAsync("00000000"));

    [Fact]
    public async Task Reset_WeakPassword_LeavesTheCodeUsable()
    {
        var code = await AskAsync();

        Assert.IsType<InvalidFieldError>(await ResetAsync(code, new string('x', 201)));
        Assert.IsType<WeakPasswordError>(await ResetAsync(code, "short"));
        Assert.IsType<WeakPasswordError>(await ResetAsync(code, "Annabel-Berg"));
        Assert.Null(await ResetAsync(code));
    }

    [Fact]
    public async Task Request_Again_WaitsAMinuteAndReplacesTheCode()
    {
        var first = await AskAsync();
        await AskAsync();
        Assert.Single(await _bank.LettersAsync(MessageKinds.ResetPassword));
        _bank.Clock.Advance(SingleUseCode.Pause);

        var second = await AskAsync();

        Assert.IsType<InvalidCodeError>(await ResetAsync(first));
        Assert.Null(await ResetAsync(second));
    }

    [Fact]
    public async Task Request_BySms_GoesToThePhone()
    {
        await _bank.Get<RequestPasswordReset>().ExecuteAsync(Email, true, default);
        await _bank.SendResetsAsync();

        Assert.Equal("+491701234567", (await _bank.LettersAsync(MessageKinds.ResetPassword))[0].Address);
        Assert.Null(await ResetAsync(await _bank.CodeAsync(MessageKinds.ResetPassword)));
    }

    [Theory]
    [InlineData(Nobody)]
    [InlineData("no address at all")]
    [InlineData("")]
    public async Task Request_ForAnUnknownAddress_LeavesTheSameBehindAndWritesToNobody(string email)
    {
        await RequestAsync(Email);
        await RequestAsync(email);
        await using var context = _bank.Context();
        var waiting = await context.Set<PasswordReset>().AsNoTracking().ToListAsync();
        await _bank.SendResetsAsync();
        var prepared = await context.Set<PasswordReset>().AsNoTracking().ToListAsync();

        Assert.Equal(2, waiting.Count(row => row is { IsWaiting: true, CodeHash: null }));
        Assert.Equal(2, prepared.Count(row => row is { IsWaiting: false, CodeHash.Length: 32, AttemptsLeft: 5 }));
        Assert.Single(await _bank.LettersAsync(MessageKinds.ResetPassword));
    }

    [Theory]
    [InlineData(Email)]
    [InlineData(Nobody)]
    public async Task Reset_WrongCode_TakesOneHashAndOneAttempt(string email)
    {
        var count = 0;
        var reset = new ResetPassword(
            _bank.Get<PasswordRules>(),
            new ListeningHasher(_bank.Get<IPasswordHasher<SignInName>>(), () => count++),
            _bank.Get<PersonalDataCipher>(),
            _bank.Get<PasswordReplacement>(),
            _bank.Get<BankWriter>(),
            _bank.Get<CustomerQueries>(),
            _bank.Get<RevokedSessions>(),
            _bank.Clock);
        await RequestAsync(email);
        await _bank.SendResetsAsync();

        var outcome = await reset.ExecuteAsync(email, "no code", Fresh, default);

        await using var context = _bank.Context();
        Assert.IsType<InvalidCodeError>(outcome.Error);
        Assert.Equal(1, count);
        Assert.Equal(4, await context.Set<PasswordReset>().Select(row => row.AttemptsLeft).SingleAsync());
    }

    private Task RequestAsync(string email) => _bank.Get<RequestPasswordReset>().ExecuteAsync(email, false, default);

    private async Task<string> AskAsync(string email = Email)
    {
        await RequestAsync(email);
        await _bank.SendResetsAsync();
        return await _bank.CodeAsync(MessageKinds.ResetPassword);
    }

    private async Task<IResetPasswordError?> ResetAsync(string code, string password = Fresh) =>
        (await _bank.Get<ResetPassword>().ExecuteAsync(Email, code, password, default)).Error;

    private Task<Outcome<SignedIn, ILoginError>> LoginAsync(string password) =>
        _bank.Get<Login>().ExecuteAsync(Email, password, default);
}

using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.Tests.Credentials;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.SecondFactors;

public abstract class MessageFactorTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private static readonly OneTimeCodeRequiredError Required = new(SecondFactorKind.Email);

    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = await _bank.RegisterAsync();
    }

    public Task DisposeAsync() => _bank.DisposeAsync().AsTask();

    [Fact]
    public async Task Login_BeforeTheCodeIsConfirmed_AsksForNone()
    {
        Assert.Null(await EnrollAsync());

        Assert.Null(await LoginAsync(null));
    }

    [Fact]
    public async Task Login_WithTheCodeThatWasSent_WorksOnce()
    {
        await AddAsync();
        Assert.Equal(Required, await LoginAsync(null));
        var code = await _bank.CodeAsync(MessageKinds.SignInCode);

        Assert.Equal(Required, await LoginAsync(Wrong(code)));
        Assert.Null(await LoginAsync(code));
        Assert.Equal(Required, await LoginAsync(code));
    }

    [Fact]
    public async Task Login_WithOneCodeAtTheSameTime_WorksOnce()
    {
        await AddAsync();
        await LoginAsync(null);
        var code = await _bank.CodeAsync(MessageKinds.SignInCode);

        var errors = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => LoginAsync(code)));

        Assert.Single(errors, error => error is null);
    }

    [Fact]
    public async Task Login_AfterTheCodeHasExpired_IsRefused()
    {
        await AddAsync();
        await LoginAsync(null);
        var code = await _bank.CodeAsync(MessageKinds.SignInCode);
        _bank.Clock.Advance(MessageCodes.Lifetime);

        Assert.Equal(Required, await LoginAsync(code));
    }

    [Fact]
    public async Task Login_WrongCodes_LockTheAddressAndUseTheCodeUp()
    {
        await AddAsync();
        await LoginAsync(null);
        var code = await _bank.CodeAsync(MessageKinds.SignInCode);
        for (var i = 0; i < SingleUseCode.MaxAttempts; i++) await LoginAsync(Wrong(code));

        Assert.IsType<AccountLockedError>(await LoginAsync(code));
        await using var context = _bank.Context();
        Assert.Equal(0, (await context.Set<MessageFactor>().AsNoTracking().SingleAsync()).AttemptsLeft);
    }

    [Fact]
    public async Task Login_WrongPassword_SendsNothingAndAnswersAsForAnUnknownAddress()
    {
        await AddAsync();
        var login = _bank.Get<Login>();

        var known = await login.ExecuteAsync("anna@example.com", "wrong-Password", default);
        var unknown = await login.ExecuteAsync("nobody@example.com", "wrong-Password", default);

        Assert.Equal(unknown.Error, known.Error);
        Assert.Empty(await _bank.LettersAsync(MessageKinds.SignInCode));
    }

    [Fact]
    public async Task Login_AskedForAgainAndAgain_SendsOneAMinuteAndSoManyADay()
    {
        await AddAsync();
        await LoginAsync(null);
        await LoginAsync(null);
        Assert.Single(await _bank.LettersAsync(MessageKinds.SignInCode));

        for (var i = 0; i < 2 * MessageCodes.MaxPerDay; i++)
        {
            _bank.Clock.Advance(SingleUseCode.Pause);
            await LoginAsync(null);
        }

        // The first of the day was the one that proved that they arrive.
        Assert.Equal(MessageCodes.MaxPerDay - 1, (await _bank.LettersAsync(MessageKinds.SignInCode)).Count);
    }

    [Fact]
    public async Task Login_WithAnAppBesides_AsksForTheAppsCodeAndTakesNoOther()
    {
        await AddAsync();
        await LoginAsync(null);
        var sent = await _bank.CodeAsync(MessageKinds.SignInCode);
        await AddAppAsync();

        Assert.Equal(new OneTimeCodeRequiredError(SecondFactorKind.App), await LoginAsync(null));
        Assert.Equal(new OneTimeCodeRequiredError(SecondFactorKind.App), await LoginAsync(sent));
        Assert.Equal(
            [SecondFactorKind.App, SecondFactorKind.Email],
            await _bank.Get<FactorCheck>().FindAsync(_anna, default));
    }

    [Fact]
    public async Task EnrollApp_ByWhoHasCodesSent_TakesSuchACode()
    {
        await AddAsync();
        var enroll = _bank.Get<EnrollSecondFactor>();

        var without = await enroll.ExecuteAsync(_anna, TestBank.Password, default);
        var code = await _bank.CodeAsync(MessageKinds.SecurityCode);
        var with = await enroll.ExecuteAsync(_anna, TestBank.Password, code, default);

        Assert.Equal(Required, without.Error);
        Assert.False(with.IsRefused);
    }

    [Fact]
    public async Task ChangePassword_WithACodeThatWasSentToSignIn_IsRefused()
    {
        await AddAsync();
        await LoginAsync(null);
        var toSignIn = await _bank.CodeAsync(MessageKinds.SignInCode);

        Assert.Equal(Required, await ChangePasswordAsync(toSignIn));

        _bank.Clock.Advance(SingleUseCode.Pause);
        Assert.Equal(Required, await ChangePasswordAsync(null));
        Assert.Null(await ChangePasswordAsync(await _bank.CodeAsync(MessageKinds.SecurityCode)));
    }

    [Fact]
    public async Task Enroll_ForThePhone_SendsAShortMessageWhereThereIsANumber()
    {
        var ben = (await _bank.Get<RegisterCustomer>().ExecuteAsync(
            new Registration("Ben Berg", "ben@example.com", TestBank.Password, "+49 30 1234567"), default)).Value.Id;

        var anna = await EnrollAsync(MessageChannel.Sms);
        var bens = await _bank.Get<EnrollMessageFactor>()
            .ExecuteAsync(ben, TestBank.Password, MessageChannel.Sms, default);

        Assert.Equal("channel", Assert.IsType<InvalidFieldError>(anna).Field);
        Assert.False(bens.IsRefused);
        Assert.Equal("+49301234567", Assert.Single(await _bank.LettersAsync(MessageKinds.VerifyPhone)).Address);
    }

    [Fact]
    public async Task Enroll_WithTheWrongPasswordTooSoonOrTwice_IsRefused()
    {
        var enroll = _bank.Get<EnrollMessageFactor>();
        var wrong = await enroll.ExecuteAsync(_anna, "wrong-Password", MessageChannel.Email, default);
        await AddAsync();
        var again = await EnrollAsync();
        var ben = await _bank.RegisterAsync("ben@example.com");
        await enroll.ExecuteAsync(ben, TestBank.Password, MessageChannel.Email, default);
        var soon = await enroll.ExecuteAsync(ben, TestBank.Password, MessageChannel.Email, default);

        Assert.Equal(new InvalidCredentialsError(), wrong.Error);
        Assert.Equal(new SecondFactorActiveError(), again);
        Assert.IsType<CodeSentRecentlyError>(soon.Error);
    }

    [Fact]
    public async Task Confirm_WithAWrongCodeOrNothingToConfirm_IsRefused()
    {
        var nothing = await ConfirmAsync("00000000");
        await EnrollAsync();
        var code = await _bank.CodeAsync(MessageKinds.VerifyEmail);
        var wrong = await ConfirmAsync(Wrong(code));

        Assert.Equal(new NoSecondFactorError(), nothing);
        Assert.Equal(new InvalidCodeError(), wrong);
        Assert.Null(await LoginAsync(null));
    }

    [Fact]
    public async Task Remove_TakesPasswordAndCode_AndLeavesNothing()
    {
        var remove = _bank.Get<RemoveMessageFactor>();
        var nothing = await remove.ExecuteAsync(_anna, TestBank.Password, null, default);
        await AddAsync();

        var without = await remove.ExecuteAsync(_anna, TestBank.Password, null, default);
        var code = await _bank.CodeAsync(MessageKinds.SecurityCode);
        var wrongPassword = await remove.ExecuteAsync(_anna, "wrong-Password", code, default);
        var right = await remove.ExecuteAsync(_anna, TestBank.Password, code, default);

        Assert.Equal(new NoSecondFactorError(), nothing.Error);
        Assert.Equal(Required, without.Error);
        Assert.Equal(new InvalidCredentialsError(), wrongPassword.Error);
        Assert.False(right.IsRefused);
        Assert.Null(await LoginAsync(null));
    }

    [Fact]
    public async Task Code_InTheDatabase_IsOnlyAKeyedHashForOneCustomerAndPurpose()
    {
        await AddAsync();
        await LoginAsync(null);
        var code = await _bank.CodeAsync(MessageKinds.SignInCode);
        await using var context = _bank.Context();

        var row = await context.Set<MessageFactor>().AsNoTracking().SingleAsync();

        Assert.Equal(_bank.Get<MessageCodes>().HashOf(_anna, CodePurpose.SignIn, code), row.CodeHash);
    }

    private static string Wrong(string code) => (code[0] == '0' ? '1' : '0') + code[1..];

    private async Task AddAsync()
    {
        Assert.Null(await EnrollAsync());
        Assert.Null(await ConfirmAsync(await _bank.CodeAsync(MessageKinds.VerifyEmail)));
    }

    private async Task AddAppAsync()
    {
        _bank.Clock.Advance(SingleUseCode.Pause);
        var enroll = _bank.Get<EnrollSecondFactor>();
        await enroll.ExecuteAsync(_anna, TestBank.Password, default);
        var code = await _bank.CodeAsync(MessageKinds.SecurityCode);
        var secret = (await enroll.ExecuteAsync(_anna, TestBank.Password, code, default)).Value.Secret;
        var shown = OneTimeCodes.CodeOf(Base32.Read(secret), OneTimeCodes.StepOf(_bank.Clock.GetUtcNow()));
        Assert.False((await _bank.Get<ConfirmSecondFactor>().ExecuteAsync(_anna, shown, default)).IsRefused);
    }

    private async Task<BankError?> EnrollAsync(MessageChannel channel = MessageChannel.Email) =>
        (await _bank.Get<EnrollMessageFactor>().ExecuteAsync(_anna, TestBank.Password, channel, default)).Error;

    private async Task<BankError?> ConfirmAsync(string code) =>
        (await _bank.Get<ConfirmMessageFactor>().ExecuteAsync(_anna, code, default)).Error;

    private async Task<ILoginError?> LoginAsync(string? code) =>
        (await _bank.Get<Login>().ExecuteAsync("anna@example.com", TestBank.Password, code, default)).Error;

    private async Task<IChangePasswordError?> ChangePasswordAsync(string? code) =>
        (await _bank.Get<ChangePassword>().ExecuteAsync(
            new Viewer(_anna, Guid.NewGuid(), RoleSet.Customer),
            TestBank.Password,
            "another-fine-Password-2",
            code,
            default)).Error;
}

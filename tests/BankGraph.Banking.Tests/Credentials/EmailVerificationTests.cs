using BankGraph.Banking.Audit;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Credentials;

public abstract class EmailVerificationTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = await _bank.RegisterAsync();
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Verify_WithTheCodeThatWasSent_VerifiesHoweverOftenItIsAsked()
    {
        Assert.Null(await RequestAsync());
        var code = await _bank.CodeAsync(MessageKinds.VerifyEmail);
        Assert.False(await IsVerifiedAsync());

        Assert.Null(await VerifyAsync(code));

        Assert.True(await IsVerifiedAsync());
        Assert.Null(await VerifyAsync(code));
        Assert.IsType<InvalidCodeError>(await VerifyAsync(Wrong(code)));
        Assert.Single(await _bank.AuditAsync(), it => it.Action == AuditAction.EmailVerified);
    }

    [Fact]
    public async Task Verify_WithSomebodyElsesCode_IsRefused()
    {
        await RequestAsync();
        var ben = await _bank.RegisterAsync("ben@example.com");
        await _bank.Get<RequestEmailVerification>().ExecuteAsync(ben, default);

        var code = await _bank.CodeAsync(MessageKinds.VerifyEmail);
        var bens = (await _bank.Get<VerifyEmail>().ExecuteAsync(ben, code, default)).IsRefused;
        var annas = (await VerifyAsync(code)) is not null;

        Assert.True(bens ^ annas);
    }

    [Fact]
    public async Task Verify_TriedTooOften_TakesNotEvenTheRightCode()
    {
        await RequestAsync();
        var code = await _bank.CodeAsync(MessageKinds.VerifyEmail);
        for (var i = 0; i < SingleUseCode.MaxAttempts; i++) Assert.NotNull(await VerifyAsync(Wrong(code)));

        Assert.IsType<InvalidCodeError>(await VerifyAsync(code));
        Assert.False(await IsVerifiedAsync());
    }

    [Fact]
    public async Task Verify_TooLate_IsRefused()
    {
        await RequestAsync();
        var code = await _bank.CodeAsync(MessageKinds.VerifyEmail);
        _bank.Clock.Advance(RequestEmailVerification.Lifetime);

        Assert.IsType<InvalidCodeError>(await VerifyAsync(code));
    }

    [Fact]
    public async Task Verify_WithoutAnyCode_IsRefused() =>
        Assert.IsType<InvalidCodeError>(await VerifyAsync("00000000"));

    [Fact]
    public async Task Request_Again_WaitsAMinuteAndReplacesTheCode()
    {
        await RequestAsync();
        var first = await _bank.CodeAsync(MessageKinds.VerifyEmail);
        var retryAt = Assert.IsType<CodeSentRecentlyError>(await RequestAsync()).RetryAt;
        _bank.Clock.Advance(retryAt - _bank.Clock.GetUtcNow().UtcDateTime);

        Assert.Null(await RequestAsync());

        Assert.Equal(2, (await _bank.LettersAsync(MessageKinds.VerifyEmail)).Count);
        Assert.NotNull(await VerifyAsync(first));
        Assert.Null(await VerifyAsync(await _bank.CodeAsync(MessageKinds.VerifyEmail)));
    }

    [Fact]
    public async Task Request_AllDay_SendsFive()
    {
        for (var i = 0; i < 20; i++)
        {
            await RequestAsync();
            _bank.Clock.Advance(SingleUseCode.Pause);
        }

        Assert.Equal(SingleUseCode.MaxPerDay, (await _bank.LettersAsync(MessageKinds.VerifyEmail)).Count);
        _bank.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await RequestAsync());
    }

    [Fact]
    public async Task Request_ForAVerifiedAddress_SendsNothing()
    {
        await RequestAsync();
        await VerifyAsync(await _bank.CodeAsync(MessageKinds.VerifyEmail));
        _bank.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Null(await RequestAsync());

        Assert.Single(await _bank.LettersAsync(MessageKinds.VerifyEmail));
        Assert.True(await IsVerifiedAsync());
    }

    [Fact]
    public async Task Code_InTheDatabase_IsOnlyAKeyedHash()
    {
        await RequestAsync();
        var code = await _bank.CodeAsync(MessageKinds.VerifyEmail);
        await using var context = _bank.Context();

        var row = await context.Set<EmailVerification>().AsNoTracking().SingleAsync();

        var cipher = _bank.Get<PersonalDataCipher>();
        Assert.Equal(RequestEmailVerification.HashOf(cipher, _anna, code), row.CodeHash);
    }

    private static string Wrong(string code) => (code[0] == '0' ? '1' : '0') + code[1..];

    private Task<bool> IsVerifiedAsync() => _bank.Get<VerifyEmail>().IsVerifiedAsync(_anna, default);

    private async Task<IRequestEmailVerificationError?> RequestAsync() =>
        (await _bank.Get<RequestEmailVerification>().ExecuteAsync(_anna, default)).Error;

    private async Task<IVerifyEmailError?> VerifyAsync(string code) =>
        (await _bank.Get<VerifyEmail>().ExecuteAsync(_anna, code, default)).Error;
}

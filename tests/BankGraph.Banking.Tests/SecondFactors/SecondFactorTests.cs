using System.Text;
using BankGraph.Banking.Audit;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.SecondFactors;

public abstract class SecondFactorTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;
    private byte[] _secret = [];

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = await _bank.RegisterAsync();
    }

    public Task DisposeAsync() => _bank.DisposeAsync().AsTask();

    [Fact]
    public async Task Login_BeforeTheSecretIsConfirmed_AsksForNoCode()
    {
        await EnrollAsync();

        Assert.Null(await LoginAsync(null));
    }

    [Fact]
    public async Task Login_WithASecondFactor_TakesTheCodeThatTheAppShowsAndNoOther()
    {
        await AddAsync();
        NextCode();

        Assert.Equal(new OneTimeCodeRequiredError(), await LoginAsync(null));
        Assert.Equal(new OneTimeCodeRequiredError(), await LoginAsync("000000"));
        Assert.Equal(new OneTimeCodeRequiredError(), await LoginAsync(CodeAt(-2)));
        Assert.Equal(new OneTimeCodeRequiredError(), await LoginAsync(CodeAt(2)));
        Assert.Null(await LoginAsync(CodeAt(0)));
    }

    [Fact]
    public async Task Login_WithACodeThatWasTakenOrOneFromBeforeIt_IsRefused()
    {
        await AddAsync();
        NextCode();
        var code = CodeAt(0);
        Assert.Null(await LoginAsync(code));

        Assert.Equal(new OneTimeCodeRequiredError(), await LoginAsync(code));
        Assert.Equal(new OneTimeCodeRequiredError(), await LoginAsync(CodeAt(-1)));
    }

    [Fact]
    public async Task Login_WithOneCodeAtTheSameTime_WorksOnce()
    {
        await AddAsync();
        NextCode();
        var code = CodeAt(0);

        var errors = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => LoginAsync(code)));

        Assert.Single(errors, error => error is null);
    }

    [Fact]
    public async Task Login_WrongCodes_LockTheAddressThoughThePasswordIsRight()
    {
        await AddAsync();
        for (var i = 0; i < LoginLockout.MaxFailures; i++) await LoginAsync("000000");
        NextCode();

        Assert.IsType<AccountLockedError>(await LoginAsync(CodeAt(0)));
    }

    [Fact]
    public async Task Login_WrongPassword_DoesNotTellThatThereIsASecondFactor()
    {
        await AddAsync();

        var login = await _bank.Get<Login>().ExecuteAsync("anna@example.com", "wrong-Password", CodeAt(0), default);

        Assert.Equal(new InvalidCredentialsError(), login.Error);
    }

    [Fact]
    public async Task RecoveryCodes_EachWorkOnce_HoweverTheyAreSpelt()
    {
        var codes = await AddAsync();

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Null(await LoginAsync(codes[0]));
        Assert.Equal(new OneTimeCodeRequiredError(), await LoginAsync(codes[0]));
        Assert.Null(await LoginAsync($" {codes[1].Replace("-", "").ToLowerInvariant()} "));
        var records = await _bank.AuditAsync();
        Assert.Equal(2, records.Count(record => record.Action == AuditAction.RecoveryCodeUsed));
    }

    [Fact]
    public async Task Database_KeepsNeitherSecretNorRecoveryCode()
    {
        var codes = await AddAsync();
        await using var context = _bank.Context();
        var factor = await context.SecondFactors.AsNoTracking().SingleAsync();
        var hashes = await context.RecoveryCodes.AsNoTracking().Select(code => code.Hash).ToListAsync();

        Assert.DoesNotContain(Convert.ToHexString(_secret), Encoding.Latin1.GetString(factor.SealedSecret));
        Assert.DoesNotContain(hashes, hash => Encoding.Latin1.GetString(hash).Contains(codes[0][..4]));
        Assert.All(
            await _bank.AuditAsync(),
            record => Assert.DoesNotContain(codes[0], record.AfterJson ?? "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Enroll_WithTheWrongPasswordOrTwice_IsRefused()
    {
        var wrong = await _bank.Get<EnrollSecondFactor>().ExecuteAsync(_anna, "wrong-Password", default);
        await AddAsync();
        var again = await _bank.Get<EnrollSecondFactor>().ExecuteAsync(_anna, TestBank.Password, default);

        Assert.Equal(new InvalidCredentialsError(), wrong.Error);
        Assert.Equal(new SecondFactorActiveError(), again.Error);
    }

    [Fact]
    public async Task Confirm_WithAWrongCodeOrNothingToConfirm_IsRefused()
    {
        var nothing = await _bank.Get<ConfirmSecondFactor>().ExecuteAsync(_anna, "000000", default);
        await EnrollAsync();
        var wrong = await _bank.Get<ConfirmSecondFactor>().ExecuteAsync(_anna, "000000", default);

        Assert.Equal(new NoSecondFactorError(), nothing.Error);
        Assert.Equal(new OneTimeCodeRequiredError(), wrong.Error);
        Assert.Null(await LoginAsync(null));
    }

    [Fact]
    public async Task Remove_TakesPasswordAndCode_AndLeavesNothing()
    {
        var codes = await AddAsync();
        NextCode();
        var remove = _bank.Get<RemoveSecondFactor>();

        Assert.IsType<InvalidCredentialsError>((await remove.ExecuteAsync(_anna, "wrong", CodeAt(0), default)).Error);
        Assert.IsType<OneTimeCodeRequiredError>(
            (await remove.ExecuteAsync(_anna, TestBank.Password, "000000", default)).Error);
        Assert.False((await remove.ExecuteAsync(_anna, TestBank.Password, codes[3], default)).IsRefused);

        Assert.Null(await LoginAsync(null));
        await using var context = _bank.Context();
        Assert.False(await context.RecoveryCodes.AnyAsync());
    }

    private async Task EnrollAsync()
    {
        var made = (await _bank.Get<EnrollSecondFactor>().ExecuteAsync(_anna, TestBank.Password, default)).Value;
        await using var context = _bank.Context();
        var factor = await context.SecondFactors.AsNoTracking().SingleAsync();
        var key = await context.Customers.Where(row => row.Id == _anna).Select(row => row.WrappedKey).SingleAsync();
        _secret = Convert.FromHexString(
            _bank.Get<PersonalDataCipher>().Open(_anna, key, CodeCheck.SecretField, factor.SealedSecret));
        Assert.Equal(made.Secret, OneTimeCodes.ToBase32(_secret));
        Assert.StartsWith("otpauth://totp/bankgraph:anna%40example.com?secret=" + made.Secret, made.Uri);
    }

    private async Task<IReadOnlyList<string>> AddAsync()
    {
        await EnrollAsync();
        return (await _bank.Get<ConfirmSecondFactor>().ExecuteAsync(_anna, CodeAt(0), default)).Value;
    }

    private void NextCode() => _bank.Clock.Advance(TimeSpan.FromSeconds(4 * OneTimeCodes.StepSeconds));

    private string CodeAt(int steps) =>
        OneTimeCodes.CodeOf(_secret, OneTimeCodes.StepOf(_bank.Clock.GetUtcNow()) + steps);

    private async Task<ILoginError?> LoginAsync(string? code) =>
        (await _bank.Get<Login>().ExecuteAsync("anna@example.com", TestBank.Password, code, default)).Error;
}

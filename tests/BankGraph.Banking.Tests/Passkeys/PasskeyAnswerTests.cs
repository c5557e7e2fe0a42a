using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Passkeys;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.StepUp;
using BankGraph.Testing.Passkeys;
using BankGraph.Testing.Stores;

namespace BankGraph.Banking.Tests.Passkeys;

public abstract class PasskeyAnswerTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private readonly SoftAuthenticator _device = new();
    private TestBank _bank = null!; // Set before each test.
    private Viewer _anna = null!; // Set before each test.
    private AccountView _annas = null!; // Set before each test.
    private AccountView _bens = null!; // Set before each test.
    private PasskeyView _passkey = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = new Viewer(await _bank.RegisterAsync(), Guid.NewGuid(), RoleSet.Customer);
        _annas = await _bank.OpenAccountAsync(_anna.CustomerId, balance: 1_000);
        _bens = await _bank.OpenAccountAsync(await _bank.RegisterAsync("ben@example.com"));
        _passkey = await _bank.AddAsync(_anna, _device);
    }

    public async Task DisposeAsync()
    {
        _device.Dispose();
        await _bank.DisposeAsync();
    }

    [Fact]
    public async Task Answer_OfAPayment_LetsExactlyThatThrough()
    {
        var required = await RequiredAsync(20);
        var other = await RequiredAsync(21);

        Assert.Equal([SecondFactorKind.Passkey], required.Factors);
        Assert.Null(await AnswerAsync(required));
        Assert.Null(await DemandAsync(20));
        Assert.Equal(other.ChallengeId, (await RequiredAsync(21)).ChallengeId);
        var record = Assert.Single(
            await _bank.AuditAsync(), record => record.Action == AuditAction.ChallengeAnswered);
        Assert.Contains($"{_passkey.Id}", record.AfterJson);
    }

    [Fact]
    public async Task Answer_WithAnotherCustomersPasskey_IsRefused()
    {
        using var bens = new SoftAuthenticator();
        var ben = new Viewer(await _bank.RegisterAsync("carl@example.com"), Guid.NewGuid(), RoleSet.Customer);
        await _bank.AddAsync(ben, bens);

        Assert.Equal(new InvalidPasskeyError(), await AnswerAsync(await RequiredAsync(20), bens));
        await RequiredAsync(20);
    }

    [Fact]
    public async Task Answer_ByAnotherSession_IsRefusedAndLeavesTheCeremony()
    {
        var ceremony = await BegunAsync(await RequiredAsync(20));
        var answer = _device.Get(ceremony.Options);
        var elsewhere = _anna with { SessionId = Guid.NewGuid() };

        Assert.Equal(new InvalidPasskeyError(), await AnswerAsync(ceremony, answer, elsewhere));
        Assert.Null(await AnswerAsync(ceremony, answer, _anna));
        Assert.Equal(new InvalidPasskeyError(), await AnswerAsync(ceremony, answer, _anna));
    }

    [Fact]
    public async Task Answer_BegunAtOneProcess_IsTakenOnceAtAnother()
    {
        await using var another = await _bank.AnotherAsync();
        var ceremony = await BegunAsync(await RequiredAsync(20));
        var answer = _device.Get(ceremony.Options);

        var taken = await another.Get<AnswerWithPasskey>().ExecuteAsync(_anna, ceremony.Id, answer, default);

        Assert.Null(taken.Error);
        Assert.Equal(new InvalidPasskeyError(), await AnswerAsync(ceremony, answer, _anna));
        Assert.Null(await DemandAsync(20));
    }

    [Fact]
    public async Task Answer_WhenTheChallengeHasExpired_IsRefused()
    {
        var required = await RequiredAsync(20);
        _bank.Clock.Advance(ChallengeBook.Lifetime - TimeSpan.FromSeconds(1));
        var ceremony = await BegunAsync(required);
        _bank.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(new InvalidPasskeyError(), await AnswerAsync(ceremony, _device.Get(ceremony.Options), _anna));
    }

    [Fact]
    public async Task Answer_WithASignInsSignature_IsRefused()
    {
        var ceremony = await BegunAsync(await RequiredAsync(20));
        var signIn = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);

        Assert.Equal(new InvalidPasskeyError(), await AnswerAsync(ceremony, _device.Get(signIn.Options), _anna));
        Assert.Equal(new InvalidPasskeyError(), await AnswerAsync(signIn, _device.Get(signIn.Options), _anna));
    }

    [Fact]
    public async Task Answer_WhenTheCounterHasGoneBack_ProvesNothing()
    {
        _device.SignCount = 5;
        Assert.Null(await AnswerAsync(await RequiredAsync(20)));
        _device.SignCount = 5;

        Assert.Equal(new InvalidPasskeyError(), await AnswerAsync(await RequiredAsync(21)));
        await RequiredAsync(21);
        Assert.Contains(await _bank.AuditAsync(), record => record.Action == AuditAction.PasskeyCopySuspected);
    }

    [Fact]
    public async Task Begin_ForAChallengeOfSomebodyElse_IsRefused()
    {
        var required = await RequiredAsync(20);
        using var bens = new SoftAuthenticator();
        var ben = new Viewer(await _bank.RegisterAsync("carl@example.com"), _anna.SessionId, RoleSet.Customer);
        await _bank.AddAsync(ben, bens);

        var refused = await _bank.Get<BeginPasskeyAnswer>()
            .ExecuteAsync(ben, Assert.NotNull(required.ChallengeId), default);

        Assert.Equal(new InvalidPasskeyError(), refused.Error);
    }

    [Fact]
    public async Task Demand_OnceThePasskeyIsRemoved_AsksNothing()
    {
        await RequiredAsync(20);
        await _bank.Get<RemovePasskey>().ExecuteAsync(_anna.CustomerId, _passkey.Id, default);

        Assert.Null(await DemandAsync(20));
    }

    private async Task<StepUpRequiredError> RequiredAsync(decimal amount) =>
        Assert.IsType<StepUpRequiredError>(await DemandAsync(amount));

    private Task<BankError?> DemandAsync(decimal amount) => _bank.Get<StepUpGuard>().DemandAsync(
        _anna,
        SensitiveAction.Paying(
            "transfer",
            new OrderedPayment(_annas.Number, new(amount, "EUR")) { ToAccountNumber = _bens.Number },
            "key"),
        default);

    private async Task<BegunCeremony> BegunAsync(StepUpRequiredError required) =>
        (await _bank.Get<BeginPasskeyAnswer>()
            .ExecuteAsync(_anna, Assert.NotNull(required.ChallengeId), default)).Value;

    private async Task<BankError?> AnswerAsync(StepUpRequiredError required, SoftAuthenticator? device = null)
    {
        var ceremony = await BegunAsync(required);
        return await AnswerAsync(ceremony, (device ?? _device).Get(ceremony.Options), _anna);
    }

    private async Task<BankError?> AnswerAsync(BegunCeremony ceremony, string answer, Viewer viewer) =>
        (await _bank.Get<AnswerWithPasskey>().ExecuteAsync(viewer, ceremony.Id, answer, default)).Error;
}

using BankGraph.Banking.Audit;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Passkeys;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.Tests.Credentials;
using BankGraph.Testing.Passkeys;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Passkeys;

public abstract class PasskeyTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private readonly SoftAuthenticator _device = new();
    private TestBank _bank = null!; // Set before each test.
    private Viewer _anna = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = new Viewer(await _bank.RegisterAsync(), Guid.NewGuid(), RoleSet.Customer);
    }

    public async Task DisposeAsync()
    {
        _device.Dispose();
        await _bank.DisposeAsync();
    }

    [Fact]
    public async Task SignIn_WithAPasskey_BeginsASessionWithoutACode()
    {
        var passkey = await _bank.AddAsync(_anna, _device);
        await AddMessageFactorAsync();

        var signedIn = (await _bank.SignInAsync(_device)).Value;

        Assert.Equal(_anna.CustomerId, signedIn.CustomerId);
        Assert.Contains(
            await _bank.Get<SessionQueries>().ListAsync(_anna.CustomerId, default),
            session => session.Id == signedIn.SessionId);
        var record = Assert.Single(await _bank.AuditAsync(), record => record.Action == AuditAction.SignedIn);
        Assert.Equal($"passkey/{passkey.Id}", record.Subject);
        Assert.Equal(_bank.Clock.GetUtcNow().UtcDateTime, (await ListAsync()).Single().LastUsedAt);
    }

    [Theory]
    [InlineData("origin")]
    [InlineData("relying party")]
    [InlineData("user verification")]
    [InlineData("signature")]
    public async Task SignIn_WithSomethingWrong_IsRefusedAndCounted(string wrong)
    {
        await _bank.AddAsync(_anna, _device);
        Spoil(wrong);

        Assert.Equal(new InvalidPasskeyError(), (await _bank.SignInAsync(_device)).Error);
        Assert.Empty(await _bank.Get<SessionQueries>().ListAsync(_anna.CustomerId, default));
        var record = Assert.Single(await _bank.AuditAsync(), record => record.Action == AuditAction.SignInFailed);
        Assert.Equal(_anna.CustomerId, record.CustomerId);
    }

    [Fact]
    public async Task SignIn_WithOneAnswerTwice_WorksOnce()
    {
        await _bank.AddAsync(_anna, _device);
        _device.SignCount = null;
        var ceremony = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);
        var answer = _device.Get(ceremony.Options);
        var other = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);

        Assert.Null((await _bank.SignInAsync(ceremony, answer)).Error);
        Assert.Equal(new InvalidPasskeyError(), (await _bank.SignInAsync(ceremony, answer)).Error);
        Assert.Equal(new InvalidPasskeyError(), (await _bank.SignInAsync(other, answer)).Error);
    }

    [Fact]
    public async Task SignIn_BegunAtOneProcess_IsAnsweredOnceAtAnother()
    {
        await using var another = await _bank.AnotherAsync();
        await _bank.AddAsync(_anna, _device);
        _device.SignCount = null;
        var ceremony = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);
        var answer = _device.Get(ceremony.Options);

        Assert.Equal(_anna.CustomerId, (await another.SignInAsync(ceremony, answer)).Value.CustomerId);
        Assert.Equal(new InvalidPasskeyError(), (await _bank.SignInAsync(ceremony, answer)).Error);
    }

    [Fact]
    public async Task Adding_BegunAtOneProcess_IsEndedAtAnother()
    {
        await using var another = await _bank.AnotherAsync();
        var ceremony = await _bank.BeginAddingAsync(_anna);

        Assert.Null(await another.TryAddAsync(_anna, ceremony, _device.Create(ceremony.Options)));
        Assert.Single(await ListAsync());
    }

    [Fact]
    public async Task SignIn_AfterAWrongAnswer_NeedsANewCeremony()
    {
        await _bank.AddAsync(_anna, _device);
        var ceremony = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);

        Assert.Equal(new InvalidPasskeyError(), (await _bank.SignInAsync(ceremony, "no answer")).Error);
        Assert.Equal(
            new InvalidPasskeyError(), (await _bank.SignInAsync(ceremony, _device.Get(ceremony.Options))).Error);
    }

    [Fact]
    public async Task SignIn_TooLate_IsRefused()
    {
        await _bank.AddAsync(_anna, _device);
        var ceremony = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);
        _bank.Clock.Advance(Ceremonies.Lifetime);

        Assert.Equal(
            new InvalidPasskeyError(), (await _bank.SignInAsync(ceremony, _device.Get(ceremony.Options))).Error);
    }

    [Fact]
    public async Task SignIn_WithTheAnswerToAnotherKindOfCeremony_IsRefused()
    {
        await _bank.AddAsync(_anna, _device);
        var adding = await _bank.BeginAddingAsync(_anna);
        var ceremony = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);
        var answer = _device.Get(ceremony.Options);

        Assert.Equal(new InvalidPasskeyError(), (await _bank.SignInAsync(adding, answer)).Error);
        Assert.Null((await _bank.SignInAsync(ceremony, answer)).Error);
    }

    [Fact]
    public async Task SignIn_WhenTheCounterHasGoneBack_IsRefusedAndRecorded()
    {
        var passkey = await _bank.AddAsync(_anna, _device);
        _device.SignCount = 7;
        Assert.Null((await _bank.SignInAsync(_device)).Error);
        _device.SignCount = 7;

        Assert.Equal(new InvalidPasskeyError(), (await _bank.SignInAsync(_device)).Error);
        _device.SignCount = null;
        Assert.Equal(new InvalidPasskeyError(), (await _bank.SignInAsync(_device)).Error);
        var records = await _bank.AuditAsync();
        Assert.Equal(
            [$"passkey/{passkey.Id}", $"passkey/{passkey.Id}"],
            records.Where(record => record.Action == AuditAction.PasskeyCopySuspected)
                .Select(record => record.Subject));
        _device.SignCount = 8;
        Assert.Null((await _bank.SignInAsync(_device)).Error);
    }

    [Fact]
    public async Task SignIn_WithADeviceThatDoesNotCount_WorksAgainAndAgain()
    {
        _device.SignCount = null;
        await _bank.AddAsync(_anna, _device);

        Assert.Null((await _bank.SignInAsync(_device)).Error);
        Assert.Null((await _bank.SignInAsync(_device)).Error);
    }

    [Fact]
    public async Task SignIn_TwoAtOnceWithOneCount_LetsOneIn()
    {
        await _bank.AddAsync(_anna, _device);
        var ceremonies = new List<(BegunCeremony Ceremony, string Answer)>();
        for (var i = 0; i < 2; i++)
        {
            _device.SignCount = 3;
            var ceremony = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);
            ceremonies.Add((ceremony, _device.Get(ceremony.Options)));
        }

        var outcomes = await Task.WhenAll(ceremonies.Select(one => _bank.SignInAsync(one.Ceremony, one.Answer)));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
    }

    [Fact]
    public async Task SignIn_WithARemovedPasskey_IsRefused()
    {
        var passkey = await _bank.AddAsync(_anna, _device);
        var ceremony = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);
        await _bank.Get<RemovePasskey>().ExecuteAsync(_anna.CustomerId, passkey.Id, default);

        Assert.Equal(
            new InvalidPasskeyError(), (await _bank.SignInAsync(ceremony, _device.Get(ceremony.Options))).Error);
        Assert.Contains(await _bank.AuditAsync(), record => record.Action == AuditAction.PasskeyRemoved);
        Assert.Single(await NoticesAsync(NoticeKinds.PasskeyRemoved));
    }

    [Fact]
    public async Task SignIn_AfterManyWrongAnswers_IsLocked()
    {
        await _bank.AddAsync(_anna, _device);
        _device.SpoilsSignatures = true;
        for (var i = 0; i < LoginLockout.MaxFailures; i++) await _bank.SignInAsync(_device);
        _device.SpoilsSignatures = false;

        Assert.IsType<AccountLockedError>((await _bank.SignInAsync(_device)).Error);
        _bank.Clock.Advance(LoginLockout.Duration + TimeSpan.FromSeconds(1));
        Assert.Null((await _bank.SignInAsync(_device)).Error);
    }

    [Fact]
    public async Task BeginSignIn_WithAndWithoutCustomers_AsksTheSame()
    {
        var before = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);
        await _bank.AddAsync(_anna, _device);
        var after = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);

        Assert.Equal(WithoutChallenge(before.Options), WithoutChallenge(after.Options));
        Assert.NotEqual(before.Options, after.Options);
    }

    [Theory]
    [InlineData("origin")]
    [InlineData("relying party")]
    [InlineData("user verification")]
    public async Task Add_WithSomethingWrong_IsRefused(string wrong)
    {
        Spoil(wrong);
        var ceremony = await _bank.BeginAddingAsync(_anna);

        Assert.Equal(
            new InvalidPasskeyError(), await _bank.TryAddAsync(_anna, ceremony, _device.Create(ceremony.Options)));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Add_ByAnotherCustomerOrSession_IsRefusedAndLeavesTheCeremony()
    {
        var ceremony = await _bank.BeginAddingAsync(_anna);
        var made = _device.Create(ceremony.Options);
        var ben = new Viewer(await _bank.RegisterAsync("ben@example.com"), _anna.SessionId, RoleSet.Customer);

        Assert.Equal(new InvalidPasskeyError(), await _bank.TryAddAsync(ben, ceremony, made));
        Assert.Equal(
            new InvalidPasskeyError(),
            await _bank.TryAddAsync(_anna with { SessionId = Guid.NewGuid() }, ceremony, made));
        Assert.Null(await _bank.TryAddAsync(_anna, ceremony, made));
        Assert.Equal(new InvalidPasskeyError(), await _bank.TryAddAsync(_anna, ceremony, made));
    }

    [Fact]
    public async Task Add_WithThePasskeyOfSomebody_IsRefused()
    {
        await _bank.AddAsync(_anna, _device);
        var ben = new Viewer(await _bank.RegisterAsync("ben@example.com"), Guid.NewGuid(), RoleSet.Customer);
        var ceremony = await _bank.BeginAddingAsync(ben);

        Assert.Equal(
            new InvalidPasskeyError(), await _bank.TryAddAsync(ben, ceremony, _device.Create(ceremony.Options)));
    }

    [Fact]
    public async Task Add_OfAPasskey_TellsTheCustomerAndNamesItNowhere()
    {
        await _bank.AddAsync(_anna, _device, "Anna's very own phone");

        Assert.Equal("Anna's very own phone", (await ListAsync()).Single().Name);
        Assert.Single(await NoticesAsync(NoticeKinds.PasskeyAdded));
        var record = Assert.Single(await _bank.AuditAsync(), record => record.Action == AuditAction.PasskeyAdded);
        Assert.Null(record.AfterJson);
        await using var context = _bank.Context();
        var row = await context.Set<Passkey>().AsNoTracking().SingleAsync();
        Assert.DoesNotContain("phone", System.Text.Encoding.UTF8.GetString(row.SealedName));
    }

    [Fact]
    public async Task BeginAdding_WithANamedState_KeepsNothingPersonal()
    {
        var ceremony = await _bank.BeginAddingAsync(_anna);

        Assert.Contains("anna@example.com", ceremony.Options);
        await using var context = _bank.Context();
        var state = await context.Set<PasskeyCeremony>().Select(row => row.State).SingleAsync();
        Assert.DoesNotContain("anna", state, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task BeginAdding_WithoutPasswordOrCode_IsRefused()
    {
        var begin = _bank.Get<BeginPasskeyRegistration>();
        Assert.Equal(new InvalidCredentialsError(), (await begin.ExecuteAsync(_anna, "wrong", null, default)).Error);
        await AddMessageFactorAsync();
        _bank.Clock.Advance(SingleUseCode.Pause);

        var required = Assert.IsType<OneTimeCodeRequiredError>(
            (await begin.ExecuteAsync(_anna, TestBank.Password, null, default)).Error);

        Assert.Equal(SecondFactorKind.Email, required.Factor);
        var code = await _bank.CodeAsync(MessageKinds.SecurityCode);
        Assert.False((await begin.ExecuteAsync(_anna, TestBank.Password, code, default)).IsRefused);
    }

    [Fact]
    public async Task BeginAdding_WithTheMostThatOneMayHave_IsRefused()
    {
        for (var i = 0; i < PasskeyQueries.MaxPasskeys; i++)
        {
            using var device = new SoftAuthenticator();
            await _bank.AddAsync(_anna, device);
        }

        var refused = await _bank.Get<BeginPasskeyRegistration>()
            .ExecuteAsync(_anna, TestBank.Password, null, default);

        Assert.Equal(new TooManyPasskeysError(PasskeyQueries.MaxPasskeys), refused.Error);
    }

    [Fact]
    public async Task Rename_OfOnesOwn_ChangesTheNameAndOfAnothersNothing()
    {
        var passkey = await _bank.AddAsync(_anna, _device);
        var rename = _bank.Get<RenamePasskey>();
        var ben = await _bank.RegisterAsync("ben@example.com");

        Assert.Equal(
            new PasskeyNotFoundError(), (await rename.ExecuteAsync(ben, passkey.Id, "Mine", default)).Error);
        Assert.IsType<InvalidFieldError>(
            (await rename.ExecuteAsync(_anna.CustomerId, passkey.Id, " ", default)).Error);
        Assert.Equal(
            "Laptop", (await rename.ExecuteAsync(_anna.CustomerId, passkey.Id, " Laptop ", default)).Value.Name);
        Assert.Equal(
            new PasskeyNotFoundError(),
            (await _bank.Get<RemovePasskey>().ExecuteAsync(ben, passkey.Id, default)).Error);
    }

    [Fact]
    public async Task Housekeeping_AfterTheirTime_ForgetsCeremonies()
    {
        await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);
        _bank.Clock.Advance(Ceremonies.Lifetime - TimeSpan.FromSeconds(1));
        var kept = await _bank.Get<BeginPasskeySignIn>().ExecuteAsync(default);
        _bank.Clock.Advance(TimeSpan.FromSeconds(2));

        await _bank.RunAsync<PasskeyHousekeeping>();

        await using var context = _bank.Context();
        Assert.Equal([kept.Id], await context.Set<PasskeyCeremony>().Select(row => row.Id).ToListAsync());
    }

    private void Spoil(string wrong)
    {
        switch (wrong)
        {
            case "origin": _device.Origin = "https://bank.evil.test"; break;
            case "relying party": _device.RelyingParty = "evil.test"; break;
            case "user verification": _device.VerifiesUser = false; break;
            default: _device.SpoilsSignatures = true; break;
        }
    }

    private static string WithoutChallenge(string options)
    {
        var asked = System.Text.Json.Nodes.JsonNode.Parse(options)!.AsObject(); // The bank writes an object.
        asked.Remove("challenge");
        return asked.ToJsonString();
    }

    private Task<IReadOnlyList<PasskeyView>> ListAsync() =>
        _bank.Get<PasskeyQueries>().ListAsync(_anna.CustomerId, default);

    private async Task<List<Notification>> NoticesAsync(string kind)
    {
        await using var context = _bank.Context();
        return await context.Set<Notification>().AsNoTracking()
            .Where(row => row.Kind == kind && row.CustomerId == _anna.CustomerId)
            .OrderBy(row => row.Id)
            .ToListAsync();
    }

    private async Task AddMessageFactorAsync()
    {
        await _bank.Get<EnrollMessageFactor>()
            .ExecuteAsync(_anna.CustomerId, TestBank.Password, MessageChannel.Email, default);
        var code = await _bank.CodeAsync(MessageKinds.VerifyEmail);
        Assert.False((await _bank.Get<ConfirmMessageFactor>().ExecuteAsync(
            _anna.CustomerId, code, default)).IsRefused);
    }
}

using System.Text.Json.Nodes;
using BankGraph.Banking.Audit;
using BankGraph.Banking.ContactChanges;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Messages;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Privacy;
using BankGraph.Banking.SecondFactors;
using BankGraph.Banking.Security;
using BankGraph.Banking.StepUp;
using BankGraph.Banking.Tests.Credentials;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.ContactChanges;

public abstract class ContactChangeTests<TStore> : IAsyncLifetime where TStore : ITestStore
{
    private const string Old = "anna@example.com";
    private const string New = "anna.berg@example.org";
    private const string Phone = "+4915112345670";

    private TestBank _bank = null!; // Set before each test.
    private Viewer _anna = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        await _bank.RegisterAsync();
        _anna = await SignInAsync(Old);
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Email_ConfirmedWithTheCode_IsTheOneToSignInWith()
    {
        var elsewhere = await SignInAsync(Old);
        Assert.Null(await RequestAsync(" Anna.Berg@example.org "));
        Assert.Equal(New, (await FindAsync()).PendingEmail);
        Assert.False((await LoginAsync(Old)).IsRefused);

        Assert.Null(await ConfirmAsync(await CodeAsync()));

        Assert.True((await LoginAsync(Old)).IsRefused);
        Assert.Equal(_anna.CustomerId, (await SignInAsync(New)).CustomerId);
        Assert.Null((await FindAsync()).PendingEmail);
        Assert.True(await _bank.Get<VerifyEmail>().IsVerifiedAsync(_anna.CustomerId, default));
        Assert.True(await _bank.Get<RevokedSessions>().ContainsAsync(elsewhere.SessionId, default));
        Assert.False(await _bank.Get<RevokedSessions>().ContainsAsync(_anna.SessionId, default));
        Assert.IsType<InvalidCodeError>(await ConfirmAsync(await CodeAsync()));
    }

    [Fact]
    public async Task Email_Changing_IsToldAtTheOldAddress()
    {
        await RequestAsync(New);
        Assert.Equal([Old], await AddressesAsync(NoticeKinds.EmailChangeRequested));
        Assert.Equal([New], await AddressesAsync(MessageKinds.VerifyEmail));

        await ConfirmAsync(await CodeAsync());

        Assert.Equal([New, Old], (await AddressesAsync(NoticeKinds.EmailChanged)).Order());
        var record = Assert.Single(await _bank.AuditAsync(), it => it.Action == AuditAction.EmailChanged);
        Assert.DoesNotContain("example.org", record.AfterJson, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Email_ThatSomebodyHas_IsToldWithTheRightCodeOnly()
    {
        await _bank.RegisterAsync("ben@example.com");

        Assert.Null(await RequestAsync("ben@example.com"));
        Assert.IsType<InvalidCodeError>(await ConfirmAsync("00000000"));
        Assert.IsType<EmailTakenError>(await ConfirmAsync(await CodeAsync()));

        Assert.False((await LoginAsync(Old)).IsRefused);
        Assert.Null((await FindAsync()).PendingEmail);
    }

    [Fact]
    public async Task Email_WantedByTwoAtOnce_IsGivenToOne()
    {
        await _bank.RegisterAsync("ben@example.com");
        var ben = await SignInAsync("ben@example.com");
        await RequestAsync(New);
        var annas = await CodeAsync();
        _bank.Clock.Advance(TimeSpan.FromSeconds(1));
        await RequestAsync(New, viewer: ben);
        var bens = await CodeAsync();

        var refusals = await Task.WhenAll(ConfirmAsync(annas), ConfirmAsync(bens, viewer: ben));

        Assert.Single(refusals, refusal => refusal is null);
        Assert.Single(refusals, refusal => refusal is EmailTakenError);
        Assert.False((await LoginAsync(New)).IsRefused);
    }

    [Fact]
    public async Task Email_CodeOfSomebodyElse_IsRefused()
    {
        await _bank.RegisterAsync("ben@example.com");
        var ben = await SignInAsync("ben@example.com");
        await RequestAsync(New);
        var annas = await CodeAsync();
        _bank.Clock.Advance(TimeSpan.FromSeconds(1));
        await RequestAsync("ben.koch@example.org", viewer: ben);

        Assert.IsType<InvalidCodeError>(await ConfirmAsync(annas, viewer: ben));
    }

    [Fact]
    public async Task Email_CodeTriedTooOftenOrTooLate_IsRefused()
    {
        await RequestAsync(New);
        var code = await CodeAsync();
        for (var i = 0; i < SingleUseCode.MaxAttempts; i++) await ConfirmAsync("wrong");
        Assert.IsType<InvalidCodeError>(await ConfirmAsync(code));

        _bank.Clock.Advance(SingleUseCode.Pause);
        Assert.Null(await RequestAsync(New));
        code = await CodeAsync();
        _bank.Clock.Advance(RequestContactChange.Lifetime);

        Assert.IsType<InvalidCodeError>(await ConfirmAsync(code));
        Assert.Null((await FindAsync()).PendingEmail);
    }

    [Fact]
    public async Task Email_AskedForAgainAtOnceOrTooOften_HasToWait()
    {
        for (var i = 0; i < SingleUseCode.MaxPerDay; i++)
        {
            Assert.Null(await RequestAsync($"anna{i}@example.org"));
            Assert.IsType<CodeSentRecentlyError>(await RequestAsync(New));
            _bank.Clock.Advance(SingleUseCode.Pause);
        }

        Assert.IsType<CodeSentRecentlyError>(await RequestAsync(New));
    }

    [Fact]
    public async Task Email_WithoutThePassword_SendsNothing()
    {
        Assert.IsType<InvalidCredentialsError>(await RequestAsync(New, password: "not-my-Password"));

        Assert.Empty(await _bank.LettersAsync(MessageKinds.VerifyEmail));
        Assert.Null((await FindAsync()).PendingEmail);
    }

    [Theory]
    [InlineData("no address")]
    [InlineData(" ANNA@example.com ")]
    public async Task Email_ThatIsNoneOrTheSame_IsRefused(string given) =>
        Assert.Equal("newEmail", Assert.IsType<InvalidFieldError>(await RequestAsync(given)).Field);

    [Fact]
    public async Task Email_Changed_MakesCodesForANewPasswordUseless()
    {
        await _bank.Get<RequestPasswordReset>().ExecuteAsync(Old, bySms: false, default);
        await _bank.SendResetsAsync();
        var reset = await _bank.CodeAsync(MessageKinds.ResetPassword);
        await RequestAsync(New);
        await ConfirmAsync(await CodeAsync());

        foreach (var email in (string[])[Old, New])
        {
            var outcome = await _bank.Get<ResetPassword>().ExecuteAsync(email, reset, "another-fine-1", default);
            Assert.IsType<InvalidCodeError>(outcome.Error);
        }
    }

    [Fact]
    public async Task Phone_ConfirmedWithTheCode_IsKeptUntilItIsRemoved()
    {
        Assert.Null(await RequestAsync("+49 151 1234567-0", MessageChannel.Sms));
        Assert.Equal((null, Phone), ((await FindAsync()).Phone, (await FindAsync()).PendingPhone));
        var code = (await _bank.LettersAsync(MessageKinds.VerifyPhone))[^1];
        Assert.Equal(Phone, code.Address);

        Assert.Null(await ConfirmAsync(Digits(code.Body), MessageChannel.Sms));
        Assert.Equal((Phone, null), ((await FindAsync()).Phone, (await FindAsync()).PendingPhone));

        Assert.Null(await RemoveAsync());
        Assert.Null(await RemoveAsync());
        Assert.Null((await FindAsync()).Phone);
        Assert.Single(await _bank.AuditAsync(), it => it.Action == AuditAction.PhoneRemoved);
    }

    [Fact]
    public async Task Phone_ToWhichCodesAreSent_IsNotRemoved()
    {
        await RequestAsync(Phone, MessageChannel.Sms);
        await ConfirmAsync(Digits((await _bank.LettersAsync(MessageKinds.VerifyPhone))[^1].Body), MessageChannel.Sms);
        _bank.Clock.Advance(TimeSpan.FromSeconds(1));
        await _bank.Get<EnrollMessageFactor>()
            .ExecuteAsync(_anna.CustomerId, TestBank.Password, MessageChannel.Sms, default);
        var code = Digits((await _bank.LettersAsync(MessageKinds.VerifyPhone))[^1].Body);
        await _bank.Get<ConfirmMessageFactor>().ExecuteAsync(_anna.CustomerId, code, default);

        Assert.IsType<PhoneInUseError>(await RemoveAsync());
        Assert.Equal(Phone, (await FindAsync()).Phone);
    }

    [Fact]
    public void Action_OfAnotherAddress_IsAnotherAction()
    {
        var one = ContactAddress.ToAction("changeEmail", MessageChannel.Email, New);

        Assert.Equal(one.Facts, ContactAddress.ToAction("changeEmail", MessageChannel.Email, $" {New} ").Facts);
        Assert.NotEqual(one.Facts, ContactAddress.ToAction("changeEmail", MessageChannel.Email, Old).Facts);
        Assert.Equal(New, one.Values["address"]);
    }

    [Fact]
    public async Task StepUp_ForOneAddress_ServesForNoOther()
    {
        await _bank.Get<EnrollMessageFactor>()
            .ExecuteAsync(_anna.CustomerId, TestBank.Password, MessageChannel.Email, default);
        await _bank.Get<ConfirmMessageFactor>().ExecuteAsync(_anna.CustomerId, await CodeAsync(), default);
        var guard = _bank.Get<StepUpGuard>();
        var one = ContactAddress.ToAction("changeEmail", MessageChannel.Email, New);
        var required = Assert.IsType<StepUpRequiredError>(await guard.DemandAsync(_anna, one, default));
        var code = await _bank.CodeAsync(MessageKinds.ConfirmContact);
        await _bank.Get<AnswerChallenge>().ExecuteAsync(_anna, required.ChallengeId ?? Guid.Empty, code, default);

        var other = ContactAddress.ToAction("changeEmail", MessageChannel.Email, "thief@example.org");
        Assert.IsType<StepUpRequiredError>(await guard.DemandAsync(_anna, other, default));
        Assert.Null(await guard.DemandAsync(_anna, one, default));
    }

    [Fact]
    public async Task Pending_Change_IsTakenAlongForgottenAndErased()
    {
        await RequestAsync(New);
        using var output = new MemoryStream();
        await _bank.Get<ExportMyData>().WriteAsync(_anna.CustomerId, output, default);
        Assert.Equal(New, (string?)JsonNode.Parse(output.ToArray())!["emailChanges"]![0]!["address"]);

        await _bank.Get<EraseMyData>().ExecuteAsync(_anna, TestBank.Password, null, default);

        await using var context = _bank.Context();
        Assert.False(await context.Set<ContactChange>().AnyAsync());
    }

    [Fact]
    public async Task Housekeeping_AfterADay_ForgetsTheAddress()
    {
        await RequestAsync(New);
        _bank.Clock.Advance(TimeSpan.FromHours(23));
        await _bank.RunAsync<ContactHousekeeping>();
        await using var context = _bank.Context();
        Assert.True(await context.Set<ContactChange>().AnyAsync());

        _bank.Clock.Advance(TimeSpan.FromHours(2));
        await _bank.RunAsync<ContactHousekeeping>();

        Assert.False(await context.Set<ContactChange>().AnyAsync());
    }

    private async Task<BankError?> RequestAsync(
        string address,
        MessageChannel channel = MessageChannel.Email,
        string password = TestBank.Password,
        Viewer? viewer = null) =>
        (await _bank.Get<RequestContactChange>().ExecuteAsync(
            (viewer ?? _anna).CustomerId, password, channel, address, default)).Error;

    private async Task<BankError?> ConfirmAsync(
        string code,
        MessageChannel channel = MessageChannel.Email,
        Viewer? viewer = null) =>
        (await _bank.Get<ConfirmContactChange>().ExecuteAsync(viewer ?? _anna, channel, code, default)).Error;

    private async Task<BankError?> RemoveAsync() =>
        (await _bank.Get<RemovePhone>().ExecuteAsync(_anna.CustomerId, TestBank.Password, default)).Error;

    private Task<ContactView> FindAsync() => _bank.Get<ContactQueries>().FindAsync(_anna.CustomerId, default);

    private Task<string> CodeAsync() => _bank.CodeAsync(MessageKinds.VerifyEmail);

    private async Task<List<string>> AddressesAsync(string kind) =>
        [.. (await _bank.LettersAsync(kind)).Select(letter => letter.Address)];

    private Task<Outcome<SignedIn, ILoginError>> LoginAsync(string email) =>
        _bank.Get<Login>().ExecuteAsync(email, TestBank.Password, default);

    private async Task<Viewer> SignInAsync(string email)
    {
        var session = (await LoginAsync(email)).Value;
        return new Viewer(session.CustomerId, session.SessionId, RoleSet.Customer);
    }

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit).Take(8)]);
}

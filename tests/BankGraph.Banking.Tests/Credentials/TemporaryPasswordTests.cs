using BankGraph.Banking.Audit;
using BankGraph.Banking.Credentials;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Tests.Credentials;

public abstract class TemporaryPasswordTests<TStore> : IAsyncLifetime
    where TStore : ITestStore
{
    private const string Email = "anna@example.com";
    private const string Fresh = "another-fine-Password";

    private TestBank _bank = null!; // Set before each test.
    private Guid _anna;
    private Guid _teller;

    public async Task InitializeAsync()
    {
        _bank = await TestBank.OpenAsync<TStore>();
        _anna = await _bank.RegisterAsync();
        var teller = new Registration("Tilo Teller", "tilo@example.com", TestBank.Password, null);
        var roles = RoleSet.Of([Role.Teller, Role.Customer]);
        _teller = (await _bank.Get<AddStaff>().ExecuteAsync(teller, roles, default)).Value.Id;
    }

    public async Task DisposeAsync() => await _bank.DisposeAsync();

    [Fact]
    public async Task Issue_ForACustomer_EndsTheOldPasswordAndAllSessions()
    {
        var session = (await LoginAsync(TestBank.Password)).Value;

        await IssueAsync();

        Assert.IsType<InvalidCredentialsError>((await LoginAsync(TestBank.Password)).Error);
        Assert.True((await _bank.Get<RefreshSession>().ExecuteAsync(session.RefreshToken, default)).IsRefused);
        var record = (await _bank.AuditAsync()).Single(record => record.Action == AuditAction.TemporaryPassword);
        Assert.Equal((_teller, "lost her note"), (record.ActorId, record.Reason));
        Assert.Single(await _bank.LettersAsync(nameof(TemporaryPassword)));
    }

    [Fact]
    public async Task Login_WithIt_BeginsNoSessionBeforeItIsReplaced()
    {
        var issued = await IssueAsync();

        Assert.IsType<PasswordChangeRequiredError>((await LoginAsync(issued)).Error);
        Assert.IsType<WeakPasswordError>((await LoginAsync(issued, "short")).Error);
        Assert.IsType<WeakPasswordError>((await LoginAsync(issued, issued)).Error);
        Assert.IsType<WeakPasswordError>((await LoginAsync(issued, new string('x', 500))).Error);
        await using var context = _bank.Context();
        Assert.False(await context.Sessions.AnyAsync());
    }

    [Fact]
    public async Task Login_WithItAndOnesOwn_ReplacesIt()
    {
        var issued = await IssueAsync();

        var signedIn = await LoginAsync(issued, Fresh);

        Assert.False(signedIn.IsRefused);
        Assert.IsType<InvalidCredentialsError>((await LoginAsync(issued)).Error);
        Assert.False((await LoginAsync(Fresh)).IsRefused);
        Assert.Single(await _bank.LettersAsync(NoticeKinds.PasswordChanged));
    }

    [Fact]
    public async Task Login_WithItTwiceAtOnce_ReplacesItOnce()
    {
        var issued = await IssueAsync();

        var outcomes = await Task.WhenAll(LoginAsync(issued, Fresh), LoginAsync(issued, "a-fine-Password-of-mine"));

        Assert.Single(outcomes, outcome => !outcome.IsRefused);
    }

    [Fact]
    public async Task Login_WithItTooLate_IsRefused()
    {
        var issued = await IssueAsync();
        _bank.Clock.Advance(IssueTemporaryPassword.Lifetime);

        Assert.IsType<InvalidCredentialsError>((await LoginAsync(issued, Fresh)).Error);
    }

    [Fact]
    public async Task Login_WithOnesOwnPassword_LooksAtNoNewOne()
    {
        Assert.False((await LoginAsync(TestBank.Password, Fresh)).IsRefused);

        Assert.False((await LoginAsync(TestBank.Password)).IsRefused);
    }

    [Fact]
    public async Task Issue_ForStaffOrNobody_IsRefusedAndChangesNothing()
    {
        Assert.IsType<CustomerNotFoundError>((await TryIssueAsync(_teller)).Error);
        Assert.IsType<CustomerNotFoundError>((await TryIssueAsync(Guid.NewGuid())).Error);
        Assert.IsType<InvalidFieldError>((await TryIssueAsync(_anna, "")).Error);

        Assert.False((await LoginAsync(TestBank.Password)).IsRefused);
        var tilo = await _bank.Get<Login>().ExecuteAsync("tilo@example.com", TestBank.Password, default);
        Assert.False(tilo.IsRefused);
    }

    [Fact]
    public async Task Issue_Twice_LeavesOnlyTheNewerOne()
    {
        var first = await IssueAsync();
        var second = await IssueAsync();

        Assert.IsType<InvalidCredentialsError>((await LoginAsync(first, Fresh)).Error);
        Assert.False((await LoginAsync(second, Fresh)).IsRefused);
    }

    private async Task<string> IssueAsync() => (await TryIssueAsync(_anna)).Value.Password;

    private Task<Outcome<IssuedPassword, IReadCustomerError>> TryIssueAsync(
        Guid customerId,
        string reason = "lost her note") =>
        _bank.Get<IssueTemporaryPassword>().ExecuteAsync(_teller, customerId, reason, default);

    private Task<Outcome<SignedIn, ILoginError>> LoginAsync(string password, string? newPassword = null) =>
        _bank.Get<Login>().ExecuteAsync(Email, password, null, newPassword, default);
}

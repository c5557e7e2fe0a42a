using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;
using BankGraph.Api.Tests.Features.Security;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Tests.Features.Credentials;

public sealed class CredentialTests : IAsyncLifetime
{
    private const string Fresh = "another-Long-secret-8";

    private readonly Letters _letters = new();
    private BankServer _server = null!; // Set before each test.
    private Person _anna = null!; // Set before each test.

    public async Task InitializeAsync()
    {
        _server = await BankServer.StartAsync(new()
        {
            ["Messages:Folder"] = _letters.Folder,
            ["DemoData:Enabled"] = "false",
        });
        _anna = await Person.RegisterAsync(_server);
    }

    public async Task DisposeAsync()
    {
        _anna.Dispose();
        await _server.DisposeAsync();
        _letters.Dispose();
    }

    [Fact]
    public async Task Register_SendsACode_WithWhichTheAddressIsVerified()
    {
        Assert.False(await IsVerifiedAsync());
        var code = await _letters.CodeAsync("proves that");

        var wrong = await VerifyAsync("00000000");
        var right = await VerifyAsync(code);

        Assert.Equal("INVALID_CODE", (string?)wrong["errors"]![0]!["code"]);
        Assert.True((bool)right["success"]!);
        Assert.True(await IsVerifiedAsync());
    }

    [Fact]
    public async Task RequestEmailVerification_JustAfterRegistering_TellsWhenToTryAgain()
    {
        var asked = await _anna.Client.AskAsync(
            """
            mutation { requestEmailVerification {
              success errors { ... on Error { code } ... on CodeSentRecentlyError { retryAt } } } }
            """);

        Assert.Equal("CODE_SENT_RECENTLY", (string?)asked["errors"]![0]!["code"]);
        Assert.EndsWith("Z", (string?)asked["errors"]![0]!["retryAt"]);
    }

    [Fact]
    public async Task PasswordReset_FromTheLetter_SignsInWithTheNewPasswordOnly()
    {
        using var nobody = _server.Connect();

        var known = await RequestAsync(nobody, _anna.Email);
        var unknown = await RequestAsync(nobody, "nobody@example.com");
        var code = await _letters.CodeAsync("new password");
        var reset = await ResetAsync(nobody, code, Fresh);

        Assert.Equal(unknown.ToJsonString(), known.ToJsonString());
        Assert.True((bool)reset["success"]!, reset.ToJsonString());
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await _anna.Client.SendAsync("{ me { id } }")).Code);
        Assert.NotNull((await Person.LoginAsync(nobody, _anna.Email, Person.Password))["errors"]);
        Assert.Null((await Person.LoginAsync(nobody, _anna.Email, Fresh))["errors"]);
    }

    [Fact]
    public async Task ResetPassword_WrongCode_AnswersKnownAndUnknownAddressesAlike()
    {
        using var nobody = _server.Connect();
        await RequestAsync(nobody, _anna.Email);
        await _letters.CodeAsync("new password");

        var known = await ResetAsync(nobody, "12345678", Fresh);
        var unknown = await ResetAsync(nobody, "12345678", Fresh, "nobody@example.com");

        Assert.Equal("INVALID_CODE", (string?)known["errors"]![0]!["code"]);
        Assert.Equal(unknown.ToJsonString(), known.ToJsonString());
    }

    [Fact]
    public async Task TemporaryPassword_FromATeller_IsReplacedAtTheNextSignIn()
    {
        using var teller = await Person.StaffAsync(_server, Role.Teller);
        using var nobody = _server.Connect();

        var issued = await IssueAsync(teller, _anna.Id);
        var password = (string)issued["temporaryPassword"]!["password"]!;

        Assert.Equal("PASSWORD_CHANGE_REQUIRED", await LoginAsync(nobody, password, null));
        Assert.Null(await LoginAsync(nobody, password, Fresh));
        Assert.Null(await LoginAsync(nobody, Fresh, null));
        Assert.Equal("INVALID_CREDENTIALS", await LoginAsync(nobody, password, Fresh));
    }

    [Fact]
    public async Task TemporaryPassword_ForAnotherOneOfTheStaff_IsRefused()
    {
        using var teller = await Person.StaffAsync(_server, Role.Teller);
        using var admin = await Person.StaffAsync(_server, Role.Admin);

        var issued = await IssueAsync(teller, admin.Id);

        Assert.Equal("CUSTOMER_NOT_FOUND", (string?)issued["errors"]![0]!["code"]);
        Assert.Null(issued["temporaryPassword"]);
    }

    private static Task<JsonNode> IssueAsync(Person staff, string customerId) => staff.Client.AskAsync(
        """
        mutation($input: IssueTemporaryPasswordInput!) { issueTemporaryPassword(input: $input) {
          temporaryPassword { password expiresAt } errors { ... on Error { code } } } }
        """,
        new
        {
            input = new
            {
                customerId = AccessStage.IdOf("CustomerRecord", customerId),
                reason = "showed her passport",
            },
        });

    private async Task<string?> LoginAsync(BankClient client, string password, string? newPassword)
    {
        var login = await client.AskAsync(
            """
            mutation($input: LoginInput!) { login(input: $input) {
              session { accessToken } errors { ... on Error { code } } } }
            """,
            new { input = new { email = _anna.Email, password, newPassword } });
        return (string?)login["errors"]?[0]!["code"];
    }

    private static Task<JsonNode> RequestAsync(BankClient client, string email) => client.AskAsync(
        """
        mutation($input: RequestPasswordResetInput!) { requestPasswordReset(input: $input) { success } }
        """,
        new { input = new { email } });

    private Task<JsonNode> ResetAsync(BankClient client, string code, string newPassword, string? email = null) =>
        client.AskAsync(
            """
            mutation($input: ResetPasswordInput!) { resetPassword(input: $input) {
              success errors { ... on Error { code } } } }
            """,
            new { input = new { email = email ?? _anna.Email, code, newPassword } });

    private Task<JsonNode> VerifyAsync(string code) => _anna.Client.AskAsync(
        """
        mutation($input: VerifyEmailInput!) { verifyEmail(input: $input) { success errors { ... on Error { code } } } }
        """,
        new { input = new { code } });

    private async Task<bool> IsVerifiedAsync() =>
        (bool)(await _anna.Client.AskAsync("{ me { emailVerified } }"))["emailVerified"]!;
}

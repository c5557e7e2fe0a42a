using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.SecondFactors;

public sealed class MessageFactorTests : IAsyncLifetime
{
    private readonly Letters _letters = new();
    private BankServer _server = null!; // Set before each test.

    public async Task InitializeAsync() => _server = await BankServer.StartAsync(new()
    {
        ["Messages:Folder"] = _letters.Folder,
        ["DemoData:Enabled"] = "false",
    });

    public async Task DisposeAsync()
    {
        await _server.DisposeAsync();
        _letters.Dispose();
    }

    [Fact]
    public async Task MessageFactor_EnrolledAndConfirmed_IsAskedForAtTheNextLoginUntilItIsRemoved()
    {
        using var anna = await Person.RegisterAsync(_server);
        using var nobody = _server.Connect();
        await _letters.CodeAsync("proves that");

        Assert.Null(await EnrollAsync(anna));
        Assert.Null((await LoginAsync(nobody, anna, null))["errors"]);
        Assert.Equal("INVALID_CODE", await TellAsync(anna, "confirmMessageFactor", new { code = "00000000" }));
        var proof = await _letters.CodeAsync("proves that");
        Assert.Null(await TellAsync(anna, "confirmMessageFactor", new { code = proof }));

        var asked = (await LoginAsync(nobody, anna, null))["errors"]![0]!;
        Assert.Equal("ONE_TIME_CODE_REQUIRED", (string?)asked["code"]);
        Assert.Equal("EMAIL", (string?)asked["factor"]);
        var signIn = await _letters.CodeAsync("to sign in");
        Assert.Null((await LoginAsync(nobody, anna, signIn))["errors"]);
        Assert.NotNull((await LoginAsync(nobody, anna, signIn))["errors"]);
        var me = await anna.Client.AskAsync("{ me { hasSecondFactor secondFactors } }");
        Assert.Equal("""{"hasSecondFactor":true,"secondFactors":["EMAIL"]}""", me.ToJsonString());

        Assert.Equal("ONE_TIME_CODE_REQUIRED", await RemoveAsync(anna, null));
        Assert.Null(await RemoveAsync(anna, await _letters.CodeAsync("a change to how you sign in")));
        Assert.Null((await LoginAsync(nobody, anna, null))["errors"]);
    }

    private static Task<string?> EnrollAsync(Person person) =>
        TellAsync(person, "enrollMessageFactor", new { password = Person.Password, channel = "EMAIL" });

    private static Task<string?> RemoveAsync(Person person, string? oneTimeCode) =>
        TellAsync(person, "removeMessageFactor", new { password = Person.Password, oneTimeCode });

    private static async Task<string?> TellAsync(Person person, string mutation, object input)
    {
        var type = char.ToUpperInvariant(mutation[0]) + mutation[1..] + "Input";
        var answer = await person.Client.AskAsync(
            $"mutation($input: {type}!) {{ {mutation}(input: $input) {{ errors {{ ... on Error {{ code }} }} }} }}",
            new { input });
        return (string?)answer["errors"]?[0]!["code"];
    }

    private static Task<JsonNode> LoginAsync(BankClient client, Person person, string? oneTimeCode) =>
        client.AskAsync(
            """
            mutation($input: LoginInput!) { login(input: $input) {
              session { accessToken }
              errors { ... on Error { code } ... on OneTimeCodeRequiredError { factor } } } }
            """,
            new { input = new { email = person.Email, password = Person.Password, oneTimeCode } });
}

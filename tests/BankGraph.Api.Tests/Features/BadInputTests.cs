using System.Net;
using System.Text;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features;

/// <summary>Whatever a client sends, the answer carries a code and no stack, and nothing has moved.</summary>
public sealed class BadInputTests : IAsyncLifetime
{
    private Person _anna = null!; // Set before each test.
    private string _account = "";
    private string _state = "";

    public async Task InitializeAsync()
    {
        _anna = await Person.RegisterAsync(await BankServer.SharedAsync());
        _account = await _anna.OpenAccountAsync(funds: "100.00");
        _state = await _anna.StateOfAsync(_account);
    }

    public async Task DisposeAsync()
    {
        Assert.Equal(_state, await _anna.StateOfAsync(_account));
        _anna.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"query":5}""")]
    [InlineData("""{"query":""}""")]
    [InlineData("""{"query":"{"}""")]
    [InlineData("""{"query":"{ me { id } }","variables":[]}""")]
    [InlineData("""{"query":"{ me { id } }","operationName":"Other"}""")]
    [InlineData("""{"query":"{ nothing }"}""")]
    [InlineData("""{"query":"{ me { balance } }"}""")]
    [InlineData("""{"query":"{ account { id } }"}""")]
    [InlineData("""{"query":"{ account(number: 5) { id } }"}""")]
    [InlineData("""{"query":"{ account(number: null) { id } }"}""")]
    [InlineData("""{"query":"query($n: String!) { account(number: $n) { id } }"}""")]
    [InlineData("""{"query":"query($n: String!) { account(number: $n) { id } }","variables":{"n":{}}}""")]
    [InlineData("""{"query":"mutation { steal { id } }"}""")]
    public async Task Request_ThatIsNone_IsRefusedWithACode(string body) =>
        AssertRefused(await _anna.Client.PostAsync(body));

    [Theory]
    [InlineData("\"1,00\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"+1\"")]
    [InlineData("\"1e3\"")]
    [InlineData("1e3")]
    [InlineData("\"0x10\"")]
    [InlineData("\"NaN\"")]
    [InlineData("\"\"")]
    [InlineData("\".5\"")]
    [InlineData("\"5.\"")]
    [InlineData("\"١\"")]
    [InlineData("\"1.00000000000000000000000000001\"")]
    [InlineData("99999999999999999999999999999999999999")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public async Task Amount_ThatIsNoDecimal_IsRefusedWithACode(string value)
    {
        AssertRefused(await WithdrawAsync($$"""{ "value": {{value}}, "currency": "EUR" }"""));
    }

    [Theory]
    [InlineData("\"eur\"")]
    [InlineData("\"EURO\"")]
    [InlineData("\"\"")]
    [InlineData("978")]
    [InlineData("null")]
    public async Task Currency_ThatIsNoCode_IsRefusedWithACode(string currency)
    {
        AssertRefused(await WithdrawAsync($$"""{ "value": "1.00", "currency": {{currency}} }"""));
    }

    [Theory]
    [InlineData("""{ "value": "1.00" }""")]
    [InlineData("""{ "value": "1.00", "currency": "EUR", "scale": 2 }""")]
    [InlineData("null")]
    [InlineData("\"1.00 EUR\"")]
    public async Task Money_OfWrongShape_IsRefusedWithACode(string money) => AssertRefused(await WithdrawAsync(money));

    [Theory]
    [InlineData("CREDIT_CARD")]
    [InlineData("checking")]
    public async Task Enum_ValueItDoesNotHave_IsRefusedWithACode(string type)
    {
        AssertRefused(await _anna.Client.SendAsync(
            "mutation($t: AccountType!) { openAccount(input: { type: $t, currency: \"EUR\" }) { account { id } } }",
            new { t = type }));
    }

    [Theory]
    [InlineData("\"idempotencyKey\": 5")]
    [InlineData("\"idempotencyKey\": null")]
    [InlineData("\"idempotencyKey\": \"k\", \"note\": \"x\"")]
    [InlineData("\"description\": \"no key\"")]
    public async Task Input_FieldMissingUnknownOrOfWrongType_IsRefusedWithACode(string fields)
    {
        const string money = """{ "value": "1.00", "currency": "EUR" }""";
        AssertRefused(await _anna.Client.PostAsync(Body(
            $$"""{ "accountNumber": "{{_account}}", "amount": {{money}}, {{fields}} }""")));
    }

    [Fact]
    public async Task Variables_LargerThanAllowed_AreRefusedWithACode()
    {
        var answer = await _anna.Client.SendAsync(
            "query($n: String!) { account(number: $n) { id } }", new { n = new string('x', 200_000) });

        AssertRefused(answer);
        Assert.Equal("HC0096", answer.Code);
    }

    [Fact]
    public async Task EndlessStrings_InEveryArgument_AreAnsweredWithACode()
    {
        var endless = new string('x', 100_000);

        var account = await _anna.Client.SendAsync(
            "query($n: String!) { account(number: $n) { id } }", new { n = endless });
        Assert.Equal("""{"data":{"account":null}}""", account.Text);
        AssertRefused(await _anna.Client.SendAsync("query($n: ID!) { node(id: $n) { id } }", new { n = endless }));
        AssertRefused(await _anna.Client.SendAsync(
            "query($n: String) { accounts(after: $n) { nodes { id } } }", new { n = endless }));
        AssertRefused(await WithdrawAsync($$"""{ "value": "{{new string('9', 100_000)}}", "currency": "EUR" }"""));
        AssertRefused(await WithdrawAsync($$"""{ "value": "1.00", "currency": "{{endless}}" }"""));
        var login = await Person.LoginAsync(_anna.Client, endless[..50_000], endless[50_000..]);
        Assert.Equal("INVALID_CREDENTIALS", (string?)login["errors"]![0]!["code"]);
    }

    [Fact]
    public async Task Body_LargerThanAllowed_IsRefusedWithACode()
    {
        var answer = await _anna.Client.PostAsync($$"""{"query":"{{new string(' ', 300_000)}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        AssertRefused(answer);
    }

    [Fact]
    public async Task Document_NestedEndlessly_IsRefusedWithACode()
    {
        var nested = new StringBuilder("{ me { id } accounts { nodes { entries { nodes { ");
        for (var i = 0; i < 500; i++) nested.Append("transaction { entries { ");
        nested.Append("id").Append(string.Concat(Enumerable.Repeat(" } }", 500))).Append(" } } } } }");

        AssertRefused(await _anna.Client.SendAsync(nested.ToString()));
    }

    [Fact]
    public async Task WrongContentType_IsRefusedWithACode()
    {
        using var content = new StringContent("{ me { id } }", Encoding.UTF8, "text/plain");
        using var response = await _anna.Client.Http.PostAsync("/graphql", content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    private Task<Answer> WithdrawAsync(string amount) => _anna.Client.PostAsync(Body(
        $$"""{ "accountNumber": "{{_account}}", "amount": {{amount}}, "idempotencyKey": "{{Guid.NewGuid()}}" }"""));

    private static string Body(string input) =>
        """{"query":"mutation($input: WithdrawInput!) { withdraw(input: $input) { transaction { id } errors """
        + """{ ... on Error { code } } } }","variables":{"input":"""
        + input
        + "}}";

    private static void AssertRefused(Answer answer)
    {
        Assert.True(answer.Status < HttpStatusCode.InternalServerError, answer.Text);
        Assert.True(answer.Errors.Count > 0, answer.Text);
        Assert.All(answer.Errors, error =>
        {
            var code = (string?)error!["extensions"]?["code"];
            Assert.False(string.IsNullOrEmpty(code), answer.Text);
            Assert.NotEqual("INTERNAL_SERVER_ERROR", code);
        });
        Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Text, StringComparison.Ordinal);
    }
}

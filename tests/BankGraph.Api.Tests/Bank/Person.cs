using System.Text.Json.Nodes;
using BankGraph.Banking;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Api.Tests.Bank;

/// <summary>A customer who is signed in, and what they do at the bank.</summary>
public sealed class Person(BankServer server, JsonNode customer, JsonNode session, string email) : IDisposable
{
    public const string Password = "a-Long-enough-secret-7";

    private const string DepositFields = "{ " + TransactionFields + " errors { " + ErrorFields + " } }";

    private const string PaymentFields =
        "{ " + TransactionFields + " errors { " + ErrorFields + """
         ... on InsufficientFundsError { available { value currency } requested { value currency } } } }
        """;

    private const string TransactionFields =
        """
        transaction { id kind status amount { value currency } bookedAt valueDate description
          entries { id sequence direction amount { value } balanceAfter { value } } }
        """;

    private const string ErrorFields = "__typename ... on Error { message code } ... on InvalidFieldError { field }";

    public string Id { get; } = (string)customer["id"]!;

    public string Email { get; } = email;

    public string AccessToken { get; } = (string)session["accessToken"]!;

    public string RefreshToken { get; } = (string)session["refreshToken"]!;

    public BankClient Client { get; } = server.Connect((string)session["accessToken"]!);

    public static async Task<Person> RegisterAsync(BankServer server)
    {
        using var anonymous = server.Connect();
        var email = $"{Guid.NewGuid():N}@example.com";
        var registered = await anonymous.AskAsync(
            """
            mutation($input: RegisterInput!) { register(input: $input) {
              customer { id name email createdAt } errors { __typename ... on Error { message code } } } }
            """,
            new { input = new { name = "Test Person", email, password = Password } });
        Assert.Null(registered["errors"]);
        return await SignInAsync(server, email, registered["customer"]!);
    }

    /// <summary>Somebody of the bank, added as the command line adds them.</summary>
    public static async Task<Person> StaffAsync(BankServer server, params Role[] roles)
    {
        var email = $"{Guid.NewGuid():N}@example.com";
        var added = await server.Services.GetRequiredService<AddStaff>()
            .ExecuteAsync(new Registration("Staff Person", email, Password, null), RoleSet.Of(roles), default);
        Assert.False(added.IsRefused);
        return await SignInAsync(server, email);
    }

    /// <summary>As if they had given the code that came to their address.</summary>
    public async Task VerifyEmailAsync()
    {
        var hash = server.Services.GetRequiredService<PersonalDataCipher>().LookupHash(Email);
        var contexts = server.Services.GetRequiredService<IDbContextFactory<BankDbContext>>();
        await using var context = await contexts.CreateDbContextAsync();
        var verified = await context.Database.ExecuteSqlAsync(
            $"""
            UPDATE email_verifications SET verified_at = sent_at
            WHERE customer_id = (SELECT id FROM customers WHERE email_hash = {hash})
            """);
        Assert.Equal(1, verified);
    }

    /// <summary>Another session of the same person.</summary>
    public Task<Person> SignInAgainAsync() => SignInAsync(server, Email);

    private static async Task<Person> SignInAsync(BankServer server, string email, JsonNode? registered = null)
    {
        using var anonymous = server.Connect();
        var session = await LoginAsync(anonymous, email, Password);
        Assert.Null(session["errors"]);
        return new Person(server, registered ?? session["session"]!["customer"]!, session["session"]!, email);
    }

    public static Task<JsonNode> LoginAsync(BankClient client, string email, string password) => client.AskAsync(
        """
        mutation($input: LoginInput!) { login(input: $input) {
          session { accessToken accessTokenExpiresAt refreshToken customer { id email } }
          errors { __typename ... on Error { message code } } } }
        """,
        new { input = new { email, password } });

    public async Task<string> OpenAccountAsync(string currency = "EUR", string? funds = null)
    {
        var opened = await Client.AskAsync(
            """
            mutation($input: OpenAccountInput!) { openAccount(input: $input) {
              account { number } errors { __typename ... on Error { message code } } } }
            """,
            new { input = new { type = "CHECKING", currency, name = "Everyday" } });
        Assert.Null(opened["errors"]);
        var number = (string)opened["account"]!["number"]!;
        if (funds is not null) Assert.Null((await DepositAsync(number, funds, currency))["errors"]);
        return number;
    }

    public Task<JsonNode> DepositAsync(
        string account, object value, string currency = "EUR", string? key = null, string? description = null) =>
        Client.AskAsync(
            "mutation($input: DepositInput!) { deposit(input: $input) " + DepositFields + " }",
            new { input = Payment(new { accountNumber = account }, value, currency, key, description) });

    public Task<JsonNode> WithdrawAsync(
        string account, object value, string currency = "EUR", string? key = null, string? description = null) =>
        Client.AskAsync(
            "mutation($input: WithdrawInput!) { withdraw(input: $input) " + PaymentFields + " }",
            new { input = Payment(new { accountNumber = account }, value, currency, key, description) });

    public Task<JsonNode> TransferAsync(
        string from,
        string to,
        object value,
        string currency = "EUR",
        string? key = null,
        string? description = null) =>
        Client.AskAsync(
            "mutation($input: TransferInput!) { transfer(input: $input) " + PaymentFields + " }",
            new
            {
                input = Payment(
                    new { fromAccountNumber = from, toAccountNumber = to }, value, currency, key, description),
            });

    public Task<JsonNode> PayBillAsync(string billId, string from, object? amount = null, string? key = null) =>
        Client.AskAsync(
            "mutation($input: PayBillInput!) { payBill(input: $input) " + PaymentFields + " }",
            new
            {
                input = new
                {
                    billId,
                    fromAccountNumber = from,
                    amount,
                    idempotencyKey = key ?? Guid.NewGuid().ToString(),
                },
            });

    /// <summary>Balance and newest sequence of an account: what a refusal must leave alone.</summary>
    public async Task<string> StateOfAsync(string account)
    {
        var found = await Client.AskAsync(
            """
            query($number: String!) { account(number: $number) {
              balance { value currency } availableBalance { value } entries(first: 1) { nodes { sequence } } } }
            """,
            new { number = account });
        return found.ToJsonString();
    }

    public void Dispose() => Client.Dispose();

    private static JsonObject Payment(
        object accounts, object value, string currency, string? key, string? description)
    {
        var input = (JsonObject)System.Text.Json.JsonSerializer.SerializeToNode(accounts)!;
        input["amount"] = System.Text.Json.JsonSerializer.SerializeToNode(new { value, currency });
        input["description"] = description;
        input["idempotencyKey"] = key ?? Guid.NewGuid().ToString();
        return input;
    }
}

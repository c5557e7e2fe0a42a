using System.Text.Json.Nodes;
using BankGraph.Api.Tests.Bank;

namespace BankGraph.Api.Tests.Features.Customers;

public sealed class RegisterTests
{
    [Fact]
    public async Task Register_NewAddress_AnswersTheCustomer()
    {
        var registered = await RegisterAsync("Ada Lovelace", "Ada@Example.com ", Person.Password, "+49 151 1234567");

        Assert.Null(registered["errors"]);
        Assert.Equal("Ada Lovelace", (string?)registered["customer"]!["name"]);
        Assert.Equal("ada@example.com", (string?)registered["customer"]!["email"]);
    }

    [Fact]
    public async Task Register_KnownAddress_IsTaken()
    {
        using var anna = await Person.RegisterAsync(await BankServer.SharedAsync());

        AssertRefused(await RegisterAsync("A", anna.Email.ToUpperInvariant(), Person.Password), "EMAIL_TAKEN");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("password123")]
    [InlineData("")]
    public async Task Register_WeakPassword_IsRefused(string password) =>
        AssertRefused(await RegisterAsync("A", $"{Guid.NewGuid():N}@example.com", password), "WEAK_PASSWORD");

    [Theory]
    [InlineData("", "a@example.com", null, "name")]
    [InlineData("A", "no address", null, "email")]
    [InlineData("A", "", null, "email")]
    [InlineData("A", "a@example.com", "call me", "phone")]
    public async Task Register_FieldOfWrongShape_IsNamed(string name, string email, string? phone, string field)
    {
        var error = AssertRefused(await RegisterAsync(name, email, Person.Password, phone), "INVALID_FIELD");

        Assert.Equal(field, (string?)error["field"]);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("email")]
    [InlineData("password")]
    [InlineData("phone")]
    public async Task Register_EndlessField_IsNamed(string field)
    {
        var endless = new string('7', 100_000);
        var error = AssertRefused(
            await RegisterAsync(
                field == "name" ? endless : "A",
                field == "email" ? endless + "@example.com" : "a@example.com",
                field == "password" ? endless : Person.Password,
                field == "phone" ? "+" + endless : null),
            "INVALID_FIELD");

        Assert.Equal(field, (string?)error["field"]);
    }

    private static async Task<JsonNode> RegisterAsync(
        string name, string email, string password, string? phone = null)
    {
        using var client = (await BankServer.SharedAsync()).Connect();
        return await client.AskAsync(
            """
            mutation($input: RegisterInput!) { register(input: $input) { customer { id name email createdAt }
              errors { __typename ... on Error { message code } ... on InvalidFieldError { field } } } }
            """,
            new { input = new { name, email, password, phone } });
    }

    private static JsonNode AssertRefused(JsonNode registered, string code)
    {
        Assert.Null(registered["customer"]);
        var error = Assert.Single(registered["errors"]!.AsArray())!;
        Assert.Equal(code, (string?)error["code"]);
        return error;
    }
}

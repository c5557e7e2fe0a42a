using BankGraph.Api.Hosting;
using BankGraph.Api.Tests.Bank;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace BankGraph.Api.Tests.Hosting;

public sealed class StaffCommandTests : IDisposable
{
    private const string Password = "Correct-horse-7-battery";

    private readonly string _folder = Directory.CreateTempSubdirectory("bankgraph-").FullName;

    [Fact]
    public async Task Add_FirstAdministrator_CanSignInAndHasTheRole()
    {
        await AddAsync("add", "--email", "ada@example.com", "--name", "Ada Adler", "--roles", "ADMIN,auditor");

        await using var app = Create([]);
        await app.StartAsync();
        using var client = new BankClient(new Uri(app.Urls.First()), accessToken: null);
        var answer = await client.AskAsync(
            "mutation($input: LoginInput!) { login(input: $input) { session { customer { name roles } } } }",
            new { input = new { email = "ada@example.com", password = Password } });
        await app.StopAsync();

        Assert.Equal(
            """{"session":{"customer":{"name":"Ada Adler","roles":["AUDITOR","ADMIN"]}}}""",
            answer.ToJsonString());
    }

    [Theory]
    [InlineData("staff add", "remove")]
    [InlineData("--roles", "add", "--email", "ada@example.com", "--name", "Ada")]
    [InlineData("Roles are", "add", "--email", "ada@example.com", "--name", "Ada", "--roles", "EMPEROR")]
    [InlineData("Staff has a role", "add", "--email", "ada@example.com", "--name", "Ada", "--roles", "CUSTOMER")]
    [InlineData("not an e-mail address", "add", "--email", "ada", "--name", "Ada", "--roles", "ADMIN")]
    public async Task Add_WhatMakesNoSense_IsRefusedWithASentence(string sentence, params string[] args)
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => AddAsync(args));

        Assert.Contains(sentence, refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task AddAsync(params string[] args)
    {
        await using var app = Create(args);
        await StaffCommand.RunAsync(args, app, new StringReader(Password + "\n"));
    }

    private WebApplication Create(string[] args) => BankHost.Create(
        [.. args, "--environment", "Development", "--urls", "http://127.0.0.1:0", "--DataFolder", _folder],
        builder => builder.Logging.ClearProviders());
}

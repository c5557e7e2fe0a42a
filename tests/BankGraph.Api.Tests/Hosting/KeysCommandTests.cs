using System.Security.Cryptography;
using BankGraph.Api.Hosting;
using BankGraph.Banking.Customers;
using BankGraph.Banking.MasterKeys;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankGraph.Api.Tests.Hosting;

public sealed class KeysCommandTests : IDisposable
{
    private static readonly string Old = NewKey();
    private static readonly string New = NewKey();

    private readonly string _folder = Directory.CreateTempSubdirectory("bankgraph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Keys_AsTheyAreChanged_TellsHowFarItIs()
    {
        await RegisterAsync(Old);

        AssertSaid(await StatusAsync(Old), 0, $"{Name(Old)} (current): 3 of the bank's keys, 1 of its customers'");
        AssertSaid(
            await StatusAsync(New, Old),
            3,
            $"{Name(New)} (current): 0 of the bank's keys, 0 of its customers'",
            $"{Name(Old)} (accepted): 3 of the bank's keys, 1 of its customers'");
        AssertSaid(
            await RunAsync(["rotate"], New, Old),
            0,
            "1 customers' keys were wrapped anew.",
            $"{Name(New)} (current): 3 of the bank's keys, 1 of its customers'",
            $"{Name(Old)} (accepted): 0 of the bank's keys, 0 of its customers'");
        AssertSaid(await StatusAsync(New), 0, $"{Name(New)} (current): 3 of the bank's keys, 1 of its customers'");
    }

    [Fact]
    public async Task Keys_WithoutTheOneInUse_TellsWhichAndRotatesNothing()
    {
        await RegisterAsync(Old);

        AssertSaid(
            await StatusAsync(New),
            3,
            $"{Name(New)} (current): 0 of the bank's keys, 0 of its customers'",
            $"{Name(Old)} (not given): 3 of the bank's keys, 1 of its customers'");
        var refused = await Assert.ThrowsAsync<StartupException>(() => RunAsync(["rotate"], New));
        Assert.Contains(Name(Old), refused.Message);
        Assert.DoesNotContain("\n", refused.Message);
    }

    [Fact]
    public async Task Start_WithoutTheKeyInUse_IsRefusedWithItsName()
    {
        await RegisterAsync(Old);

        await using var app = Create([], New);
        var refused = await Assert.ThrowsAsync<StartupException>(() => StartupChecks.RunAsync(app.Services, default));

        Assert.Contains($"The master key {Name(Old)} wraps keys here", refused.Message);
        Assert.DoesNotContain(New, refused.Message);
    }

    [Theory]
    [InlineData]
    [InlineData("burn")]
    public async Task Keys_WhatMakesNoSense_IsRefusedWithASentence(params string[] args)
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => RunAsync(args, Old));

        Assert.Equal("Say: keys status, or: keys rotate", refused.Message);
    }

    [Fact]
    public async Task Keys_AcceptedKeyThatIsNone_IsRefusedAndNotShown()
    {
        var refused = await Assert.ThrowsAsync<StartupException>(() => RunAsync(["status"], Old, "c2hvcnQ="));

        Assert.Equal(
            "Security:AcceptedPersonalDataKeys:0: The master key is not 32 bytes in base64.",
            refused.Message);
    }

    private static void AssertSaid((int ExitCode, string[] Lines) said, int exitCode, params string[] lines)
    {
        Assert.Equal(lines, said.Lines);
        Assert.Equal(exitCode, said.ExitCode);
    }

    private Task<(int ExitCode, string[] Lines)> StatusAsync(string current, params string[] accepted) =>
        RunAsync(["status"], current, accepted);

    private async Task<(int ExitCode, string[] Lines)> RunAsync(
        string[] args,
        string current,
        params string[] accepted)
    {
        await using var app = Create(args, current, accepted);
        await using var output = new StringWriter();
        var exitCode = await KeysCommand.RunAsync(args, app, output, default);
        return (exitCode, $"{output}".Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private async Task RegisterAsync(string key)
    {
        await using var app = Create([], key);
        await StartupChecks.RunAsync(app.Services, default);
        var registered = await app.Services.GetRequiredService<RegisterCustomer>().ExecuteAsync(
            new Registration("Ada Adler", "ada@example.com", "Correct-horse-7-battery", null),
            default);
        Assert.False(registered.IsRefused);
    }

    private WebApplication Create(string[] args, string current, params string[] accepted) => BankHost.Create(
        [
            .. args,
            "--environment", "Development",
            "--DataFolder", _folder,
            "--Security:PersonalDataKey", current,
            .. accepted.SelectMany((key, i) => (string[])[$"--Security:AcceptedPersonalDataKeys:{i}", key]),
        ],
        builder => builder.Logging.ClearProviders());

    private static string Name(string key) => MasterKey.FromBase64(key).Name;

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}

using System.Diagnostics;
using BankGraph.Api.Tests.House;
using SystemProcess = System.Diagnostics.Process;

namespace BankGraph.Api.Tests.Hosting;

/// <summary>The program itself, started as an operator starts it.</summary>
public sealed class ArgumentTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankgraph-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("--role", "teller", "The role 'teller' is unknown")]
    [InlineData("--role", "7", "The role '7' is unknown")]
    [InlineData("--AllowedOrigins:0", "https://bank.example/path", "AllowedOrigins")]
    [InlineData("--TrustedProxies:0", "proxy.example", "TrustedProxies")]
    [InlineData("--forwardedheaders_enabled", "true", "TrustedProxies")]
    [InlineData("--SignIn:AttemptsPerMinute", "0", "SignIn:AttemptsPerMinute")]
    [InlineData("--RateLimits:CostPerMinute", "0", "RateLimits")]
    [InlineData("--RateLimits:SocketsPerAddress", "many", "RateLimits:SocketsPerAddress")]
    [InlineData("--GraphQL:ExecutionTimeout", "00:00:00", "GraphQL:ExecutionTimeout")]
    [InlineData("--GraphQL:MaxRequestBytes", "2000000", "GraphQL:MaxRequestBytes")]
    [InlineData("--ShutdownTimeout", "soon", "ShutdownTimeout")]
    [InlineData("--WarmUp", "01:00:00", "WarmUp")]
    [InlineData("--SignIn:AttemptsPerMinute", "many", "SignIn:AttemptsPerMinute")]
    [InlineData("--Redis:ConnectionString", "redis://:s3cret@redis.example:6379", "Redis:ConnectionString")]
    [InlineData("--Redis:ConnectionString", "redis.example:6379,pasword=s3cret", "Redis:ConnectionString")]
    [InlineData("--Redis:ConnectionString", "password=s3cret", "Redis:ConnectionString")]
    [InlineData("--Redis:ConnectionString", "not a host,password=s3cret", "Redis:ConnectionString")]
    public async Task Setting_ThatMakesNoSense_IsNamed(string name, string value, string expected)
    {
        var (exitCode, output, errors) = await RunAsync("Development", [name, value]);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(expected, errors);
        Assert.DoesNotContain("   at ", output + errors);
        Assert.DoesNotContain("s3cret", output + errors);
    }

    [Theory]
    [InlineData("--Redis:Namespace", "two words", "Redis:Namespace")]
    [InlineData("--Redis:Timeout", "00:00:02", "Redis:Timeout")]
    [InlineData("--Redis:Timeout", "soon", "Redis:Timeout")]
    public async Task SettingOfRedis_ThatMakesNoSense_IsNamed(string name, string value, string expected)
    {
        var (exitCode, _, errors) = await RunAsync(
            "Development", ["--Redis:ConnectionString", "127.0.0.1:1", name, value]);

        Assert.NotEqual(0, exitCode);
        Assert.Contains(expected, errors);
    }

    [Fact]
    public async Task SchemaExport_WritesTheSchemaWithoutOpeningTheBank()
    {
        var (exitCode, _, errors) = await RunAsync("Production", ["schema", "export", "exported.graphql"]);

        Assert.True(exitCode == 0, errors);
        Assert.Equal(["exported.graphql"], _folder.GetFileSystemInfos().Select(file => file.Name));
        Assert.Equal(
            Repository.Read("schema/schema.graphql").Text,
            await File.ReadAllTextAsync(Path.Combine(_folder.FullName, "exported.graphql")));
    }

    [Theory]
    [InlineData("type Query { node(id: ID!): Node }", 0, "safe: Query.accounts: the field was added")]
    [InlineData("type Query { gold: Int }", 1, "breaking: Query.gold: the field was removed")]
    public async Task SchemaDiff_WithAFormerSchema_EndsWithOneForABreak(string former, int expected, string line)
    {
        var file = Path.Combine(_folder.FullName, "former.graphql");
        await File.WriteAllTextAsync(file, former);

        var (exitCode, output, errors) = await RunAsync("Production", ["schema", "diff", file]);

        Assert.Equal("", errors);
        Assert.Equal(expected, exitCode);
        Assert.Contains(line, output.Split('\n'));
    }

    // Every operation of the repository fits the schema, and the trusted ones have the names that they need.
    [Fact]
    public async Task OperationsPublish_OfAllThereAre_WritesThemUnderTheirIds()
    {
        var operations = Path.Combine(Repository.Root, "schema", "operations");

        var (exitCode, output, errors) = await RunAsync("Production", ["operations", "publish", operations]);

        Assert.True(exitCode == 0, errors);
        var published = Directory.GetFiles(Path.Combine(_folder.FullName, "schema/operations/trusted"))
            .Select(file => Path.GetFileName(file))
            .ToHashSet();
        Assert.NotEmpty(published);
        Assert.All(published, file => Assert.Contains(Path.GetFileNameWithoutExtension(file), output));
        var trusted = Directory.GetFiles(Path.Combine(operations, "trusted"), "*.graphql");
        Assert.All(trusted, file => Assert.Contains(Path.GetFileName(file), published));
    }

    [Theory]
    [InlineData("schema", "burn")]
    [InlineData("operations")]
    public async Task Command_ThatDoesNotExist_StartsNothing(params string[] arguments)
    {
        var (exitCode, _, errors) = await RunAsync("Production", arguments);

        Assert.Equal(2, exitCode);
        Assert.StartsWith("Commands: ", errors);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(string environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";

        using var process = SystemProcess.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await errors);
    }
}

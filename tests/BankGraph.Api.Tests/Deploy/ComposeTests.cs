using System.Text.RegularExpressions;
using BankGraph.Api.Tests.House;

namespace BankGraph.Api.Tests.Deploy;

/// <summary>
/// What Compose makes of <c>docker-compose.yml</c>. There is no engine in these tests, so nothing is built and no
/// container starts.
/// </summary>
public sealed partial class ComposeTests : IDisposable
{
    private static readonly string Compose = Repository.Read("docker-compose.yml").Text;
    private static readonly string Example = Repository.Read(".env.example").Text;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankgraph-");

    public void Dispose() => _folder.Delete(recursive: true);

    public static TheoryData<string> Required =>
        [.. RequiredVariable().Matches(Compose).Select(match => match.Groups[1].Value).Distinct()];

    [Theory]
    [InlineData("mariadb,http")]
    [InlineData("mariadb,tls")]
    [InlineData("mysql,http")]
    [InlineData("mysql,tls")]
    public async Task Config_OfEachProfile_IsAccepted(string profiles)
    {
        var run = await ConfigAsync(Values(), profiles);

        Assert.True(run.ExitCode == 0, run.Errors);
        Assert.DoesNotContain("${", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Required))]
    public async Task Config_VariableMissing_SaysWhichAndTellsNoOther(string variable)
    {
        var values = Values();
        values.Remove(variable);

        var run = await ConfigAsync(values, "mariadb,http");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains($"set {variable} ", run.Errors, StringComparison.Ordinal);
        Assert.All(values.Values, value => Assert.DoesNotContain(value, run.Errors, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Config_ExampleAsItIs_IsRefused()
    {
        var run = await ProgramRun.RunAsync("docker-compose", ["--env-file", ".env.example", "config"]);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("as .env.example says", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Required))]
    public void Example_RequiredVariable_IsThereWithoutAValue(string variable) =>
        Assert.Contains($"\n{variable}=\n", Example, StringComparison.Ordinal);

    [Fact]
    public void Example_NamesEveryVariable()
    {
        var used = AnyVariable().Matches(Compose).Select(match => match.Groups[1].Value).Distinct();

        Findings.AssertNone(used
            .Where(name => !Regex.IsMatch(Example, $"^#?{name}=", RegexOptions.Multiline))
            .Select(name => $".env.example does not name {name}"));
    }

    [Fact]
    public void Mounts_FromTheRepository_Exist()
    {
        var mounts = Mount().Matches(Compose).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(mounts);
        Assert.All(mounts, path => Assert.True(Directory.Exists(Path.Combine(Repository.Root, path)), path));
    }

    [Theory]
    [InlineData("restart: unless-stopped")]
    [InlineData("read_only: true")]
    [InlineData("cap_drop:")]
    [InlineData("no-new-privileges:true")]
    [InlineData("mem_limit:")]
    [InlineData("cpus:")]
    [InlineData("pids_limit:")]
    [InlineData("healthcheck:")]
    public async Task Service_WhicheverItIs_IsConfined(string setting)
    {
        var services = Services((await ConfigAsync(Values(), "mariadb,http")).Output);

        Assert.Equal(
            ["api-1", "api-2", "front", "front-tls", "mariadb", "mysql", "prometheus", "redis", "worker"],
            services.Keys.Order());
        Assert.All(services, service => Assert.True(
            service.Value.Contains(setting, StringComparison.Ordinal), $"{service.Key} has no {setting}"));
    }

    [Fact]
    public async Task Service_WhicheverItIs_DoesNotRunAsRoot()
    {
        var services = Services((await ConfigAsync(Values(), "mariadb,http")).Output);

        // The bank's own image says so itself.
        Assert.Contains("\nUSER $APP_UID\n", Repository.Read("Dockerfile").Text, StringComparison.Ordinal);
        Assert.All(
            services.Where(service => !service.Value.Contains("image: bankgraph:", StringComparison.Ordinal)),
            service => Assert.Matches(@"\n    user: (?!0|root)", service.Value));
    }

    [Fact]
    public void Settings_OfTheBank_AreDocumented()
    {
        var documented = Repository.Read("docs/running.md").Text;
        var settings = BankSetting().Matches(Compose)
            .Select(match => match.Groups[1].Value.Replace("__", ":"))
            .ToHashSet();

        Assert.True(settings.Count > 5, "The settings were not found.");
        Findings.AssertNone(settings
            .Where(setting => !documented.Contains($"| `{setting}` |", StringComparison.OrdinalIgnoreCase))
            .Select(setting => $"docs/running.md does not tell of {setting}"));
    }

    [Fact]
    public async Task Proxy_ThatIsTrusted_IsTheFrontAndNobodyElse()
    {
        var services = Services((await ConfigAsync(Values(), "mariadb,http")).Output);
        var trusted = TrustedProxy().Match(services["api-1"]).Groups[1].Value;

        Assert.Equal(
            ["front", "front-tls"],
            services.Where(service => service.Value.Contains($"ipv4_address: {trusted}\n", StringComparison.Ordinal))
                .Select(service => service.Key)
                .Order());
        foreach (var api in new[] { "api-1", "api-2" })
        {
            var address = Address().Match(services[api]).Groups[1].Value;
            Assert.Contains($"- {api}:{address}\n", services["front"], StringComparison.Ordinal);
        }
    }

    /// <summary>Values that are told from each other in what Compose says.</summary>
    private static Dictionary<string, string> Values() =>
        RequiredVariable().Matches(Compose).Select(match => match.Groups[1].Value).Distinct()
            .ToDictionary(name => name, name => $"value-of-{name.ToLowerInvariant()}");

    /// <summary>The services by name, each as Compose prints it.</summary>
    private static Dictionary<string, string> Services(string config)
    {
        var from = config.IndexOf("\nservices:\n", StringComparison.Ordinal);
        var services = config[from..(config.IndexOf("\nversion:", from, StringComparison.Ordinal) is var end and > 0
            ? end
            : config.IndexOf("\nvolumes:", from, StringComparison.Ordinal))];
        return Service().Matches(services)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
    }

    private async Task<ProgramRun> ConfigAsync(Dictionary<string, string> values, string profiles)
    {
        var file = Path.Combine(_folder.FullName, "env");
        await File.WriteAllLinesAsync(
            file,
            values.Select(value => $"{value.Key}={value.Value}").Append($"COMPOSE_PROFILES={profiles}"));
        return await ProgramRun.RunAsync("docker-compose", ["--env-file", file, "config"]);
    }

    [GeneratedRegex(@"\$\{(\w+):\?")]
    private static partial Regex RequiredVariable();

    [GeneratedRegex(@"\$\{(\w+)")]
    private static partial Regex AnyVariable();

    [GeneratedRegex(@"- \./([\w/-]+):")]
    private static partial Regex Mount();

    [GeneratedRegex(@"^  ([\w-]+):\n((?:    .*\n?)+)", RegexOptions.Multiline)]
    private static partial Regex Service();

    [GeneratedRegex(@"BANKGRAPH__TRUSTEDPROXIES__0: (\S+)")]
    private static partial Regex TrustedProxy();

    [GeneratedRegex(@"BANKGRAPH__([A-Z_]+?)(?:__\d)?:")]
    private static partial Regex BankSetting();

    [GeneratedRegex(@"ipv4_address: (\S+)")]
    private static partial Regex Address();
}

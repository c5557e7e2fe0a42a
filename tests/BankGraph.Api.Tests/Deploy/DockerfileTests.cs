using System.Text.RegularExpressions;
using BankGraph.Api.Tests.House;

namespace BankGraph.Api.Tests.Deploy;

/// <summary>The image cannot be built in a test; what would stop it from being built is looked for instead.</summary>
public sealed partial class DockerfileTests
{
    private static readonly string Dockerfile = Continuation().Replace(Repository.Read("Dockerfile").Text, " ");

    public static TheoryData<string> Copied =>
    [
        .. Copy().Matches(Dockerfile)
            .SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)[..^1])
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Copied))]
    public void Copy_Source_ExistsAndIsSentToTheBuilder(string source)
    {
        var sent = Repository.Read(".dockerignore").Text.Split('\n')
            .Where(line => line.StartsWith('!'))
            .Select(line => line[1..]);

        Assert.True(Path.Exists(Path.Combine(Repository.Root, source)), $"{source} does not exist");
        Assert.Contains(sent, entry => source == entry || source.StartsWith(entry + "/", StringComparison.Ordinal));
    }

    [Fact]
    public void Restore_KnowsEveryProject()
    {
        var before = Dockerfile[..Dockerfile.IndexOf("RUN dotnet restore", StringComparison.Ordinal)];

        Findings.AssertNone(Repository.ProductProjects(Repository.Paths)
            .Where(project => !before.Contains($"COPY {project} ", StringComparison.Ordinal))
            .Select(project => $"the Dockerfile restores without {project}"));
    }

    [Fact]
    public void Restore_KnowsEveryImportedFile()
    {
        var before = Dockerfile[..Dockerfile.IndexOf("RUN dotnet restore", StringComparison.Ordinal)];
        var imported = Repository.Paths.Where(path =>
            Path.GetExtension(path) is ".props" or ".targets" || path == "global.json");

        Findings.AssertNone(imported
            .Where(path => !before.Contains($" {path} ", StringComparison.Ordinal))
            .Select(path => $"the Dockerfile restores without {path}"));
    }

    [Fact]
    public void Client_IsBuiltAsThePublishedProgramWouldBuildIt()
    {
        var commands = NpmRun().Matches(Repository.Read("src/BankGraph.Api/Client.targets").Text)
            .Select(match => match.Value)
            .ToList();

        Assert.NotEmpty(commands);
        Assert.All(commands, command => Assert.Contains($"{command} --prefix client", Dockerfile));
    }

    [Fact]
    public void Publish_IsTheOneThatIsDocumented()
    {
        var command = Publish().Match(Dockerfile).Value.Replace("--no-restore ", "").Replace("/app ", "<folder>");

        Assert.Contains(command, Repository.Read("docs/running.md").Text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\\\n\s*")]
    private static partial Regex Continuation();

    [GeneratedRegex(@"^COPY (?!--from)(?:--\S+ )*(.+)$", RegexOptions.Multiline)]
    private static partial Regex Copy();

    [GeneratedRegex(@"npm run --silent [\w:-]+")]
    private static partial Regex NpmRun();

    [GeneratedRegex(@"dotnet publish .*?--output /app ")]
    private static partial Regex Publish();
}

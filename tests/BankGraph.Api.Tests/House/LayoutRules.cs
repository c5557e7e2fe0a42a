using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BankGraph.Api.Tests.House;

/// <summary>What may lie where in the repository.</summary>
static partial class LayoutRules
{
    static readonly HashSet<string> PatternFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Service", "Services", "Manager", "Managers", "Helper", "Helpers", "Util", "Utils", "Utilities", "Common",
    };

    /// <summary>Folders are named for what the bank does.</summary>
    public static IEnumerable<string> FoldersNamedForPatterns(IEnumerable<string> paths) =>
        paths.SelectMany(path => path.Split('/')[..^1])
            .Where(PatternFolders.Contains)
            .Distinct()
            .Select(folder => $"the folder {folder} says nothing about the bank");

    /// <summary>Where packages come from is the business of each machine, not of the repository.</summary>
    public static IEnumerable<string> PackageSources(IEnumerable<string> paths) =>
        paths.Where(path => Path.GetFileName(path).Equals("nuget.config", StringComparison.OrdinalIgnoreCase));

    /// <summary>A lock file pins versions and hashes; addresses in it would bind it to one registry.</summary>
    public static IEnumerable<string> RegistryAddresses(SourceFile lockFile) =>
        lockFile.Findings(RegistryAddress(), lockFile.Text, "leave the address out, as .npmrc says");

    public static IEnumerable<string> ProjectsWithoutTests(IEnumerable<string> paths)
    {
        var all = paths.ToHashSet();
        return Repository.ProductProjects(all)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !all.Contains($"tests/{name}.Tests/{name}.Tests.csproj"))
            .Select(name => $"{name} has no project tests/{name}.Tests");
    }

    public static IEnumerable<string> ProjectsOutsideTheSolution(string solution, IEnumerable<string> paths) =>
        paths.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(path => !solution.Replace('\\', '/').Contains($"\"{path}\"", StringComparison.Ordinal))
            .Select(path => $"{path} is not in the solution, so nobody builds it");

    /// <summary>Central package versions are exact: [1.2.3].</summary>
    public static IEnumerable<string> LoosePins(string packagesProps) =>
        from package in XDocument.Parse(packagesProps).Descendants("PackageVersion")
        let version = (string?)package.Attribute("Version") ?? ""
        where !ExactVersion().IsMatch(version)
        select $"{(string?)package.Attribute("Include")}: {version} is not an exact version such as [1.2.3]";

    [GeneratedRegex("""
        "resolved"\s*:|https?://[^"\s]*(?:registry|\.tgz)
        """)]
    private static partial Regex RegistryAddress();

    [GeneratedRegex(@"^\[[\w.-]+\]$")]
    private static partial Regex ExactVersion();
}

namespace BankGraph.Api.Tests.House;

/// <summary>The files of this repository as they lie on disk, without what tools put there.</summary>
static class Repository
{
    static readonly HashSet<string> Generated =
        ["bin", "obj", "node_modules", "dist", "artifacts", "data", "TestResults", "BenchmarkDotNet.Artifacts", ".git"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every file, by its path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. PathsBelow(Root).Order(StringComparer.Ordinal)];

    /// <summary>The project files below src.</summary>
    public static IEnumerable<string> ProductProjects(IEnumerable<string> paths) =>
        paths.Where(path => path.StartsWith("src/", StringComparison.Ordinal))
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal));

    /// <summary>The text files below the given folders that have one of the given extensions.</summary>
    public static IReadOnlyList<SourceFile> Sources(string[] folders, params string[] extensions)
    {
        var found = Paths
            .Where(path => folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)))
            .Where(path => extensions.Contains(Path.GetExtension(path)))
            .Select(Read)
            .ToList();
        // A moved folder must not turn a rule into one that looks at nothing.
        Assert.NotEmpty(found);
        return found;
    }

    public static SourceFile Read(string path) => new(path, File.ReadAllText(Path.Combine(Root, path)));

    static IEnumerable<string> PathsBelow(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/');
        foreach (var child in Directory.EnumerateDirectories(folder))
        {
            if (Generated.Contains(Path.GetFileName(child))) continue;
            foreach (var path in PathsBelow(child)) yield return path;
        }
    }

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "BankGraph.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
    }
}

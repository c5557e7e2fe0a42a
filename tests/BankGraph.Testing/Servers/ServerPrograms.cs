namespace BankGraph.Testing.Servers;

/// <summary>Where the distribution keeps the programs of a database server; some are on no search path.</summary>
internal static class ServerPrograms
{
    public static string? Find(string name) =>
        Folders().Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    public static string Require(string name, string package) =>
        Find(name) ?? throw new FileNotFoundException($"{name} is not installed. On Debian: apt-get install {package}");

    public static string RequireFolder(string pattern, params string[] folders) =>
        folders.FirstOrDefault(folder => Directory.Exists(folder) && Directory.GetFiles(folder, pattern).Length > 0)
        ?? throw new FileNotFoundException($"No {pattern} in {string.Join(" or ", folders)}.");

    /// <summary>A library of this machine's kind, which its package keeps in a folder of its own.</summary>
    public static string RequireLibrary(string name, string folder, string package) =>
        Directory.GetDirectories("/usr/lib", "*-linux-*")
            .Select(kind => Path.Combine(kind, folder, name))
            .FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException($"{name} is not installed. On Debian: apt-get install {package}");

    private static IEnumerable<string> Folders()
    {
        const string versions = "/usr/lib/postgresql";
        if (Directory.Exists(versions))
        {
            var newestFirst = Directory.GetDirectories(versions)
                .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), out var version) ? version : 0);
            foreach (var folder in newestFirst) yield return Path.Combine(folder, "bin");
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            yield return folder;
        yield return "/usr/sbin";
        yield return "/usr/local/sbin";
    }
}

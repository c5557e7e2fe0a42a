using System.ComponentModel;
using System.Diagnostics;

namespace BankGraph.Benchmarks.Engine;

/// <summary>GraphQL servers of Node.js, in the folder Peers. Their packages are installed when first needed.</summary>
internal static class Peers
{
    /// <summary>The peers; none, with a sentence that says why, where they cannot be installed.</summary>
    public static async Task<Contestant[]> FindAsync()
    {
        var folder = Folder();
        if (!Directory.Exists(Path.Combine(folder, "node_modules")) && !await InstallAsync(folder)) return [];
        return
        [
            new Contestant("mercurius (jit)", IsGraphQL: true, "node", Path.Combine(folder, "mercurius.mjs")),
            new Contestant("graphql-yoga", IsGraphQL: true, "node", Path.Combine(folder, "yoga.mjs")),
        ];
    }

    private static async Task<bool> InstallAsync(string folder)
    {
        try
        {
            var start = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = folder };
            using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start.");
            await npm.WaitForExitAsync();
            if (npm.ExitCode == 0) return true;
            Console.WriteLine("npm could not install the peers; going on without mercurius and graphql-yoga.");
        }
        catch (Win32Exception)
        {
            Console.WriteLine("There is no npm here; going on without mercurius and graphql-yoga.");
        }

        return false;
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "BankGraph.sln"))) root = root.Parent;
        return root is null
            ? throw new DirectoryNotFoundException("This program does not run inside the repository.")
            : Path.Combine(root.FullName, "tests", "BankGraph.Benchmarks", "Peers");
    }
}

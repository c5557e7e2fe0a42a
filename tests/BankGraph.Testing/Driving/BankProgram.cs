namespace BankGraph.Testing.Driving;

/// <summary>The built program: where it lies and how it is configured.</summary>
internal static class BankProgram
{
    private const string Assembly = "BankGraph.Api.dll";
    private static readonly string[] SettingPrefixes = ["ASPNETCORE_", "DOTNET_ENVIRONMENT", "BANKGRAPH_"];

    /// <summary>The program, built with the configuration with which the calling program was built.</summary>
    public static string Path { get; } = Find();

    /// <summary>The environment variable of a configuration key.</summary>
    public static string EnvironmentVariable(string key) =>
        "BANKGRAPH__" + key.Replace(":", "__").ToUpperInvariant();

    /// <summary>Whether an environment variable would configure the bank.</summary>
    public static bool IsSetting(string variable) =>
        SettingPrefixes.Any(prefix => variable.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static string Find()
    {
        // .../tests/<project>/bin/<configuration>/<framework>/
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var framework = output.Name;
        var configuration = output.Parent?.Name ?? "";
        var root = output;
        while (root is not null && !File.Exists(System.IO.Path.Combine(root.FullName, "BankGraph.sln")))
            root = root.Parent;
        if (root is null) throw new DirectoryNotFoundException("This program does not run inside the repository.");

        string[] parts = [root.FullName, "src", "BankGraph.Api", "bin", configuration, framework, Assembly];
        var path = System.IO.Path.Combine(parts);
        return File.Exists(path) ? path : throw new FileNotFoundException("Build the bank first.", path);
    }
}

using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace BankGraph.GraphQL.Interop.Tests;

/// <summary>Runs the scripts in the folder Node, which stand for other people's clients.</summary>
internal static class NodeScript
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    /// <summary>Runs a script to its end and returns the lines that it wrote; fails with its complaint.</summary>
    public static Task<string[]> RunAsync(string script, params string[] arguments) => RunAsync(script, arguments, "");

    /// <summary>As the other, with something to read.</summary>
    public static async Task<string[]> RunAsync(string script, string[] arguments, string input)
    {
        using var process = Start(script, arguments);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(Deadline);
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(deadline.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        Assert.False(deadline.IsCancellationRequested, $"{script} did not end in time.\n{await output}{await errors}");
        Assert.True(process.ExitCode == 0, $"{script} {string.Join(' ', arguments)}\n{await output}{await errors}");
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Runs a script at once, for the names of tests, which nobody can wait for.</summary>
    public static string[] List(string script, params string[] arguments)
    {
        using var process = Start(script, arguments);
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var complaint = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? lines : throw new InvalidOperationException(complaint);
    }

    /// <summary>Starts a script; its streams are open.</summary>
    public static Process Start(string script, IEnumerable<string> arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder(), "node_modules")))
        {
            throw new DirectoryNotFoundException($"The npm packages are missing: run `npm ci` in {Folder()}");
        }

        return Process.Start(new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = Folder(),
            RedirectStandardInput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        }) ?? throw new InvalidOperationException("Node.js did not start.");
    }

    private static string Folder([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile) ?? ".", "Node");
}

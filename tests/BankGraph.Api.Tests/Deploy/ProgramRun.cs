using System.Diagnostics;
using BankGraph.Api.Tests.House;

namespace BankGraph.Api.Tests.Deploy;

/// <summary>What a program said in the repository's folder, and how it ended.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs it to its end.</summary>
    public static async Task<ProgramRun> RunAsync(
        string program,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = System.Diagnostics.Process.Start(start)
            ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        return new ProgramRun(process.ExitCode, await output, await errors);
    }
}

using System.Text.RegularExpressions;

namespace BankGraph.Api.Tests.House;

/// <summary>What may not stand in a file. Each rule takes a file and names what breaks it.</summary>
static partial class TidyRules
{
    const int LineWidth = 120;
    const int LongFile = 400;

    /// <summary>Resolvers written for another engine; that they build as they were written is what they show.</summary>
    const string AsWritten = "tests/BankGraph.GraphQL.Sample/Program.cs";

    /// <summary>A call that no file below <see cref="Folders"/> may make, and what to do instead.</summary>
    sealed record BannedCall(Regex Pattern, string Instead, params string[] Folders)
    {
        public bool IsAllowedInTools { get; init; }

        public bool AppliesTo(string path) =>
            Folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal))
            && !(IsAllowedInTools && IsTool(path));
    }

    static readonly BannedCall[] BannedCalls =
    [
        new(Clock(), "take the time from TimeProvider", "src"),
        new(TaskResult(), "await the task instead of taking its .Result", "src"),
        new(BlockingWait(), "await the task instead of blocking a thread", "src"),
        new(TaskRun(), "await the work, or give it to a hosted service, instead of Task.Run", "src"),
        new(AsyncVoid(), "return a Task: nobody sees the exception of async void", "src"),
        new(ConsoleOutput(), "use ILogger; only Program.cs and tools write here", "src") { IsAllowedInTools = true },
        new(FloatingPoint(), "money and rates are integers", "src/BankGraph.Ledger", "src/BankGraph.Banking"),
    ];

    public static IEnumerable<string> TooWide(SourceFile file) =>
        file.Text.Split('\n')
            .Select((line, index) => (Width: line.TrimEnd('\r').Length, Number: index + 1))
            .Where(line => line.Width > LineWidth && file.Path != AsWritten)
            .Select(line => file.Finding(line.Number, $"{line.Width} columns; {LineWidth} are allowed"));

    public static IEnumerable<string> Banned(SourceFile file) =>
        from call in BannedCalls
        where call.AppliesTo(file.Path)
        from finding in file.Findings(call.Pattern, file.Code, call.Instead)
        select finding;

    public static IEnumerable<string> Unfinished(SourceFile file) =>
        file.Findings(UnfinishedMark(), file.Text, "finish it, or leave it out");

    public static IEnumerable<string> Skipped(SourceFile file) =>
        file.Findings(SkippedTest(), file.Text, "a test that does not run shows nothing");

    /// <summary>A long file needs a written reason, and the reason goes when the file has shrunk.</summary>
    public static IEnumerable<string> TooLong(SourceFile file, IReadOnlyDictionary<string, string> reasons)
    {
        var isListed = reasons.ContainsKey(file.Path);
        if (file.LineCount > LongFile && !isListed)
            yield return file.Finding(LongFile, $"{file.LineCount} lines: look for the second idea in it");
        if (file.LineCount <= LongFile && isListed)
            yield return file.Finding(1, $"has {file.LineCount} lines now: take it off the list of long files");
    }

    static bool IsTool(string path) =>
        path.EndsWith("/Program.cs", StringComparison.Ordinal) || path.Contains("/Tools/", StringComparison.Ordinal);

    [GeneratedRegex(@"\bDateTime(?:Offset)?\s*\.\s*(?:Utc)?Now\b|\bDateTime\s*\.\s*Today\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\.\s*Result\b(?!\s*[(<])")]
    private static partial Regex TaskResult();

    [GeneratedRegex(@"\.\s*GetAwaiter\s*\(\s*\)\s*\.\s*GetResult\b|\bThread\s*\.\s*Sleep\b")]
    private static partial Regex BlockingWait();

    [GeneratedRegex(@"\bTask\s*\.\s*Run\b")]
    private static partial Regex TaskRun();

    [GeneratedRegex(@"\basync\s+void\b")]
    private static partial Regex AsyncVoid();

    [GeneratedRegex(@"\bConsole\s*\.\s*(?:Write|WriteLine|Out|Error)\b")]
    private static partial Regex ConsoleOutput();

    [GeneratedRegex(@"\b(?:double|float|Double|Single|Half)\b")]
    private static partial Regex FloatingPoint();

    // In halves, so that this file does not break its own rule.
    [GeneratedRegex(@"\b(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b|\bNot" + @"ImplementedException\b")]
    private static partial Regex UnfinishedMark();

    [GeneratedRegex(@"\bSkip" + @"\s*=\s*""|\b(?:it|test|describe)" + @"\.(?:skip|only|todo)\b")]
    private static partial Regex SkippedTest();
}

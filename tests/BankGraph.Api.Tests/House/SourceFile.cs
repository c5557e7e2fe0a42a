using System.Text.RegularExpressions;

namespace BankGraph.Api.Tests.House;

/// <summary>One text file, by its path from the repository's root.</summary>
sealed record SourceFile(string Path, string Text)
{
    /// <summary>The text of a C# file with comments and literals blanked out, so that a rule reads code only.</summary>
    public string Code => field ??= CSharpText.BlankOut(Text);

    public int LineCount => Text.Length == 0 ? 0 : Text.TrimEnd('\n').Count(character => character == '\n') + 1;

    /// <summary>A finding for each match, as compilers write them: path, line, sentence.</summary>
    public IEnumerable<string> Findings(Regex pattern, string text, string sentence) =>
        pattern.Matches(text).Select(match => Finding(LineOf(text, match.Index), sentence));

    public string Finding(int line, string sentence) => $"{Path}:{line}: {sentence}";

    static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;
}

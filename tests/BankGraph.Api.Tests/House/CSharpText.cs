using System.Text.RegularExpressions;

namespace BankGraph.Api.Tests.House;

/// <summary>Tells C# code from what is written inside comments and literals.</summary>
static partial class CSharpText
{
    /// <summary>
    /// Replaces comments and string and character literals with blanks; lines stay where they are. The holes of an
    /// interpolated string go with it.
    /// </summary>
    public static string BlankOut(string code) =>
        CommentOrLiteral().Replace(code, match => NotNewline().Replace(match.Value, " "));

    [GeneratedRegex(
        """
        //[^\n]*
        | /\*.*?\*/
        | \$*(?<quotes>"{3,}).*?(?<!")\k<quotes>(?!")
        | (?:\$@|@\$|@)"(?:""|[^"])*"
        | \$?"(?:\\.|[^"\\\n])*"
        | '(?:\\.[^'\n]*|[^'\\\n])'
        """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentOrLiteral();

    [GeneratedRegex(@"[^\n]")]
    private static partial Regex NotNewline();
}

using System.Text.RegularExpressions;
using BankGraph.Api.Tests.House;

namespace BankGraph.Api.Tests.Pages;

/// <summary>The pages that are written for developers, as far as they show requests with the answers.</summary>
internal static partial class Page
{
    /// <summary>Their paths.</summary>
    public static IEnumerable<string> WithRequests =>
        Repository.Paths
            .Where(path => PagePath().IsMatch(path))
            .Where(page => Steps(page).Any(step => step.Request.Contains("register(")));

    /// <summary>
    /// What a page asks, and what it says is answered. Its customers have addresses of their own, so that several pages
    /// can be tried at one bank.
    /// </summary>
    public static List<(string Request, string Answer)> Steps(string page)
    {
        var text = Repository.Read(page).Text;
        var name = Path.GetFileNameWithoutExtension(page).ToLowerInvariant();
        foreach (var address in Registered().Matches(text).Select(match => match.Groups["address"].Value).Distinct())
            text = text.Replace(address, $"{name}-{address}");
        return
        [
            .. Step().Matches(text).Select(step => (step.Groups["request"].Value, step.Groups["answer"].Value)),
        ];
    }

    [GeneratedRegex("```graphql\n(?<request>[^`]+)```\\s+```json\n(?<answer>[^`]+)```")]
    private static partial Regex Step();

    [GeneratedRegex(@"^(README|docs/[\w-]+)\.md$")]
    private static partial Regex PagePath();

    [GeneratedRegex("register\\(input: \\{[^}]*email: \"(?<address>[^\"]+)\"")]
    private static partial Regex Registered();
}

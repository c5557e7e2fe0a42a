namespace BankGraph.Banking.Security;

/// <summary>Makes of the line with which a program introduces itself what a person recognises.</summary>
public static class ClientName
{
    private const int MaxLength = 40;

    // Browsers name those whose pages they want, too; the one that only itself names comes first.
    private static readonly (string Token, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];

    private static readonly (string Token, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
        ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ];

    /// <summary>
    /// <c>Firefox, Windows</c>; of a program that is no browser its first word; null without anything readable.
    /// </summary>
    public static string? Of(string? userAgent)
    {
        if (string.IsNullOrWhiteSpace(userAgent)) return null;
        var browser = Find(Browsers, userAgent);
        var system = Find(Systems, userAgent);
        if (browser is not null) return system is null ? browser : $"{browser}, {system}";
        var word = userAgent.Trim().Split(' ')[0];
        var readable = new string([.. word.Where(letter => letter is > ' ' and <= '~').Take(MaxLength)]);
        return readable.Length == 0 ? null : readable;
    }

    private static string? Find((string Token, string Name)[] known, string userAgent) =>
        known.FirstOrDefault(one => userAgent.Contains(one.Token, StringComparison.Ordinal)).Name;
}

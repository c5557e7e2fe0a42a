namespace BankGraph.Testing.Servers;

/// <summary>Configurations of the repository, with what differs in a test replaced.</summary>
internal static class ConfigurationCopy
{
    /// <summary>Copies files into a folder and replaces, in this order, everything that is to change.</summary>
    /// <exception cref="InvalidOperationException">A text is in no file; something else would be tested.</exception>
    public static void Make(IEnumerable<string> files, string folder, IReadOnlyList<(string From, string To)> changes)
    {
        var texts = files.ToDictionary(
            file => Path.Combine(folder, Path.GetFileName(file)),
            File.ReadAllText);
        foreach (var (from, to) in changes)
        {
            if (!texts.Values.Any(text => text.Contains(from, StringComparison.Ordinal)))
                throw new InvalidOperationException($"No configuration holds '{from}'.");
            foreach (var (path, text) in texts) texts[path] = text.Replace(from, to, StringComparison.Ordinal);
        }

        foreach (var (path, text) in texts) File.WriteAllText(path, text);
    }
}

using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace BankGraph.Banking.Messages;

/// <summary>
/// The texts, out of the files in <c>Messages/Templates</c>: the lines <c>Subject: ...</c> and <c>Sms: ...</c>, an
/// empty line, and the body.
/// </summary>
internal static partial class MessageTexts
{
    private const int MaxValueLength = 300;

    private static readonly FrozenDictionary<string, MessageText> All = ReadAll();

    /// <summary>The kinds there is a text for, in any language.</summary>
    public static IEnumerable<string> Kinds => All.Keys.Select(key => key[3..]).Distinct();

    /// <summary>A text with its values in their places.</summary>
    /// <exception cref="InvalidOperationException">There is no such text, or a value is missing.</exception>
    public static MessageText Of(string kind, Language language, IReadOnlyDictionary<string, string> values)
    {
        var text = Template(kind, language);
        return new(Fill(text.Subject, values), Fill(text.Sms, values), Fill(text.Body, values));
    }

    /// <summary>A text as it is in its file.</summary>
    /// <exception cref="InvalidOperationException">There is no such text.</exception>
    public static MessageText Template(string kind, Language language) =>
        All.GetValueOrDefault($"{Folder(language)}/{kind}")
        ?? throw new InvalidOperationException($"There is no text {Folder(language)}/{kind}.txt.");

    /// <summary>An e-mail's body, with a greeting before and the bank's name behind.</summary>
    public static string Letter(string name, string body, Language language) => language switch
    {
        Language.German => $"Guten Tag {OneLine(name)},\n\n{body}\n\nIhre BankGraph\n",
        _ => $"Hello {OneLine(name)},\n\n{body}\n\nBankGraph\n",
    };

    private static string Folder(Language language) => language == Language.German ? "de" : "en";

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) => Place().Replace(
        text,
        match => values.TryGetValue(match.Groups[1].Value, out var value)
            ? OneLine(value)
            : throw new InvalidOperationException($"The text wants a value for {match.Value}."));

    // What somebody typed must not begin a line of its own, let alone a header.
    private static string OneLine(string value)
    {
        var line = new StringBuilder(Math.Min(value.Length, MaxValueLength));
        foreach (var rune in value.EnumerateRunes())
        {
            if (line.Length + rune.Utf16SequenceLength > MaxValueLength) break;
            line.Append(Rune.IsControl(rune) ? " " : rune.ToString());
        }

        return line.ToString();
    }

    private static FrozenDictionary<string, MessageText> ReadAll()
    {
        const string prefix = "Templates/";
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(
                name => name[prefix.Length..],
                name => Read(assembly, name));
    }

    private static MessageText Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} cannot be read.");
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd().Split('\n', 4);
        if (lines is not [var subject, var sms, "", var body])
            throw new InvalidOperationException($"{name} is not two lines, an empty one and a body.");
        return new(Header(name, subject, "Subject: "), Header(name, sms, "Sms: "), body);
    }

    private static string Header(string name, string line, string key) =>
        line.StartsWith(key, StringComparison.Ordinal)
            ? line[key.Length..]
            : throw new InvalidOperationException($"{name} has no line '{key}'.");

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Place();
}

namespace BankGraph.Banking.Tags;

/// <summary>How tags are written: two that read the same are the same.</summary>
public static class TagText
{
    /// <summary>Characters of a tag.</summary>
    public const int MaxLength = 30;

    // Trimming makes it shorter, but never by so much.
    private const int MaxTyped = 200;

    /// <summary>
    /// Reads what somebody typed: without a number sign before it and spaces around it, one space between words, in
    /// small letters, letters and their marks as one character. False when nothing is left, or too much.
    /// </summary>
    public static bool TryRead(string typed, out string tag)
    {
        tag = "";
        if (typed.Length > MaxTyped) return false;

        // Half a character could not be stored.
        var whole = string.Concat(typed.EnumerateRunes()).TrimStart(' ', '#');
        var words = string.Join(' ', whole.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        tag = ComposedLetters.Compose(words.ToLowerInvariant());
        return tag.Length <= MaxLength && tag.Any(char.IsLetterOrDigit) && !tag.Any(char.IsControl);
    }
}

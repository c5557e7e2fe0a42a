using System.Text;

namespace BankGraph.GraphQL.Language;

/// <summary>Writes block strings (specification, 2.9.4).</summary>
internal static class BlockStringPrinter
{
    /// <summary>
    /// Writes a text between triple quotes, its lines indented. Does nothing and returns false where no block means
    /// exactly this text, because a block loses the blank lines around it and the indentation its lines share.
    /// </summary>
    public static bool TryWrite(StringBuilder target, string value, int indentation)
    {
        if (value.Length == 0)
        {
            target.Append("\"\"\"\"\"\"");
            return true;
        }

        if (HasUnprintableCharacter(value)) return false;

        var lines = value.Split('\n');
        if (IsBlank(lines[0]) || IsBlank(lines[^1])) return false;
        if (lines.Min(Indentation) > 0) return TryWriteInline(target, value);

        target.Append("\"\"\"\n");
        foreach (var line in lines)
        {
            if (line.Length > 0) target.Append(' ', indentation).Append(Escape(line));
            target.Append('\n');
        }

        target.Append(' ', indentation).Append("\"\"\"");
        return true;
    }

    /// <summary>The indentation of a first line is kept when it stands right after the quotes.</summary>
    private static bool TryWriteInline(StringBuilder target, string value)
    {
        if (value.Contains('\n') || value[^1] is '"' or '\\') return false;
        target.Append("\"\"\"").Append(Escape(value)).Append("\"\"\"");
        return true;
    }

    private static string Escape(string line) => line.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);

    private static int Indentation(string line) =>
        IsBlank(line) ? int.MaxValue : line.AsSpan().IndexOfAnyExcept(' ', '\t');

    private static bool IsBlank(string line) => !line.AsSpan().ContainsAnyExcept(' ', '\t');

    private static bool HasUnprintableCharacter(string value)
    {
        // Half a surrogate pair is listed as the replacement character, of which it is no matter to quote a sound one.
        foreach (var rune in value.EnumerateRunes())
        {
            var isLayout = rune.Value is '\n' or '\t';
            if ((Rune.IsControl(rune) && !isLayout) || rune == Rune.ReplacementChar) return true;
        }

        return false;
    }
}

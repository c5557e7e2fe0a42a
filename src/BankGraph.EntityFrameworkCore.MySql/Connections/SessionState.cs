namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>
/// Whether a statement changes what outlives it in the session: variables, locks, temporary tables, the database in
/// use. Such a session is closed instead of handed to the next user. What is not known to be harmless counts as a
/// change.
/// </summary>
internal static class SessionState
{
    private static readonly string[] Harmless =
        ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH", "REPLACE", "DO", "SAVEPOINT", "ROLLBACK", "RELEASE", "("];

    public static bool IsChangedBy(string statement)
    {
        var text = WithoutLeadingComments(statement);
        var isHarmless = false;
        foreach (var word in Harmless) isHarmless |= text.StartsWith(word, StringComparison.OrdinalIgnoreCase);
        if (!isHarmless) return true;
        return text.Contains("GET_LOCK", StringComparison.OrdinalIgnoreCase)
            || text.Contains(":=", StringComparison.Ordinal);
    }

    private static ReadOnlySpan<char> WithoutLeadingComments(string statement)
    {
        var text = statement.AsSpan().TrimStart();
        while (true)
        {
            var end = text.StartsWith("--") || text.StartsWith("#") ? "\n" : text.StartsWith("/*") ? "*/" : null;
            if (end is null) return text;
            var at = text.IndexOf(end);
            if (at < 0) return [];
            text = text[(at + end.Length)..].TrimStart();
        }
    }
}

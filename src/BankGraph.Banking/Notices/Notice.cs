namespace BankGraph.Banking.Notices;

/// <summary>Something to tell a customer.</summary>
/// <param name="Kind">One of <see cref="NoticeKinds"/>.</param>
public sealed record Notice(string Kind)
{
    /// <summary>What the text wants, ready to be read.</summary>
    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// What it tells of, at most 80 characters: of two notices of one source a customer gets the first. Null where
    /// nothing can come twice.
    /// </summary>
    public string? Source { get; init; }
}

namespace BankGraph.GraphQL.Validation.Merging;

/// <summary>
/// Selection sets that the executor would merge into one, without repetitions. Equal when they are the same sets, in
/// whatever order and by whatever way they were found.
/// </summary>
internal sealed class MergedSelections : IEquatable<MergedSelections>
{
    private readonly int _hashCode;

    public MergedSelections(IEnumerable<SelectionContent> contents)
    {
        Contents = [.. contents.Distinct().OrderBy(content => content.Number)];
        var hash = new HashCode();
        foreach (var content in Contents) hash.Add(content.Number);
        _hashCode = hash.ToHashCode();
    }

    public SelectionContent[] Contents { get; }

    public bool Equals(MergedSelections? other) =>
        other is not null && Contents.AsSpan().SequenceEqual(other.Contents);

    public override bool Equals(object? obj) => Equals(obj as MergedSelections);

    public override int GetHashCode() => _hashCode;
}

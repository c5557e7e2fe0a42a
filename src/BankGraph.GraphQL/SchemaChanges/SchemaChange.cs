namespace BankGraph.GraphQL.SchemaChanges;

/// <summary>What a change of a schema means to those who use it.</summary>
public enum ChangeSeverity
{
    /// <summary>Every request that worked goes on working as before.</summary>
    Safe,

    /// <summary>
    /// Every request goes on being accepted, but may be answered in a way that a client does not expect, or be refused
    /// for another reason than its form.
    /// </summary>
    Dangerous,

    /// <summary>Some request that worked is refused.</summary>
    Breaking,
}

/// <summary>One change of a schema.</summary>
/// <param name="Severity">What it means.</param>
/// <param name="Coordinate">Where, as a schema coordinate: <c>Query.book(id:)</c> (section 2.14).</param>
/// <param name="Message">What changed.</param>
public sealed record SchemaChange(ChangeSeverity Severity, string Coordinate, string Message)
{
    /// <summary>The change in a line, as the command <c>schema diff</c> prints it.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            ChangeSeverity.Breaking => "breaking",
            ChangeSeverity.Dangerous => "dangerous",
            _ => "safe",
        };
        return $"{severity}: {Coordinate}: {Message}";
    }
}

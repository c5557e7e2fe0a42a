namespace BankGraph.GraphQL.Execution;

/// <summary>Stands for a field that was not given, which is not the same as null (section 3.10).</summary>
public sealed class Absent
{
    /// <summary>The only instance.</summary>
    public static readonly Absent Value = new();

    private Absent() { }
}

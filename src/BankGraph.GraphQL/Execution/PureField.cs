namespace BankGraph.GraphQL.Execution;

/// <summary>Reads a plain member of an object in memory: no resolver context, no task.</summary>
internal abstract class PureField
{
    /// <summary>Reads the member.</summary>
    public abstract object? Read(object parent);
}

using System.Runtime.CompilerServices;

namespace BankGraph.GraphQL.Authoring;

/// <summary>
/// Changes a field while the schema is built: its type, its arguments, and what stands around its resolver. Several on
/// one field apply from the top; the topmost stands outermost.
/// </summary>
/// <param name="order">The line that the attribute stands on.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
public abstract class FieldMiddlewareAttribute([CallerLineNumber] int order = 0) : Attribute
{
    /// <summary>Smaller is further out.</summary>
    public int Order { get; } = order;

    /// <summary>Changes the field.</summary>
    public abstract void Configure(FieldBuilder field);
}

namespace BankGraph.GraphQL.Types;

/// <summary>The C# types handed to the schema cannot be made into a valid one; thrown while it is built.</summary>
public sealed class SchemaException(string message) : Exception(message);

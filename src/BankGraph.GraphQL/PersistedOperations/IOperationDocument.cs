namespace BankGraph.GraphQL.PersistedOperations;

/// <summary>A document that is stored.</summary>
public interface IOperationDocument
{
    /// <summary>The document in UTF-8.</summary>
    ReadOnlySpan<byte> AsSpan();

    /// <summary>A copy of the document in UTF-8.</summary>
    byte[] ToArray();
}

using System.Text;

namespace BankGraph.GraphQL.PersistedOperations;

/// <summary>A document as it was written.</summary>
/// <param name="sourceText">The document in UTF-8; not to be changed any more.</param>
public sealed class OperationDocumentSourceText(byte[] sourceText) : IOperationDocument
{
    /// <summary>Takes a document as text.</summary>
    public OperationDocumentSourceText(string sourceText) : this(Encoding.UTF8.GetBytes(sourceText)) { }

    /// <inheritdoc />
    public ReadOnlySpan<byte> AsSpan() => sourceText;

    /// <inheritdoc />
    public byte[] ToArray() => [.. sourceText];
}

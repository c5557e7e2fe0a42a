using System.Buffers;
using System.Text.Json;
using BankGraph.GraphQL.PersistedOperations;
using BankGraph.GraphQL.PersistedOperations.Requests;

namespace BankGraph.GraphQL.Http.Requests;

/// <summary>
/// The parameters of one request. They point into the body that they were read from and into pooled memory, so the body
/// must outlive them, and they are of no use once disposed of.
/// </summary>
internal sealed class RequestParameters : IDisposable
{
    private byte[]? _rented;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;

    public ReadOnlyMemory<byte> Document { get; private set; }

    public bool HasDocument { get; private set; }

    public OperationDocumentId DocumentId { get; set; }

    public string? OperationName { get; set; }

    /// <summary>Whether there is a document, or something that may name one.</summary>
    public bool NamesADocument =>
        HasDocument || !DocumentId.IsEmpty || PersistedQueryExtension.Exists(Extensions);

    public JsonElement Variables => _variables?.RootElement ?? default;

    public JsonElement Extensions => _extensions?.RootElement ?? default;

    /// <summary>Takes a document that belongs to someone else.</summary>
    public void SetDocument(ReadOnlyMemory<byte> document)
    {
        ReturnDocument();
        Document = document;
        HasDocument = true;
    }

    /// <summary>Takes a document in a rented array, which is given back in the end.</summary>
    public void SetDocument(byte[] rented, int length)
    {
        SetDocument(rented.AsMemory(0, length));
        _rented = rented;
    }

    public void ClearDocument()
    {
        ReturnDocument();
        Document = default;
        HasDocument = false;
    }

    public void SetVariables(JsonDocument? variables)
    {
        _variables?.Dispose();
        _variables = variables;
    }

    public void SetExtensions(JsonDocument? extensions)
    {
        _extensions?.Dispose();
        _extensions = extensions;
    }

    public void Dispose()
    {
        ClearDocument();
        SetVariables(null);
        SetExtensions(null);
    }

    private void ReturnDocument()
    {
        if (_rented is not { } rented) return;
        _rented = null;
        ArrayPool<byte>.Shared.Return(rented);
    }
}

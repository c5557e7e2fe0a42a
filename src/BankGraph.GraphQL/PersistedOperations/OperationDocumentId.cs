using System.Text;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.PersistedOperations;

/// <summary>
/// The id of a stored document: its SHA-256 as 64 hexadecimal digits in lower case, with or without the prefix
/// <c>sha256:</c> (GraphQL over HTTP, SHA256 Hex Document Identifier). A client may send anything as an id; what is not
/// of this form names no document, and no storage is asked for it.
/// </summary>
public readonly record struct OperationDocumentId
{
    private const string Prefix = "sha256:";

    private readonly DocumentHash _hash;
    private readonly bool _isHash;
    private readonly string? _otherValue;

    /// <summary>Takes an id as a client sent it.</summary>
    public OperationDocumentId(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var digits = value.StartsWith(Prefix, StringComparison.Ordinal) ? value[Prefix.Length..] : value;
        _isHash = DocumentHash.TryParse(digits, out _hash);
        if (!_isHash) _otherValue = value;
    }

    internal OperationDocumentId(DocumentHash hash) => (_hash, _isHash) = (hash, true);

    /// <summary>Whether there is no id.</summary>
    public bool IsEmpty => !_isHash && string.IsNullOrEmpty(_otherValue);

    /// <summary>The id: 64 hexadecimal digits, if it is one that can name a document.</summary>
    public string Value => _isHash ? _hash.ToString() : _otherValue ?? "";

    /// <summary>The id of a document.</summary>
    public static OperationDocumentId Of(ReadOnlySpan<byte> document) => new(DocumentHash.Of(document));

    /// <inheritdoc />
    public override string ToString() => Value;

    /// <summary>Takes an id as it lies in a request, without an allocation when it can name a document.</summary>
    internal static OperationDocumentId Parse(ReadOnlySpan<byte> utf8)
    {
        var digits = utf8.StartsWith("sha256:"u8) ? utf8["sha256:".Length..] : utf8;
        return DocumentHash.TryParse(digits, out var hash)
            ? new OperationDocumentId(hash)
            : new OperationDocumentId(Encoding.UTF8.GetString(utf8));
    }

    internal bool TryGetHash(out DocumentHash hash)
    {
        hash = _hash;
        return _isHash;
    }
}

using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.PersistedOperations.Requests;

/// <summary>Which document a request is about.</summary>
/// <param name="Hash">The document's hash, which is its id.</param>
/// <param name="MustBeStored">Whether the document must come from a storage.</param>
/// <param name="IsToBeSaved">Whether the document, once validated, goes into the storage.</param>
internal readonly record struct DocumentReference(DocumentHash Hash, bool MustBeStored, bool IsToBeSaved);

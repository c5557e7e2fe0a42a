namespace BankGraph.GraphQL.PersistedOperations.Requests;

/// <summary>
/// What is said of ids and hashes. Clients of automatic persisted queries know two of the messages by heart: after
/// <c>PersistedQueryNotFound</c> they send the document along, after <c>PersistedQueryNotSupported</c> they do so ever
/// after.
/// </summary>
internal static class PersistedOperationErrors
{
    public static readonly IError NoDocument =
        new Error("The request has no document.", ErrorCodes.InvalidRequest);

    public static readonly IError NotSupported = new Error("PersistedQueryNotSupported", ErrorCodes.Syntax);

    public static readonly IError UnknownVersion = new Error(
        "`extensions.persistedQuery.version` must be 1.", ErrorCodes.InvalidRequest);

    public static readonly IError MalformedHash = new Error(
        "`extensions.persistedQuery.sha256Hash` must be 64 hexadecimal digits in lower case.",
        ErrorCodes.InvalidRequest);

    public static readonly IError Mismatch = new Error(
        "The hash in `extensions.persistedQuery` is not the document's.", ErrorCodes.PersistedQueryMismatch);

    private static readonly IError NotRegistered =
        new Error("PersistedQueryNotFound", ErrorCodes.PersistedOperationNotFound);

    private static readonly IError NoId = new Error(
        "The id names no persisted operation: it must be the operation's SHA-256, 64 hexadecimal digits in lower case.",
        ErrorCodes.PersistedOperationNotFound);

    /// <summary>No storage has the document.</summary>
    /// <param name="id">The id that was asked for.</param>
    /// <param name="canRegister">Whether the client may send the document along to have it stored.</param>
    public static IError NotFound(OperationDocumentId id, bool canRegister)
    {
        if (canRegister) return NotRegistered;
        if (!id.TryGetHash(out _)) return NoId;
        return new Error("There is no persisted operation of this id.", ErrorCodes.PersistedOperationNotFound)
        {
            Extensions = new Dictionary<string, object?> { ["requestedKey"] = id.Value },
        };
    }
}

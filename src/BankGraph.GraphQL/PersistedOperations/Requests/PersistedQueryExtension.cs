using System.Runtime.InteropServices;
using System.Text.Json;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.PersistedOperations.Requests;

/// <summary>
/// Reads <c>extensions.persistedQuery</c>, in which clients of automatic persisted queries send a document's hash:
/// <c>{"version":1,"sha256Hash":"..."}</c>.
/// </summary>
internal static class PersistedQueryExtension
{
    /// <summary>Whether a request has the extension.</summary>
    public static bool Exists(JsonElement extensions) => TryGet(extensions, out _);

    /// <summary>Reads the hash; false when there is no extension.</summary>
    /// <exception cref="GraphQLException">It is not of the known form.</exception>
    public static bool TryRead(JsonElement extensions, out DocumentHash hash)
    {
        hash = default;
        if (!TryGet(extensions, out var given)) return false;
        if (given.ValueKind != JsonValueKind.Object
            || !given.TryGetProperty("version"u8, out var version)
            || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number)
            || number != 1)
        {
            throw new GraphQLException(PersistedOperationErrors.UnknownVersion);
        }

        // The text lies between quotes; a hash has no character that would be escaped.
        if (!given.TryGetProperty("sha256Hash"u8, out var digits)
            || digits.ValueKind != JsonValueKind.String
            || !DocumentHash.TryParse(JsonMarshal.GetRawUtf8Value(digits)[1..^1], out hash))
        {
            throw new GraphQLException(PersistedOperationErrors.MalformedHash);
        }

        return true;
    }

    private static bool TryGet(JsonElement extensions, out JsonElement given)
    {
        given = default;
        return extensions.ValueKind == JsonValueKind.Object
            && extensions.TryGetProperty("persistedQuery"u8, out given)
            && given.ValueKind != JsonValueKind.Null;
    }
}

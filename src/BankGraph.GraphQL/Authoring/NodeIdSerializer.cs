using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace BankGraph.GraphQL.Authoring;

/// <summary>
/// Makes global identifiers: the base64 of the type's name, a colon, and the key; a UUID's key as its sixteen bytes.
/// </summary>
public sealed class NodeIdSerializer
{
    private const int GuidSize = 16;

    /// <summary>Makes the id of an object.</summary>
    public string Format(string typeName, object key)
    {
        var name = Encoding.UTF8.GetBytes(typeName + ":");
        var tail = key is Guid guid
            ? guid.ToByteArray(bigEndian: true)
            : Encoding.UTF8.GetBytes(Convert.ToString(key, CultureInfo.InvariantCulture) ?? "");
        return Convert.ToBase64String([.. name, .. tail]);
    }

    /// <summary>Takes an id apart; any type's id will do when none is expected.</summary>
    /// <exception cref="GraphQLException">It is not an id of this schema, or of another type than expected.</exception>
    public object Parse(string id, string? expectedType, Type keyType)
    {
        var (typeName, key) = Split(id);
        if (expectedType is null || typeName == expectedType) return ParseKey(id, key, keyType);
        throw new GraphQLException(new Error(
            $"The node id type name `{typeName}` does not match the expected type name `{expectedType}`.",
            ErrorCodes.InvalidId));
    }

    /// <summary>The name of the type that an id names, and its key's bytes.</summary>
    /// <exception cref="GraphQLException">It is not an id of this schema.</exception>
    public (string TypeName, byte[] Key) Split(string id)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(id.Length)];
        if (Convert.TryFromBase64String(id, bytes, out var length)
            && Array.IndexOf(bytes, (byte)':', 0, length) is > 0 and var colon)
        {
            return (Encoding.UTF8.GetString(bytes, 0, colon), bytes[(colon + 1)..length]);
        }

        throw Invalid(id);
    }

    /// <summary>The key of an id.</summary>
    /// <exception cref="GraphQLException">The key is not of the type's kind.</exception>
    public object ParseKey(string id, ReadOnlySpan<byte> key, Type keyType)
    {
        var bare = Nullable.GetUnderlyingType(keyType) ?? keyType;
        if (bare == typeof(Guid))
        {
            if (key.Length == GuidSize) return new Guid(key, bigEndian: true);
        }
        else if (Encoding.UTF8.GetString(key) is var text && bare == typeof(string))
        {
            return text;
        }
        else if (bare == typeof(int) && int.TryParse(text, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }
        else if (bare == typeof(long) && long.TryParse(text, CultureInfo.InvariantCulture, out var large))
        {
            return large;
        }

        throw Invalid(id);
    }

    private static GraphQLException Invalid(string id) => new(new Error(
        "The node ID string has an invalid format.", ErrorCodes.InvalidId)
    {
        Extensions = new Dictionary<string, object?> { ["originalValue"] = id.Length <= 100 ? id : id[..100] },
    });
}

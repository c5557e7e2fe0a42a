using System.Text.Json;

namespace BankGraph.Banking.Security;

/// <summary>The published public keys (RFC 7517), with which others can check the bank's access tokens.</summary>
public static class JsonWebKeySet
{
    /// <summary>The media type of the document (RFC 7517, 8.5.2).</summary>
    public const string MediaType = "application/jwk-set+json";

    /// <summary>The document, UTF-8. It never holds a private number.</summary>
    public static byte[] Write(TokenKeyRing keys)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartArray("keys");
            foreach (var key in keys.Accepted) WriteKey(json, key);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteKey(Utf8JsonWriter json, TokenKey key)
    {
        json.WriteStartObject();
        json.WriteString("kty", "EC");
        json.WriteString("crv", "P-256");
        json.WriteString("x", key.X);
        json.WriteString("y", key.Y);
        json.WriteString("use", "sig");
        json.WriteString("alg", "ES256");
        json.WriteString("kid", key.Id);
        json.WriteEndObject();
    }
}

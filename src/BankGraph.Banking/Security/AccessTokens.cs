using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Security;

/// <summary>
/// Issues and checks the access tokens: JSON Web Tokens signed with ES256 and nothing else (RFC 7519, RFC 8725).
/// </summary>
/// <param name="keys">The signing keys.</param>
/// <param name="options">Issuer and audience.</param>
/// <param name="clock">The time at which tokens are issued and expire.</param>
public sealed class AccessTokens(TokenKeyRing keys, IOptions<SecurityOptions> options, TimeProvider clock)
{
    /// <summary>
    /// How long a token is accepted. Short, because a program that checks it offline cannot see a logout.
    /// </summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    /// <summary>How far the clocks of two of the bank's machines may differ.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private const int MaxLength = 2048;
    private const int MaxRemembered = 10_000;

    private static readonly SearchValues<char> Base64UrlCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    // A client sends the same token with every request; checking the signature again would cost more than the request.
    private readonly ConcurrentDictionary<string, AccessTokenClaims> _remembered = new(StringComparer.Ordinal);

    /// <summary>Signs a token for a session.</summary>
    public AccessToken Issue(Guid customerId, Guid sessionId, RoleSet roles)
    {
        var issuedAt = clock.GetUtcNow();
        var expiresAt = DateTimeOffset.FromUnixTimeSeconds((issuedAt + Lifetime).ToUnixTimeSeconds());
        var header = Encode(json =>
        {
            json.WriteString("alg", "ES256");
            json.WriteString("typ", "JWT");
            json.WriteString("kid", keys.Current.Id);
        });
        var payload = Encode(json =>
        {
            json.WriteString("iss", options.Value.Issuer);
            json.WriteString("aud", options.Value.Audience);
            json.WriteString("sub", customerId);
            json.WriteString("sid", sessionId);
            json.WriteStartArray("roles");
            foreach (var role in roles) json.WriteStringValue(RoleSet.NameOf(role));
            json.WriteEndArray();
            json.WriteString("jti", Guid.CreateVersion7(issuedAt));
            json.WriteNumber("iat", issuedAt.ToUnixTimeSeconds());
            json.WriteNumber("exp", expiresAt.ToUnixTimeSeconds());
        });
        var signed = header + "." + payload;
        var signature = keys.Current.Sign(Encoding.ASCII.GetBytes(signed));
        return new AccessToken(signed + "." + Base64Url.EncodeToString(signature), expiresAt.UtcDateTime);
    }

    /// <summary>
    /// Reads a token that this bank signed and that has not expired. Everything else is false without a reason, which
    /// only a forger would learn from. Whether the session still stands is for <see cref="SessionAuthenticator"/>.
    /// </summary>
    public bool TryRead(string token, [NotNullWhen(true)] out AccessTokenClaims? claims)
    {
        if (_remembered.TryGetValue(token, out claims)) return IsCurrent(claims);
        claims = Verify(token);
        if (claims is null || !IsCurrent(claims)) return false;

        if (_remembered.Count >= MaxRemembered) _remembered.Clear();
        _remembered[token] = claims;
        return true;
    }

    private bool IsCurrent(AccessTokenClaims claims)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return claims.ExpiresAt > now && claims.IssuedAt <= now + ClockSkew;
    }

    private AccessTokenClaims? Verify(string token)
    {
        if (token.Length > MaxLength || token.Split('.') is not [var header, var payload, var signature]) return null;
        if (Decode(header) is not { } headerJson
            || Decode(payload) is not { } payloadJson
            || Decode(signature) is not { } signatureBytes)
            return null;

        // The header only chooses among the bank's own keys; it never chooses the algorithm.
        if (KeyIdOf(headerJson) is not { } keyId || !keys.TryFind(keyId, out var key)) return null;
        var signed = Encoding.ASCII.GetBytes(token, 0, header.Length + 1 + payload.Length);
        return key.Verify(signed, signatureBytes) ? ClaimsOf(payloadJson) : null;
    }

    private static string? KeyIdOf(byte[] headerJson)
    {
        using var header = Parse(headerJson);
        if (header is null || header.RootElement.ValueKind != JsonValueKind.Object) return null;

        // RFC 7515, 4.1.11: a critical extension that is not understood invalidates the token; none is understood here.
        return TextOf(header, "alg") == "ES256" && !header.RootElement.TryGetProperty("crit", out _)
            ? TextOf(header, "kid")
            : null;
    }

    private AccessTokenClaims? ClaimsOf(byte[] payloadJson)
    {
        using var payload = Parse(payloadJson);
        if (payload is null || payload.RootElement.ValueKind != JsonValueKind.Object) return null;
        if (TextOf(payload, "iss") != options.Value.Issuer) return null;
        if (TextOf(payload, "aud") != options.Value.Audience) return null;
        return Guid.TryParse(TextOf(payload, "sub"), out var customerId)
            && Guid.TryParse(TextOf(payload, "sid"), out var sessionId)
            && InstantOf(payload, "iat") is { } issuedAt
            && InstantOf(payload, "exp") is { } expiresAt
            ? new AccessTokenClaims(customerId, sessionId, RolesOf(payload), issuedAt, expiresAt)
            : null;
    }

    // A role of a newer program gives no right here. Without the claim it is a token of before there were roles.
    private static RoleSet RolesOf(JsonDocument json) =>
        !json.RootElement.TryGetProperty("roles", out var roles) || roles.ValueKind != JsonValueKind.Array
            ? RoleSet.Customer
            : RoleSet.Parse([.. roles.EnumerateArray()
                .Where(role => role.ValueKind == JsonValueKind.String)
                .Select(role => role.GetString())
                .OfType<string>()]);

    private static string? TextOf(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static DateTime? InstantOf(JsonDocument json, string name) =>
        json.RootElement.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds)
        && seconds is > 0 and < 253_402_300_800 // The year 10000, where .NET's calendar ends.
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime
            : null;

    private static JsonDocument? Parse(byte[] utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 4 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Decode(string text)
    {
        if (text.AsSpan().ContainsAnyExcept(Base64UrlCharacters)) return null;
        var buffer = new byte[Base64Url.GetMaxDecodedLength(text.Length)];
        var status = Base64Url.DecodeFromChars(text, buffer, out _, out var written);
        return status == OperationStatus.Done ? buffer[..written] : null;
    }

    private static string Encode(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}

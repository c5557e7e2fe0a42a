using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace BankGraph.Benchmarks.Dashboard;

/// <summary>
/// Reads the bank's access tokens by its published key. A signature is checked once, as the bank does it.
/// </summary>
internal sealed class HandReadTokens : IDisposable
{
    private const string Prefix = "Bearer ";

    private readonly ConcurrentDictionary<string, Claims> _known = new(StringComparer.Ordinal);
    private readonly ECDsa _key;

    private HandReadTokens(ECDsa key) => _key = key;

    private sealed record Claims(Guid CustomerId, DateTimeOffset ExpiresAt);

    public static async Task<HandReadTokens> OfBankAsync(Uri bank)
    {
        using var client = new HttpClient();
        using var set = JsonDocument.Parse(await client.GetStringAsync(new Uri(bank, "/.well-known/jwks.json")));
        var key = set.RootElement.GetProperty("keys")[0];
        return new(ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Number(key, "x"), Y = Number(key, "y") },
        }));
    }

    /// <summary>Who has sent a request; null for nobody.</summary>
    public Guid? CustomerOf(string? header)
    {
        if (header?.StartsWith(Prefix, StringComparison.Ordinal) is not true) return null;
        var token = header[Prefix.Length..];
        if (!_known.TryGetValue(token, out var claims))
        {
            if (Verify(token) is not { } verified) return null;
            _known[token] = claims = verified;
        }

        return claims.ExpiresAt > TimeProvider.System.GetUtcNow() ? claims.CustomerId : null;
    }

    public void Dispose() => _key.Dispose();

    private Claims? Verify(string token)
    {
        if (token.Split('.') is not [var header, var payload, var signature]) return null;
        var signed = Encoding.ASCII.GetBytes($"{header}.{payload}");
        if (!_key.VerifyData(signed, Base64Url.DecodeFromChars(signature), HashAlgorithmName.SHA256)) return null;
        using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(payload));
        return new(
            json.RootElement.GetProperty("sub").GetGuid(),
            DateTimeOffset.FromUnixTimeSeconds(json.RootElement.GetProperty("exp").GetInt64()));
    }

    private static byte[] Number(JsonElement key, string name) =>
        Base64Url.DecodeFromChars(key.GetProperty(name).GetString());
}

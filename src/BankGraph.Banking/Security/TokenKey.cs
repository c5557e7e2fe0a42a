using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace BankGraph.Banking.Security;

/// <summary>
/// A key on the curve P-256 that signs access tokens, or the public half of one that only checks them.
/// </summary>
public sealed class TokenKey
{
    private const int CoordinateBytes = 32;

    private readonly ECParameters _parameters;

    // An ECDsa must not be used by two threads at once, and making one costs more than a signature.
    private readonly ConcurrentBag<ECDsa> _idle = [];

    private TokenKey(ECParameters parameters)
    {
        _parameters = parameters;

        // RFC 7638, 3.2: the required members only, in this order, without white space.
        var members = $$"""{"crv":"P-256","kty":"EC","x":"{{X}}","y":"{{Y}}"}""";
        Id = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(members)));
    }

    /// <summary>Key id: the JWK thumbprint of RFC 7638, so that it follows from the key alone.</summary>
    public string Id { get; }

    /// <summary>Whether it can sign.</summary>
    public bool IsPrivate => _parameters.D is not null;

    /// <summary>The public point's first coordinate, base64url.</summary>
    public string X => Base64Url.EncodeToString(_parameters.Q.X);

    /// <summary>The public point's second coordinate, base64url.</summary>
    public string Y => Base64Url.EncodeToString(_parameters.Q.Y);

    /// <summary>Makes a key.</summary>
    public static TokenKey Generate()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new TokenKey(ecdsa.ExportParameters(true));
    }

    /// <summary>Reads a private or public key from PEM text.</summary>
    /// <exception cref="ArgumentException">The text is no unencrypted key on the curve P-256.</exception>
    public static TokenKey FromPem(string pem)
    {
        using var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportFromPem(pem);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            throw new ArgumentException("The text holds no unencrypted elliptic-curve key.", nameof(pem), exception);
        }

        var isPrivate = pem.Contains("PRIVATE KEY", StringComparison.Ordinal);
        var parameters = ecdsa.ExportParameters(isPrivate);
        return parameters.Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
            ? new TokenKey(parameters)
            : throw new ArgumentException("The key is not on the curve P-256, which ES256 needs.", nameof(pem));
    }

    /// <summary>The private key as PKCS #8 PEM text.</summary>
    internal string ToPem()
    {
        using var ecdsa = ECDsa.Create(_parameters);
        return ecdsa.ExportPkcs8PrivateKeyPem();
    }

    /// <summary>The public half.</summary>
    internal TokenKey PublicOnly() => new(_parameters with { D = null });

    /// <summary>Signs with ECDSA and SHA-256; the result is the two numbers side by side (RFC 7518, 3.4).</summary>
    internal byte[] Sign(ReadOnlySpan<byte> data)
    {
        var ecdsa = Take();
        var signature = ecdsa.SignData(
            data,
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        _idle.Add(ecdsa);
        return signature;
    }

    /// <summary>Whether the signature is this key's over the data.</summary>
    internal bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != 2 * CoordinateBytes) return false;
        var ecdsa = Take();
        var isValid = ecdsa.VerifyData(
            data,
            signature,
            HashAlgorithmName.SHA256,
            DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        _idle.Add(ecdsa);
        return isValid;
    }

    private ECDsa Take() => _idle.TryTake(out var ecdsa) ? ecdsa : ECDsa.Create(_parameters);
}

using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BankGraph.Testing.Passkeys;

/// <summary>
/// A device with one passkey (ES256), and the browser before it, as Web Authentication has them. It does what it is
/// told, also what no honest device does.
/// </summary>
public sealed class SoftAuthenticator : IDisposable
{
    private const byte UserPresent = 0x01;
    private const byte UserVerified = 0x04;
    private const byte HasCredential = 0x40;

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] _credentialId = RandomNumberGenerator.GetBytes(32);
    private byte[] _userHandle = [];

    /// <summary>Where the page is that asks.</summary>
    public string Origin { get; set; } = "http://localhost:5000";

    /// <summary>The domain that the device signs for; that which it is asked for, unless set.</summary>
    public string? RelyingParty { get; set; }

    /// <summary>Whether it has seen a finger, or a PIN.</summary>
    public bool VerifiesUser { get; set; } = true;

    /// <summary>Whether its signatures are wrong.</summary>
    public bool SpoilsSignatures { get; set; }

    /// <summary>What it says it has signed before; it counts on unless this is null.</summary>
    public uint? SignCount { get; set; } = 0;

    /// <summary>Makes the passkey: what <c>navigator.credentials.create</c> gives, as JSON.</summary>
    public string Create(string options)
    {
        var asked = JsonNode.Parse(options)!.AsObject(); // The caller gives an object.
        _userHandle = Base64Url.DecodeFromChars((string)asked["user"]!["id"]!); // With these members.
        var point = _key.ExportParameters(false).Q;
        byte[] publicKey =
        [
            .. TinyCbor.Map(5),
            .. TinyCbor.Int(1), .. TinyCbor.Int(2),
            .. TinyCbor.Int(3), .. TinyCbor.Int(-7),
            .. TinyCbor.Int(-1), .. TinyCbor.Int(1),
            .. TinyCbor.Int(-2), .. TinyCbor.Bytes(point.X!), // A key on a curve has both coordinates.
            .. TinyCbor.Int(-3), .. TinyCbor.Bytes(point.Y!),
        ];
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)_credentialId.Length);
        byte[] credential = [.. new byte[16], .. length, .. _credentialId, .. publicKey];
        byte[] attestation =
        [
            .. TinyCbor.Map(3),
            .. TinyCbor.Text("fmt"), .. TinyCbor.Text("none"),
            .. TinyCbor.Text("attStmt"), .. TinyCbor.Map(0),
            .. TinyCbor.Text("authData"),
            .. TinyCbor.Bytes([.. Data((string)asked["rp"]!["id"]!, HasCredential), .. credential]),
        ];
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(ClientData("webauthn.create", asked)),
            ["attestationObject"] = Base64Url.EncodeToString(attestation),
            ["transports"] = new JsonArray("internal"),
        });
    }

    /// <summary>Signs with the passkey: what <c>navigator.credentials.get</c> gives, as JSON.</summary>
    public string Get(string options)
    {
        var asked = JsonNode.Parse(options)!.AsObject(); // The caller gives an object.
        if (SignCount is { } count) SignCount = count + 1;
        var client = ClientData("webauthn.get", asked);
        var data = Data((string)asked["rpId"]!, 0); // With this member.
        var signature = _key.SignData(
            [.. data, .. SHA256.HashData(client)],
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence);
        if (SpoilsSignatures) signature[^1] ^= 1;
        return Credential(new JsonObject
        {
            ["clientDataJSON"] = Base64Url.EncodeToString(client),
            ["authenticatorData"] = Base64Url.EncodeToString(data),
            ["signature"] = Base64Url.EncodeToString(signature),
            ["userHandle"] = Base64Url.EncodeToString(_userHandle),
        });
    }

    /// <inheritdoc/>
    public void Dispose() => _key.Dispose();

    private string Credential(JsonObject response)
    {
        var id = Base64Url.EncodeToString(_credentialId);
        return new JsonObject
        {
            ["id"] = id,
            ["rawId"] = id,
            ["type"] = "public-key",
            ["authenticatorAttachment"] = "platform",
            ["clientExtensionResults"] = new JsonObject(),
            ["response"] = response,
        }.ToJsonString();
    }

    private byte[] ClientData(string type, JsonObject asked) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type,
        challenge = (string?)asked["challenge"],
        origin = Origin,
        crossOrigin = false,
    });

    private byte[] Data(string asked, byte flags)
    {
        if (VerifiesUser) flags |= UserVerified;
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, SignCount ?? 0);
        return
        [
            .. SHA256.HashData(Encoding.UTF8.GetBytes(RelyingParty ?? asked)),
            (byte)(flags | UserPresent),
            .. count,
        ];
    }
}

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BankGraph.Banking.Security;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Tests.Security;

public sealed class AccessTokensTests
{
    private static readonly Guid Customer = Guid.NewGuid();
    private static readonly Guid Session = Guid.NewGuid();
    private static readonly TokenKey Key = TokenKey.Generate();
    private static readonly TokenKey RetiredKey = TokenKey.Generate();
    private static readonly TokenKey StrangersKey = TokenKey.Generate();

    private static readonly RoleSet Roles = RoleSet.Of([Role.Manager, Role.Teller]);

    private readonly TestClock _clock = new();
    private readonly AccessTokens _tokens;

    public AccessTokensTests() => _tokens = TokensOf(new TokenKeyRing(Key, [RetiredKey.PublicOnly()]));

    [Fact]
    public void TryRead_ItsOwnToken_GivesTheClaims()
    {
        var token = _tokens.Issue(Customer, Session, Roles);

        Assert.True(_tokens.TryRead(token.Value, out var claims));
        Assert.Equal(
            new AccessTokenClaims(Customer, Session, Roles, _clock.GetUtcNow().UtcDateTime, token.ExpiresAt),
            claims);
    }

    [Fact]
    public void Issue_TwoTokens_CarryTheDocumentedClaims()
    {
        var parts = _tokens.Issue(Customer, Session, Roles).Value.Split('.');
        var header = Json(parts[0]);
        var payload = Json(parts[1]);

        Assert.Equal(("ES256", "JWT", Key.Id), (Text(header, "alg"), Text(header, "typ"), Text(header, "kid")));
        Assert.Equal(
            ["aud", "exp", "iat", "iss", "jti", "roles", "sid", "sub"],
            payload.EnumerateObject().Select(claim => claim.Name).Order());
        Assert.Equal("""["TELLER","MANAGER"]""", payload.GetProperty("roles").GetRawText());
        var other = Json(_tokens.Issue(Customer, Session, Roles).Value.Split('.')[1]);
        Assert.NotEqual(Text(payload, "jti"), Text(other, "jti"));
    }

    [Fact]
    public void TryRead_SignatureByAnotherLibrary_IsAccepted()
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportFromPem(Key.ToPem());
        var (header, payload) = (Header(), Payload());
        var signature = ecdsa.SignData(Encoding.ASCII.GetBytes($"{header}.{payload}"), HashAlgorithmName.SHA256);

        Assert.True(_tokens.TryRead($"{header}.{payload}.{Base64Url.EncodeToString(signature)}", out _));
    }

    [Fact]
    public void TryRead_RetiredKeyOfTheRing_IsAcceptedAndStrangersAreNot()
    {
        Assert.True(_tokens.TryRead(Sign(RetiredKey, Header(RetiredKey.Id), Payload()), out _));
        Assert.False(_tokens.TryRead(Sign(StrangersKey, Header(StrangersKey.Id), Payload()), out _));
        Assert.False(_tokens.TryRead(Sign(StrangersKey, Header(Key.Id), Payload()), out _));
        Assert.False(_tokens.TryRead(Sign(RetiredKey, Header(Key.Id), Payload()), out _));
    }

    public static TheoryData<string, string> ForgedHeaders => new()
    {
        { "none", """{"alg":"none","kid":"KID"}""" },
        { "none in capitals", """{"alg":"NONE","kid":"KID"}""" },
        { "HS256", """{"alg":"HS256","kid":"KID"}""" },
        { "RS256", """{"alg":"RS256","kid":"KID"}""" },
        { "lower case", """{"alg":"es256","kid":"KID"}""" },
        { "no algorithm", """{"kid":"KID"}""" },
        { "algorithm of another type", """{"alg":256,"kid":"KID"}""" },
        { "no key id", """{"alg":"ES256"}""" },
        { "critical extension", """{"alg":"ES256","kid":"KID","crit":["b64"],"b64":false}""" },
        { "no object", "[]" },
        { "no JSON", "ES256" },
        { "empty", "" },
    };

    [Theory]
    [MemberData(nameof(ForgedHeaders))]
    public void TryRead_OtherHeader_IsRefusedThoughTheSignatureFits(string why, string header)
    {
        var encoded = Encode(header.Replace("KID", Key.Id, StringComparison.Ordinal));

        Assert.False(_tokens.TryRead(Sign(Key, encoded, Payload()), out _), why);
    }

    [Fact]
    public void TryRead_PublicKeyUsedAsSecret_IsRefused()
    {
        var header = Encode($$"""{"alg":"HS256","kid":"{{Key.Id}}"}""");
        var signed = Encoding.ASCII.GetBytes($"{header}.{Payload()}");
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Key.X + Key.Y), signed);

        Assert.False(_tokens.TryRead($"{header}.{Payload()}.{Base64Url.EncodeToString(mac)}", out _));
    }

    public static TheoryData<string, string, string> ForgedClaims => new()
    {
        { "other issuer", "iss", "\"other\"" },
        { "other audience", "aud", "\"other\"" },
        { "audience list", "aud", "[\"bankgraph\"]" },
        { "no subject", "sub", "null" },
        { "subject is no id", "sub", "\"anna\"" },
        { "no session", "sid", "\"\"" },
        { "no expiry", "exp", "null" },
        { "expiry as text", "exp", "\"99999999999\"" },
        { "expiry beyond the calendar", "exp", "99999999999999" },
        { "expiry with a fraction", "exp", "99999999999.5" },
        { "issued in the future", "iat", "99999999999" },
        { "never issued", "iat", "null" },
    };

    [Theory]
    [InlineData("null", "CUSTOMER")]
    [InlineData("[]", "")]
    [InlineData("[\"TELLER\",\"EMPEROR\",7]", "TELLER")]
    [InlineData("[\"teller\"]", "")]
    public void TryRead_Roles_AreThoseThatThisProgramKnows(string claim, string expected)
    {
        Assert.True(_tokens.TryRead(Sign(Key, Header(), Payload("roles", claim)), out var claims));
        Assert.Equal(expected, claims.Roles.ToString());
    }

    [Theory]
    [MemberData(nameof(ForgedClaims))]
    public void TryRead_OtherClaim_IsRefusedThoughTheSignatureFits(string why, string claim, string value) =>
        Assert.False(_tokens.TryRead(Sign(Key, Header(), Payload(claim, value)), out _), why);

    [Fact]
    public void TryRead_ChangedByOneCharacter_IsRefused()
    {
        var token = _tokens.Issue(Customer, Session, Roles).Value;
        var parts = token.Split('.');

        // The last character of a part carries fewer than six bits; those before it all count.
        for (var part = 0; part < 3; part++)
        {
            for (var i = 0; i < parts[part].Length - 1; i++)
            {
                var changed = (string[])parts.Clone();
                changed[part] = parts[part][..i] + (parts[part][i] == 'A' ? 'B' : 'A') + parts[part][(i + 1)..];
                Assert.False(_tokens.TryRead(string.Join('.', changed), out _));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d")]
    [InlineData("Bearer x")]
    [InlineData("=.=.=")]
    [InlineData("é.é.é")]
    public void TryRead_Garbage_IsRefused(string token) => Assert.False(_tokens.TryRead(token, out _));

    [Fact]
    public void TryRead_OtherSpellingsOfAToken_AreRefused()
    {
        var token = _tokens.Issue(Customer, Session, Roles).Value;
        var parts = token.Split('.');

        Assert.False(_tokens.TryRead(token + "=", out _));
        Assert.False(_tokens.TryRead(token + " ", out _));
        Assert.False(_tokens.TryRead(" " + token, out _));
        Assert.False(_tokens.TryRead($"{parts[0]}.{parts[1]}.", out _));
        Assert.False(_tokens.TryRead($"{parts[0]}.{parts[1]}", out _));
        Assert.False(_tokens.TryRead(token + new string('A', 4000), out _));
    }

    [Fact]
    public void TryRead_Expired_IsRefusedFromTheVeryInstantAlsoWhenItWasReadBefore()
    {
        var token = _tokens.Issue(Customer, Session, Roles);
        Assert.True(_tokens.TryRead(token.Value, out _));

        _clock.Advance(AccessTokens.Lifetime - TimeSpan.FromTicks(1));
        Assert.True(_tokens.TryRead(token.Value, out _));
        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.False(_tokens.TryRead(token.Value, out _));
    }

    [Fact]
    public void KeySet_OfARing_VerifiesWithoutThePrivateKey()
    {
        using var document = JsonDocument.Parse(JsonWebKeySet.Write(new TokenKeyRing(Key, [RetiredKey])));
        var keys = document.RootElement.GetProperty("keys").EnumerateArray().ToArray();
        var jwk = keys.Single(key => Text(key, "kid") == Key.Id);
        using var ecdsa = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = Decode(Text(jwk, "x")), Y = Decode(Text(jwk, "y")) },
        });
        var parts = _tokens.Issue(Customer, Session, Roles).Value.Split('.');

        Assert.Equal(2, keys.Length);
        Assert.All(keys, key => Assert.False(key.TryGetProperty("d", out _)));
        var signed = Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]);
        Assert.True(ecdsa.VerifyData(signed, Decode(parts[2]), HashAlgorithmName.SHA256));
    }

    [Fact]
    public void FromPem_OtherCurveOrNonsense_IsRefused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);

        Assert.Throws<ArgumentException>(() => TokenKey.FromPem(other.ExportPkcs8PrivateKeyPem()));
        Assert.Throws<ArgumentException>(() => TokenKey.FromPem(rsa.ExportPkcs8PrivateKeyPem()));
        Assert.Throws<ArgumentException>(() => TokenKey.FromPem("nonsense"));
        Assert.Throws<ArgumentException>(() => new TokenKeyRing(Key.PublicOnly(), []));
    }

    private AccessTokens TokensOf(TokenKeyRing keys) => new(keys, Options.Create(new SecurityOptions()), _clock);

    private string Payload(string? changed = null, string value = "")
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, string>
        {
            ["iss"] = "\"bankgraph\"",
            ["aud"] = "\"bankgraph\"",
            ["sub"] = $"\"{Customer}\"",
            ["sid"] = $"\"{Session}\"",
            ["iat"] = $"{now}",
            ["exp"] = $"{now + 60}",
        };
        if (changed is not null) claims[changed] = value;
        return Encode("{" + string.Join(',', claims.Select(claim => $"\"{claim.Key}\":{claim.Value}")) + "}");
    }

    private static string Header(string? keyId = null) => Encode($$"""{"alg":"ES256","kid":"{{keyId ?? Key.Id}}"}""");

    private static string Sign(TokenKey key, string header, string payload) =>
        $"{header}.{payload}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes($"{header}.{payload}")))}";

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static byte[] Decode(string? text) => Base64Url.DecodeFromChars(text);

    private static JsonElement Json(string part) => JsonDocument.Parse(Decode(part)).RootElement;

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}

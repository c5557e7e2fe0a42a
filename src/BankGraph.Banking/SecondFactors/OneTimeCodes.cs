using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace BankGraph.Banking.SecondFactors;

/// <summary>
/// Codes that follow from a shared secret and the time (RFC 6238 over RFC 4226), as every authenticator app makes them:
/// SHA-1, six digits, a new one every thirty seconds.
/// </summary>
public static class OneTimeCodes
{
    /// <summary>How long a code is shown.</summary>
    public const int StepSeconds = 30;

    /// <summary>Digits of a code.</summary>
    public const int Digits = 6;

    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The number of the thirty seconds in which an instant lies.</summary>
    public static long StepOf(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The code of a step.</summary>
    public static string CodeOf(byte[] secret, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The apps in people's hands ask for SHA-1, and HMAC does not rest on collisions.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350

        // RFC 4226, 5.3: the last four bits say where the four bytes lie that count.
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0x0f)..]) & 0x7fffffff;
        var modulus = (int)Enumerable.Repeat(10L, digits).Aggregate(1L, (product, ten) => product * ten);
        return (number % modulus).ToString("D" + digits, CultureInfo.InvariantCulture);
    }

    /// <summary>Bytes in base 32 (RFC 4648), as apps take a secret that is typed; without padding.</summary>
    public static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new char[((bytes.Length * 8) + 4) / 5];
        for (var i = 0; i < text.Length; i++)
        {
            var bit = i * 5;
            var pair = bytes[bit / 8] << 8 | (bit / 8 + 1 < bytes.Length ? bytes[bit / 8 + 1] : 0);
            text[i] = Alphabet[pair >> (11 - (bit % 8)) & 0x1f];
        }

        return new string(text);
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BankGraph.Banking.Webhooks;

/// <summary>
/// Knows by their signature who calls: HMAC-SHA256 under a shared secret over the timestamp (seconds since 1970), a
/// full stop, and the body; written as <c>v1=</c> and hexadecimal digits.
/// </summary>
/// <param name="secret">What both sides know.</param>
/// <param name="clock">Tells how old a call is.</param>
public sealed class WebhookSignature(string secret, TimeProvider clock)
{
    /// <summary>How far a timestamp may be from the bank's clock, both ways.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Scheme = "v1=";

    /// <summary>Judges a call.</summary>
    public WebhookVerdict Judge(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature)) return WebhookVerdict.Missing;

        // Compared as they are written, in a time that does not tell how much of it fits.
        var expected = Encoding.UTF8.GetBytes(Sign(secret, timestamp, body));
        var given = Encoding.UTF8.GetBytes(signature);
        if (!CryptographicOperations.FixedTimeEquals(expected, given)) return WebhookVerdict.Wrong;

        // Who knows the secret has written the timestamp; before that it says nothing.
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return WebhookVerdict.Wrong;
        var age = (Int128)clock.GetUtcNow().ToUnixTimeSeconds() - seconds;
        return Int128.Abs(age) <= (long)Window.TotalSeconds ? WebhookVerdict.Valid : WebhookVerdict.Stale;
    }

    /// <summary>The signature of a call, in lower case.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        byte[] content = [.. Encoding.UTF8.GetBytes(timestamp), (byte)'.', .. body];
        return Scheme + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content));
    }
}

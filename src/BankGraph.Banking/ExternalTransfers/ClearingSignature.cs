using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>
/// Knows callbacks of the clearing house by their signature: HMAC-SHA256 under the shared secret over the timestamp,
/// seconds since 1970, a full stop, and the body.
/// </summary>
/// <param name="options">The secret.</param>
/// <param name="clock">Tells how old a callback is.</param>
public sealed class ClearingSignature(IOptions<ExternalTransferOptions> options, TimeProvider clock)
{
    /// <summary>How far a callback's timestamp may be from the bank's clock, both ways.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const string Scheme = "v1=";

    /// <summary>What a signature is worth.</summary>
    public enum Verdict
    {
        /// <summary>The clearing house has made it, just now.</summary>
        Valid,

        /// <summary>There is none, or no timestamp.</summary>
        Missing,

        /// <summary>Nobody has made it who knows the secret.</summary>
        Wrong,

        /// <summary>It was made too long ago, or will be: somebody may have kept it.</summary>
        Stale,
    }

    /// <summary>Judges a callback.</summary>
    public Verdict Judge(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (string.IsNullOrEmpty(timestamp) || string.IsNullOrEmpty(signature)) return Verdict.Missing;
        if (!TryRead(signature, out var given)) return Verdict.Wrong;
        if (!CryptographicOperations.FixedTimeEquals(Compute(timestamp, body), given)) return Verdict.Wrong;

        // Who knows the secret has written the timestamp; before that it says nothing.
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return Verdict.Wrong;
        var age = (Int128)clock.GetUtcNow().ToUnixTimeSeconds() - seconds;
        return Int128.Abs(age) <= (long)Window.TotalSeconds ? Verdict.Valid : Verdict.Stale;
    }

    private byte[] Compute(string timestamp, ReadOnlySpan<byte> body)
    {
        var secret = options.Value.WebhookSecret
            ?? throw new InvalidOperationException("The options were not validated.");
        byte[] content = [.. Encoding.UTF8.GetBytes(timestamp), (byte)'.', .. body];
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), content);
    }

    private static bool TryRead(string signature, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (!signature.StartsWith(Scheme, StringComparison.Ordinal)) return false;
        var hex = signature.AsSpan(Scheme.Length);
        if (hex.Length != 2 * HMACSHA256.HashSizeInBytes) return false;
        var read = new byte[HMACSHA256.HashSizeInBytes];
        if (Convert.FromHexString(hex, read, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        bytes = read;
        return true;
    }
}

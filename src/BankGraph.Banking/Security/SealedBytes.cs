using System.Security.Cryptography;

namespace BankGraph.Banking.Security;

/// <summary>Seals with AES-256-GCM: a random nonce, what was sealed, and the tag.</summary>
internal static class SealedBytes
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    /// <summary>Seals something for one place, in which alone it opens.</summary>
    public static byte[] Seal(byte[] key, byte[] plain, byte[] context)
    {
        var output = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = output.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(
            nonce,
            plain,
            output.AsSpan(NonceBytes, plain.Length),
            output.AsSpan(NonceBytes + plain.Length),
            context);
        return output;
    }

    /// <summary>Opens it.</summary>
    /// <exception cref="CryptographicException">Key, place and value do not belong together.</exception>
    public static byte[] Open(byte[] key, ReadOnlySpan<byte> input, byte[] context)
    {
        if (input.Length < NonceBytes + TagBytes) throw new CryptographicException("The sealed value is too short.");
        var plain = new byte[input.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(
            input[..NonceBytes],
            input.Slice(NonceBytes, plain.Length),
            input[(NonceBytes + plain.Length)..],
            plain,
            context);
        return plain;
    }
}

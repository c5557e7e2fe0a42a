using System.Buffers;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace BankGraph.GraphQL.Execution;

/// <summary>The SHA-256 of a document, as a key that needs no allocation.</summary>
internal readonly record struct DocumentHash(ulong A, ulong B, ulong C, ulong D)
{
    /// <summary>How many hexadecimal digits it has.</summary>
    public const int Digits = 64;

    public static DocumentHash Of(ReadOnlySpan<byte> document)
    {
        Span<ulong> parts = stackalloc ulong[4];
        SHA256.HashData(document, MemoryMarshal.AsBytes(parts));
        return new DocumentHash(parts[0], parts[1], parts[2], parts[3]);
    }

    /// <summary>Reads hexadecimal digits; only lower case, so that a document has one id and not many.</summary>
    public static bool TryParse(ReadOnlySpan<byte> digits, out DocumentHash hash)
    {
        hash = default;
        if (digits.Length != Digits || digits.ContainsAnyInRange((byte)'A', (byte)'F')) return false;
        Span<ulong> parts = stackalloc ulong[4];
        if (Convert.FromHexString(digits, MemoryMarshal.AsBytes(parts), out _, out _) != OperationStatus.Done)
            return false;
        hash = new DocumentHash(parts[0], parts[1], parts[2], parts[3]);
        return true;
    }

    /// <summary>Reads hexadecimal digits of text.</summary>
    public static bool TryParse(string digits, out DocumentHash hash)
    {
        hash = default;
        Span<byte> utf8 = stackalloc byte[Digits];
        return digits.Length == Digits
            && Ascii.FromUtf16(digits, utf8, out _) == OperationStatus.Done
            && TryParse(utf8, out hash);
    }

    /// <summary>The digits, in lower case.</summary>
    public override string ToString() =>
        Convert.ToHexStringLower(MemoryMarshal.AsBytes<ulong>([A, B, C, D]));
}

using System.Text;

namespace BankGraph.Testing.Passkeys;

/// <summary>As much of CBOR (RFC 8949) as a passkey is written in.</summary>
internal static class TinyCbor
{
    /// <summary>The beginning of a map; its keys and values follow.</summary>
    public static byte[] Map(int pairs) => Head(5, pairs);

    public static byte[] Int(int value) => value >= 0 ? Head(0, value) : Head(1, -1 - value);

    public static byte[] Bytes(byte[] value) => [.. Head(2, value.Length), .. value];

    public static byte[] Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        return [.. Head(3, bytes.Length), .. bytes];
    }

    // 3: the kind in three bits, and the number beside it or in the bytes after it.
    private static byte[] Head(int kind, int value) => value switch
    {
        < 24 => [(byte)((kind << 5) | value)],
        <= byte.MaxValue => [(byte)((kind << 5) | 24), (byte)value],
        _ => [(byte)((kind << 5) | 25), (byte)(value >> 8), (byte)value],
    };
}

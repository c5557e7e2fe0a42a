using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace BankGraph.GraphQL.Execution.Writing;

/// <summary>
/// Copies text that JSON takes as it stands: ASCII without control characters, quotes and backslashes. That is most of
/// what there is, and one look at each sixteen characters is enough to know.
/// </summary>
internal static class PlainText
{
    private const int Block = 16;
    private const int HalfBlock = 8;

    /// <summary>
    /// Copies from the beginning, and says how many characters that were; the first of the others is either not plain
    /// or stands within a block with one that is not.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">Room for as many bytes as the text has characters.</param>
    public static int Copy(ReadOnlySpan<char> text, Span<byte> destination)
    {
        if (!Vector128.IsHardwareAccelerated || text.Length < HalfBlock) return CopyOneByOne(text, destination);
        if (text.Length < Block)
        {
            // Both halves may overlap; what is written twice is the same.
            return TryCopyHalf(text, destination, 0) && TryCopyHalf(text, destination, text.Length - HalfBlock)
                ? text.Length
                : 0;
        }

        var done = 0;
        for (; done <= text.Length - Block; done += Block)
        {
            if (!TryCopyBlock(text, destination, done)) return done;
        }

        return done == text.Length || TryCopyBlock(text, destination, text.Length - Block) ? text.Length : done;
    }

    private static bool TryCopyBlock(ReadOnlySpan<char> text, Span<byte> destination, int at)
    {
        var units = MemoryMarshal.Cast<char, ushort>(text.Slice(at, Block));
        var (low, high) = (Vector128.Create(units), Vector128.Create(units[HalfBlock..]));
        var bytes = Vector128.Narrow(low, high);
        if (!AreAscii(low | high) || !ArePlain(bytes)) return false;
        bytes.CopyTo(destination[at..]);
        return true;
    }

    private static bool TryCopyHalf(ReadOnlySpan<char> text, Span<byte> destination, int at)
    {
        var units = Vector128.Create(MemoryMarshal.Cast<char, ushort>(text.Slice(at, HalfBlock)));
        var bytes = Vector128.Narrow(units, units);
        if (!AreAscii(units) || !ArePlain(bytes)) return false;
        bytes.GetLower().CopyTo(destination[at..]);
        return true;
    }

    private static bool AreAscii(Vector128<ushort> units) =>
        (units & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;

    private static bool ArePlain(Vector128<byte> bytes)
    {
        var others = Vector128.LessThan(bytes, Vector128.Create((byte)' '))
            | Vector128.Equals(bytes, Vector128.Create((byte)'"'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
        return others == Vector128<byte>.Zero;
    }

    private static int CopyOneByOne(ReadOnlySpan<char> text, Span<byte> destination)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var symbol = text[i];
            if (symbol is < ' ' or '"' or '\\' or > '\x7f') return i;
            destination[i] = (byte)symbol;
        }

        return text.Length;
    }
}

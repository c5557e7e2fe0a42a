using System.Numerics;

namespace BankGraph.Ledger.Posting;

/// <summary>Rows that one statement takes.</summary>
/// <param name="Start">The first of them.</param>
/// <param name="Rows">How many they are.</param>
/// <param name="Places">
/// How many the statement has place for, a power of two: what is left over takes the last row again.
/// </param>
internal readonly record struct Portion(int Start, int Rows, int Places)
{
    /// <summary>Portions that fill their places.</summary>
    public static IEnumerable<Portion> Filled(int count, int max)
    {
        for (var at = 0; at < count;)
        {
            var rows = 1 << BitOperations.Log2((uint)Math.Min(count - at, max));
            yield return new Portion(at, rows, rows);
            at += rows;
        }
    }

    /// <summary>As few portions as possible, the last of which may have places left over.</summary>
    public static IEnumerable<Portion> Padded(int count, int max)
    {
        for (var at = 0; at < count; at += max)
        {
            var rows = Math.Min(count - at, max);
            yield return new Portion(at, rows, (int)BitOperations.RoundUpToPowerOf2((uint)rows));
        }
    }
}

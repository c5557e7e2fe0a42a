namespace BankGraph.Banking.Tests.SecondFactors;

/// <summary>Reads a secret as an app does into which it is typed.</summary>
internal static class Base32
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static byte[] Read(string text)
    {
        var bits = string.Concat(text.Select(letter => $"{Alphabet.IndexOf(letter):b5}"));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}

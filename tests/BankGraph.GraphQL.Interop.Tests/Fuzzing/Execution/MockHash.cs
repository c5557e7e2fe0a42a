using System.Globalization;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing.Execution;

/// <summary>Texts and numbers that are the same here and in <c>mock.mjs</c>.</summary>
internal static class MockHash
{
    /// <summary>FNV-1a over UTF-16, its bits then mixed as in MurmurHash3.</summary>
    public static uint Of(string text)
    {
        var number = 2166136261;
        unchecked
        {
            foreach (var unit in text) number = (number ^ unit) * 16777619;
            number = (number ^ (number >> 16)) * 0x85ebca6b;
            number = (number ^ (number >> 13)) * 0xc2b2ae35;
        }

        return number ^ (number >> 16);
    }

    /// <summary>One text for each coerced value, whatever the order of its members.</summary>
    public static string TextOf(object? given) => given switch
    {
        null => "n",
        bool flag => flag ? "t" : "f",
        string text => $"s{text.Length}:{text}",
        object?[] items => $"[{string.Join(',', items.Select(TextOf))}]",
        IReadOnlyDictionary<string, object?> members => "{" + string.Join(
            ',',
            members.OrderBy(member => member.Key, StringComparer.Ordinal)
                .Select(member => $"{member.Key}={TextOf(member.Value)}")) + "}",
        _ => "d" + BitConverter.DoubleToInt64Bits(Convert.ToDouble(given, CultureInfo.InvariantCulture))
            .ToString("x", CultureInfo.InvariantCulture),
    };
}

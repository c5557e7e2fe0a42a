using System.Globalization;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.GraphQL.Tests.Execution.Writing;

/// <summary>What is written the fast way is what the framework writes.</summary>
public sealed class JsonBufferTests
{
    private static readonly string[] Letters =
        ["a", "Z", " ", "~", "\"", "\\", "\n", "\u0001", "\u007f", "é", "漢", "😀"];

    [Fact]
    public void WriteString_AnyText_ReadsBackAsItWas()
    {
        var texts = Gen.Elements(Letters).ListOf().Select(string.Concat);
        var plain = Gen.Choose(0, 70).Select(length => new string('x', length));
        var mixed = from before in plain from inside in texts from after in plain select before + inside + after;

        Prop.ForAll(
                Arb.From(mixed),
                text => JsonSerializer.Deserialize<string>(Write(b => b.WriteString(text))) == text)
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("\"\\/\b\f\n\r\t", """ "\"\\/\b\f\n\r\t" """)]
    [InlineData("\u0000\u001f\u007f", "\"\\u0000\\u001f\u007f\"")]
    [InlineData("0123456789abcdef\"", "\"0123456789abcdef\\\"\"")]
    [InlineData("0123456789abcd\u00e9f", "\"0123456789abcd\u00e9f\"")]
    [InlineData("\u2028", "\"\u2028\"")]
    public void WriteString_SpecialText_EscapesWhatJsonDemandsAndNothingElse(string text, string json) =>
        Assert.Equal(json.Trim(), Write(buffer => buffer.WriteString(text)));

    [Fact]
    public void WriteNumber_AnyDecimal_IsWhatTheFrameworkWrites()
    {
        var decimals =
            from low in ArbMap.Default.GeneratorFor<int>()
            from middle in Gen.Frequency((3, Gen.Constant(0)), (1, ArbMap.Default.GeneratorFor<int>()))
            from high in Gen.Frequency((3, Gen.Constant(0)), (1, ArbMap.Default.GeneratorFor<int>()))
            from isNegative in ArbMap.Default.GeneratorFor<bool>()
            from scale in Gen.Choose(0, 28)
            select new decimal(low, middle, high, isNegative, (byte)scale);

        Prop.ForAll(Arb.From(decimals), value => WriteDecimal(value) == Format(value)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.00")]
    [InlineData("0.07")]
    [InlineData("12.30")]
    [InlineData("-12.30")]
    [InlineData("18446744073709551615")]
    [InlineData("1844674407370955.1615")]
    [InlineData("0.000000000001")]
    [InlineData("0.0000000000001")]
    [InlineData("79228162514264337593543950335")]
    public void WriteNumber_Decimal_KeepsItsDecimals(string text) =>
        Assert.Equal(text, WriteDecimal(decimal.Parse(text, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2024-02-29")]
    [InlineData("9999-12-31")]
    public void WriteDate_Date_IsIso8601(string text) => Assert.Equal(
        $"\"{text}\"", Write(buffer => buffer.WriteDate(DateOnly.Parse(text, CultureInfo.InvariantCulture))));

    [Fact]
    public void Write_MoreThanOneArray_KeepsEverything()
    {
        var json = Write(buffer =>
        {
            for (var i = 0; i < 1000; i++)
            {
                buffer.WriteNumber(123456.78m);
                buffer.WriteDate(new DateOnly(2026, 1, 2));
            }
        });

        Assert.Equal(string.Concat(Enumerable.Repeat("123456.78\"2026-01-02\"", 1000)), json);
    }

    private static string WriteDecimal(decimal value) => Write(buffer => buffer.WriteNumber(value));

    private static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Write(Action<JsonBuffer> write)
    {
        using var buffer = new JsonBuffer();
        write(buffer);
        return buffer.ToString();
    }
}

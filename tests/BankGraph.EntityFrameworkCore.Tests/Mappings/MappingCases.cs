using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BankGraph.EntityFrameworkCore.Tests.Mappings;

/// <summary>The ends of each type's range, and what is hard to write between them.</summary>
public static class MappingCases
{
    public static readonly Dictionary<string, MappingCase> All = Write();

    private static Dictionary<string, MappingCase> Write()
    {
        var cases = new Dictionary<string, MappingCase>();
        Numbers(cases);
        Floats(cases);
        Decimals(cases);
        Texts(cases);
        Bytes(cases);
        Times(cases);
        Others(cases);
        return cases;
    }

    private static void Numbers(Dictionary<string, MappingCase> cases)
    {
        cases.Add<bool>("bool", [true, false]);
        cases.Add<bool?>("bool or null", [true, false, null]);
        cases.Add<sbyte>("sbyte", [sbyte.MinValue, -1, 0, 1, sbyte.MaxValue]);
        cases.Add<byte>("byte", [byte.MinValue, 1, 127, 128, byte.MaxValue]);
        cases.Add<short>("short", [short.MinValue, -1, 0, 1, short.MaxValue]);
        cases.Add<ushort>("ushort", [ushort.MinValue, 1, 32768, ushort.MaxValue]);
        cases.Add<int>("int", [int.MinValue, -1, 0, 1, int.MaxValue]);
        cases.Add<int?>("int or null", [int.MinValue, null, int.MaxValue]);
        cases.Add<uint>("uint", [uint.MinValue, 1, 2147483648, uint.MaxValue]);
        cases.Add<long>("long", [long.MinValue, long.MinValue + 1, -1, 0, 1, long.MaxValue]);
        cases.Add<long?>("long or null", [long.MinValue, null, long.MaxValue]);
        cases.Add<ulong>("ulong", [ulong.MinValue, 1, 9223372036854775808, ulong.MaxValue]);
    }

    private static void Floats(Dictionary<string, MappingCase> cases)
    {
        cases.Add<double>(
            "double", [double.MinValue, -1.0 / 3, 0, 0.1, Math.PI, 1e-300, 123456789.123456789, double.MaxValue]);
        cases.Add<double>("double, the smallest", [double.Epsilon, 2.2250738585072014E-308]);
        cases.Add<double>("double, not a number", [double.NaN])
            .RefusedBy<MariaDb>("has none").RefusedBy<Sqlite>("reads it as null");
        cases.Add<double>("double, infinite", [double.PositiveInfinity]).RefusedBy<MariaDb>("has none")
            .HasNoLiteral<Sqlite>("writes Infinity");
        cases.Add<float>(
            "float", [float.MinValue, -1f / 3, 0, 0.1f, MathF.PI, 16777217f, 1.4E-45f, float.MaxValue])
            .HasNoLiteral<Sqlite>("compares with a double").HasNoLiteral<PostgreSql>("compares with a double");
        cases.Add<float?>("float or null", [0.1f, null])
            .HasNoLiteral<Sqlite>("compares with a double").HasNoLiteral<PostgreSql>("compares with a double");
    }

    private static void Decimals(Dictionary<string, MappingCase> cases)
    {
        cases.Add<decimal>(
            "decimal",
            [
                decimal.MinValue, -0.0000000000000000000000000001m, 0, 1.50m, 7.9228162514264337593543950335m,
                decimal.MaxValue,
            ]);
        cases.Add<decimal>("decimal(18,4)", [-99999999999999.9999m, 0.0001m, 1, 99999999999999.9999m], Money);
        cases.Add<decimal?>("decimal or null", [12.34m, null]);
        cases.Add<decimal>("decimal that does not fit", [999999999999999.9999m], Money)
            .RefusedBy<MariaDb>("it would be cut off").RefusedBy<PostgreSql>("it would be cut off");

        static void Money(PropertyBuilder<decimal> property) => property.HasPrecision(18, 4);
    }

    private static void Texts(Dictionary<string, MappingCase> cases)
    {
        string[] hard =
        [
            "", " ", "  spaces at both ends  ", "it's", "\"quoted\"", "`", @"\", @"\\", @"ends with \", @"\'; DROP",
            "%_[]", "line\nbreak\r\n\ttab", "Grüße, 東京", "😀👩‍👩‍👧‍👦", "e\u0301", "\u00e9", "\u001a",
            "?", "@p0", "@Value", "--", "/*", "#", "null", "ß", "SS", "ss", "I", "i", "ı", "İ",
        ];
        cases.Add<string>("text", hard);
        cases.Add<string>("text of bounded length", hard, property => property.HasMaxLength(40));
        cases.Add<string?>("text or null", ["", null]);
        cases.Add<string>("text with NUL", ["a\0b", "\0"]).RefusedBy<PostgreSql>("it has none")
            .HasNoLiteral<Sqlite>("ends at the NUL");
        cases.Add<string>(
            "text, long", [new string('x', 100_000), string.Concat(Enumerable.Repeat("é😀\\'", 50_000))]);
        cases.Add<string>("text that does not fit", ["123456"], property => property.HasMaxLength(5))
            .RefusedBy<MariaDb>("it would be cut off").RefusedBy<PostgreSql>("it would be cut off");
        cases.Add<string>("text of fixed length", ["EUR", "usd"], property => property.HasMaxLength(3).IsFixedLength());
        cases.Add<char>("char", ['a', 'A', ' ', '\'', '\\', 'ß', '東', '\uFFFD']);
        cases.Add<char?>("char or null", ['x', null]);
    }

    private static void Bytes(Dictionary<string, MappingCase> cases)
    {
        var every = Enumerable.Range(0, 256).Select(b => (byte)b).ToArray();
        cases.Add<byte[]>("bytes", [[], [0], every, [0x27, 0x5C, 0x22, 0x00, 0x1A]]);
        cases.Add<byte[]?>("bytes or null", [[1], null]);
        cases.Add<byte[]>("bytes, bounded", [[], every], property => property.HasMaxLength(256));
        cases.Add<byte[]>("bytes, many", [[.. Enumerable.Repeat(every, 1024).SelectMany(b => b)]]);
    }

    private static void Times(Dictionary<string, MappingCase> cases)
    {
        var leap = new DateTime(2024, 2, 29, 23, 59, 59, DateTimeKind.Utc);
        cases.Add<DateTime>(
            "DateTime",
            [
                new DateTime(1, 1, 1, 0, 0, 1, DateTimeKind.Utc),
                new DateTime(1969, 12, 31, 23, 59, 59, 999, 999, DateTimeKind.Utc),
                leap,
                leap.AddMicroseconds(1),
                leap.AddMicroseconds(999_999),
                new DateTime(9999, 12, 31, 23, 59, 59, 999, 998, DateTimeKind.Utc),
            ]);
        cases.Add<DateTime>("DateTime, first", [DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc)]);
        cases.Add<DateTime?>("DateTime or null", [leap, null]);
        cases.Add<DateTimeOffset>(
            "DateTimeOffset",
            [
                new DateTimeOffset(1, 1, 1, 0, 0, 1, TimeSpan.Zero),
                new DateTimeOffset(leap).AddMicroseconds(123456),
                new DateTimeOffset(9999, 12, 31, 23, 59, 59, 999, 998, TimeSpan.Zero),
            ]);
        cases.Add<DateTimeOffset?>("DateTimeOffset or null", [new DateTimeOffset(leap), null]);
        cases.Add<DateOnly>("DateOnly", [new DateOnly(1, 1, 2), new DateOnly(2024, 2, 29), new DateOnly(9999, 12, 30)]);
        cases.Add<DateOnly>("DateOnly, first and last", [DateOnly.MinValue, DateOnly.MaxValue]);
        cases.Add<DateOnly?>("DateOnly or null", [new DateOnly(2024, 2, 29), null]);
        cases.Add<TimeOnly>(
            "TimeOnly",
            [
                TimeOnly.MinValue, new TimeOnly(1, 2, 3, 4, 5), new TimeOnly(12, 0),
                new TimeOnly(23, 59, 59, 999, 999),
            ]);
        cases.Add<TimeOnly?>("TimeOnly or null", [new TimeOnly(1, 2, 3, 4, 5), null]);
        cases.Add<TimeSpan>(
            "TimeSpan",
            [
                TimeSpan.Zero, TimeSpan.FromMicroseconds(1), TimeSpan.FromMicroseconds(-1),
                new TimeSpan(0, -1, -2, -3, -4, -5), new TimeSpan(34, 22, 59, 59), -new TimeSpan(34, 22, 59, 59),
            ]).HasNoLiteral<PostgreSql>("loses the sign of the hours");
        cases.Add<TimeSpan>("TimeSpan, longer than 838 hours", [TimeSpan.FromHours(839)])
            .RefusedBy<MariaDb>("TIME ends there");
        cases.Add<TimeSpan?>("TimeSpan or null", [TimeSpan.FromHours(-1.5), null]);
    }

    private static void Others(Dictionary<string, MappingCase> cases)
    {
        Guid[] ids =
        [
            Guid.Empty, Guid.AllBitsSet, Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"),
            Guid.Parse("27000000-5c00-0022-0000-00001a000027"),
        ];
        cases.Add<Guid>("Guid", ids);
        cases.Add<Guid?>("Guid or null", [ids[2], null]);
        cases.Add<Color>("enum", [Color.Red, Color.Blue, (Color)(-5)]);
        cases.Add<Color?>("enum or null", [Color.Blue, null]);
        cases.Add<Color>("enum as text", [Color.Red, Color.Blue], p => p.HasConversion<string>().HasMaxLength(8));
        cases.Add<Color?>("enum as text, or null", [Color.Red, null], p => p.HasConversion<string>().HasMaxLength(8));
        cases.Add<Money>(
            "converted to decimal",
            [new Money(12.34m), new Money(-0.01m)],
            p => p.HasConversion(money => money.Amount, amount => new Money(amount)).HasPrecision(18, 4));
        cases.Add<Code>(
            "converted to text",
            [new Code("it's"), new Code(@"\")],
            p => p.HasConversion(code => code.Text, text => new Code(text)).HasMaxLength(10));
        cases.Add<Uri>("Uri", [new Uri("https://bank.example/a?b='c'&d=\\")]);
        cases.Add<bool>("bool as text", [true, false], p => p.HasConversion(new BoolTexts()).HasMaxLength(1));
        cases.Add<DateTime>(
            "DateTime as ticks", [DateTime.MinValue, DateTime.MaxValue], p => p.HasConversion<long>());
    }

    private static MappingCase Add<T>(
        this Dictionary<string, MappingCase> cases,
        string name,
        T[] values,
        Action<PropertyBuilder<T>>? configure = null)
    {
        var added = new MappingCase<T>(name, values, configure);
        cases.Add(name, added);
        return added;
    }

    public readonly record struct Money(decimal Amount);

    public sealed record Code(string Text);

    private sealed class BoolTexts() : BoolToStringConverter("N", "Y");
}

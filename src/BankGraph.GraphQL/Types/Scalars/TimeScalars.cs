using System.Globalization;
using System.Text.RegularExpressions;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>An instant with its offset, RFC 3339.</summary>
public sealed partial class DateTimeType : ScalarType<DateTimeOffset>, IScalarWriter<DateTime>
{
    private const int LargestSize = 33;
    private const int FractionEnd = 27;

    /// <summary>The scalar as the published specification has it.</summary>
    public DateTimeType() : base("DateTime", "An RFC 3339 instant.") =>
        SpecifiedBy = new Uri("https://www.graphql-scalars.com/date-time");

    /// <inheritdoc />
    public override void Write(JsonBuffer writer, DateTimeOffset value)
    {
        if (value.Offset == TimeSpan.Zero)
        {
            WriteTrimmed(writer, value.UtcDateTime);
            return;
        }

        WriteTrimmed(writer, value);
    }

    /// <summary>
    /// Writes a time; one of unknown kind is taken as UTC, the only clock that the server stamps with.
    /// </summary>
    public void Write(JsonBuffer writer, DateTime value)
    {
        if (value.Kind == DateTimeKind.Local) Write(writer, new DateTimeOffset(value));
        else WriteTrimmed(writer, DateTime.SpecifyKind(value, DateTimeKind.Utc));
    }

    // The round-trip format always has seven decimals; those that say nothing are left out.
    private static void WriteTrimmed<T>(JsonBuffer writer, T value) where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[LargestSize];
        value.TryFormat(text, out var length, "O", CultureInfo.InvariantCulture);
        var fraction = text[..FractionEnd].TrimEnd((byte)'0').TrimEnd((byte)'.');
        writer.WriteByte((byte)'"');
        writer.WriteRaw(fraction);
        writer.WriteRaw(text[FractionEnd..length]);
        writer.WriteByte((byte)'"');
    }

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out DateTimeOffset result)
    {
        result = default;
        return value.Kind == InputKind.String
            && value.GetText() is var text
            && Rfc3339().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out result);
    }

    /// <inheritdoc />
    protected override bool TryConvert(object value, out DateTimeOffset result)
    {
        result = value is DateTime time
            ? time.Kind == DateTimeKind.Local
                ? new DateTimeOffset(time)
                : new DateTimeOffset(DateTime.SpecifyKind(time, DateTimeKind.Utc))
            : default;
        return value is DateTime;
    }

    [GeneratedRegex(
        @"\A[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?([Zz]|[+-][0-9]{2}:[0-9]{2})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();
}

/// <summary>A calendar date without time or zone.</summary>
public sealed class LocalDateType() : CalendarDateType("LocalDate");

/// <summary>
/// The same under the name that older schemas have, bound with <c>BindRuntimeType&lt;DateOnly, DateType&gt;()</c>.
/// </summary>
public sealed class DateType() : CalendarDateType("Date");

/// <summary>A scalar of calendar dates.</summary>
public abstract class CalendarDateType : ScalarType<DateOnly>
{
    private protected CalendarDateType(string name) : base(name, "An ISO 8601 calendar date.") { }

    /// <inheritdoc />
    public override void Write(JsonBuffer writer, DateOnly value) => writer.WriteDate(value);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out DateOnly result)
    {
        result = default;
        return value.Kind == InputKind.String && DateOnly.TryParseExact(
            value.GetText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out result);
    }
}

/// <summary>A time of day without date or zone.</summary>
public sealed class LocalTimeType() : ScalarType<TimeOnly>("LocalTime", "An ISO 8601 time of day.")
{
    private static readonly string[] Formats = ["HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    /// <inheritdoc />
    public override void Write(JsonBuffer writer, TimeOnly value) => writer.WriteQuoted(value, "HH:mm:ss.FFFFFFF", 16);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out TimeOnly result)
    {
        result = default;
        return value.Kind == InputKind.String
            && value.GetText() is var text
            && !text.EndsWith('.')
            && TimeOnly.TryParseExact(
                text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out result);
    }
}

/// <summary>
/// A date and time of day without zone, as <see cref="DateTime"/>. Bound with
/// <c>BindRuntimeType&lt;DateTime, LocalDateTimeType&gt;()</c>; without it, a <see cref="DateTime"/> is an instant.
/// </summary>
public sealed class LocalDateTimeType() : ScalarType<DateTime>("LocalDateTime", "An ISO 8601 date and time of day.")
{
    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"];

    /// <inheritdoc />
    public override void Write(JsonBuffer writer, DateTime value) =>
        writer.WriteQuoted(value, "yyyy-MM-ddTHH:mm:ss.FFFFFFF", 27);

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out DateTime result)
    {
        result = default;
        return value.Kind == InputKind.String
            && value.GetText() is var text
            && !text.EndsWith('.')
            && DateTime.TryParseExact(
                text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out result);
    }
}

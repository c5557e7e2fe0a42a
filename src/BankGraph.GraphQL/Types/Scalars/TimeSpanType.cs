using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using BankGraph.GraphQL.Execution;

namespace BankGraph.GraphQL.Types.Scalars;

/// <summary>How a duration is written.</summary>
public enum TimeSpanFormat
{
    /// <summary>ISO 8601, such as <c>P1DT2H</c>; a year counts 365 days and a month 30.</summary>
    Iso8601,

    /// <summary>.NET's constant format, such as <c>1.02:00:00</c>.</summary>
    DotNet,
}

/// <summary>A duration; <c>AddType(new TimeSpanType(TimeSpanFormat.DotNet))</c> for the other format.</summary>
public sealed partial class TimeSpanType : ScalarType<TimeSpan>
{
    /// <summary>Durations as ISO 8601 has them.</summary>
    public TimeSpanType() : this(TimeSpanFormat.Iso8601) { }

    /// <summary>Durations of one format.</summary>
    public TimeSpanType(TimeSpanFormat format) : base(
        "TimeSpan",
        format == TimeSpanFormat.Iso8601 ? "An ISO 8601 duration." : "A duration, [-][d.]hh:mm:ss[.fffffff].")
    {
        Format = format;
        Bind = BindingBehavior.Implicit;
    }

    /// <summary>How durations are read and written.</summary>
    public TimeSpanFormat Format { get; }

    /// <inheritdoc />
    public override void Write(JsonBuffer writer, TimeSpan value) => writer.WriteString(
        Format == TimeSpanFormat.Iso8601
            ? XmlConvert.ToString(value)
            : value.ToString("c", CultureInfo.InvariantCulture));

    /// <inheritdoc />
    protected override bool TryRead(InputValue value, out TimeSpan result)
    {
        result = default;
        if (value.Kind != InputKind.String) return false;
        var text = value.GetText();
        return Format == TimeSpanFormat.Iso8601
            ? Duration().IsMatch(text) && TryReadDuration(text, out result)
            : Constant().IsMatch(text) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out result);
    }

    private static bool TryReadDuration(string text, out TimeSpan result)
    {
        try
        {
            result = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            result = default;
            return false;
        }
    }

    // More than seven decimals would be rounded.
    [GeneratedRegex(
        @"\A-?P(?=.)([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=.)([0-9]+H)?([0-9]+M)?([0-9]+(\.[0-9]{1,7})?S)?)?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Duration();

    [GeneratedRegex(
        @"\A-?([0-9]{1,8}\.)?[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,7})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Constant();
}

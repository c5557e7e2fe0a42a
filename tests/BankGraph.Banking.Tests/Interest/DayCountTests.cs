using System.Globalization;
using BankGraph.Banking.Interest;
using FsCheck;
using FsCheck.Fluent;

namespace BankGraph.Banking.Tests.Interest;

public sealed class DayCountTests
{
    // To so many the published figures, reckoned in binary, are right.
    private const int PublishedDecimals = 10;

    private static readonly DateOnly Origin = new(2003, 1, 1);

    // ISDA's memo of 1998 on ACT/ACT, with its examples; ISDA 2006, 4.16, as QuantLib's tests have them.
    [Theory]
    [InlineData("2003-11-01", "2004-05-01", "0.497724380567")]
    [InlineData("1999-02-01", "1999-07-01", "0.410958904110")]
    [InlineData("1999-07-01", "2000-07-01", "1.001377348600")]
    [InlineData("2002-08-15", "2003-07-15", "0.915068493151")]
    [InlineData("2003-07-15", "2004-01-15", "0.504004790778")]
    [InlineData("1999-07-30", "2000-01-30", "0.503892506924")]
    [InlineData("2000-01-30", "2000-06-30", "0.415300546448")]
    public void Fraction_ActActIsda_IsThePublishedOne(string from, string to, string fraction) => Assert.Equal(
        decimal.Round(decimal.Parse(fraction, CultureInfo.InvariantCulture), PublishedDecimals),
        decimal.Round(DayCount.ActActIsda.Fraction(Day(from), Day(to)), PublishedDecimals));

    [Theory]
    [InlineData(DayCount.Thirty360, "2006-08-31", "2007-02-28", 178)]
    [InlineData(DayCount.Thirty360, "2006-08-20", "2007-02-20", 180)]
    [InlineData(DayCount.Thirty360, "2007-02-28", "2007-08-31", 183)]
    [InlineData(DayCount.Thirty360, "2006-02-28", "2006-08-31", 183)]
    [InlineData(DayCount.Thirty360, "2007-02-26", "2008-02-29", 363)]
    [InlineData(DayCount.Thirty360, "2008-02-29", "2009-02-28", 359)]
    [InlineData(DayCount.ThirtyE360, "2007-02-28", "2007-08-31", 182)]
    [InlineData(DayCount.ThirtyE360, "2006-08-31", "2007-02-28", 178)]
    [InlineData(DayCount.ThirtyE360, "2006-02-28", "2006-08-31", 182)]
    [InlineData(DayCount.ThirtyE360, "2008-02-29", "2008-08-31", 181)]
    public void Days_ThirtyDayMonths_AreThePublishedOnes(DayCount convention, string from, string to, int days) =>
        Assert.Equal(days, convention.Days(Day(from), Day(to)));

    [Theory]
    [InlineData(DayCount.Act365Fixed, 365)]
    [InlineData(DayCount.Act360, 360)]
    public void Fraction_ActualDays_IsDaysByTheYear(DayCount convention, int yearDays) => Assert.Equal(
        29m / yearDays,
        convention.Fraction(Day("2004-02-01"), Day("2004-03-01")));

    [Theory]
    [MemberData(nameof(Conventions))]
    public void PartsOfDay_AddedUpFromTheFirstOfAMonth_AreThoseOfTheSpan(DayCount convention)
    {
        var spans = from month in Gen.Choose(0, 120)
                    from days in Gen.Choose(0, 31)
                    select (From: Origin.AddMonths(month), Days: days);
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(spans.ToArbitrary(), span => Assert.Equal(
                convention.Parts(span.From, span.From.AddDays(span.Days)),
                Enumerable.Range(0, span.Days).Sum(day => convention.PartsOfDay(span.From.AddDays(day))))));
    }

    [Theory]
    [InlineData(DayCount.Act365Fixed)]
    [InlineData(DayCount.Act360)]
    [InlineData(DayCount.ActActIsda)]
    [InlineData(DayCount.ThirtyE360)]
    public void PartsOfDay_AddedUpFromAnyDay_AreThoseOfTheSpan(DayCount convention)
    {
        var spans = from start in Gen.Choose(0, 3000)
                    from days in Gen.Choose(0, 900)
                    select (From: Origin.AddDays(start), Days: days);
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(spans.ToArbitrary(), span => Assert.Equal(
                convention.Parts(span.From, span.From.AddDays(span.Days)),
                Enumerable.Range(0, span.Days).Sum(day => convention.PartsOfDay(span.From.AddDays(day))))));
    }

    public static TheoryData<DayCount> Conventions => [.. Enum.GetValues<DayCount>()];

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

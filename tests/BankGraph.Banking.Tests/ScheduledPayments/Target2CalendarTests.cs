using BankGraph.Banking.ScheduledPayments;

namespace BankGraph.Banking.Tests.ScheduledPayments;

public sealed class Target2CalendarTests
{
    /// <summary>As the European Central Bank has published them.</summary>
    [Theory]
    [InlineData(2023, "01-01 04-07 04-10 05-01 12-25 12-26")]
    [InlineData(2024, "01-01 03-29 04-01 05-01 12-25 12-26")]
    [InlineData(2025, "01-01 04-18 04-21 05-01 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-01 12-25 12-26")]
    [InlineData(2027, "01-01 03-26 03-29 05-01 12-25 12-26")]
    public void ClosingDays_OfAYear_AreThePublishedOnes(int year, string published)
    {
        var closing = published.Split(' ').Select(day => DateOnly.Parse($"{year}-{day}")).ToHashSet();
        for (var day = new DateOnly(year, 1, 1); day.Year == year; day = day.AddDays(1))
        {
            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            Assert.Equal(!isWeekend && !closing.Contains(day), Target2Calendar.IsBusinessDay(day));
        }
    }

    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2285-03-22")]
    public void EasterSunday_OfRareYears_IsTheKnownOne(string easter)
    {
        var day = DateOnly.Parse(easter);
        Assert.Equal(day, Target2Calendar.EasterSunday(day.Year));
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-23", "2026-11-23", "2026-11-23")]
    [InlineData("2026-11-22", "2026-11-23", "2026-11-23", "2026-11-20")]
    [InlineData("2026-05-31", "2026-06-01", "2026-05-29", "2026-05-29")]
    [InlineData("2026-04-03", "2026-04-07", "2026-04-07", "2026-04-02")]
    [InlineData("2026-12-26", "2026-12-28", "2026-12-28", "2026-12-24")]
    [InlineData("2024-03-31", "2024-04-02", "2024-03-28", "2024-03-28")]
    [InlineData("2028-01-01", "2028-01-03", "2028-01-03", "2027-12-31")]
    public void Adjust_ADay_FollowsTheRule(string day, string following, string modified, string preceding) =>
        Assert.Equal(
            (following, modified, preceding),
            (Adjusted(day, HolidayRule.Following),
                Adjusted(day, HolidayRule.ModifiedFollowing),
                Adjusted(day, HolidayRule.Preceding)));

    private static string Adjusted(string day, HolidayRule rule) =>
        Target2Calendar.Adjust(DateOnly.Parse(day), rule).ToString("O");
}

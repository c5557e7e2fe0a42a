using System.Globalization;
using BankGraph.Banking.Notices;

namespace BankGraph.Banking.Tests.Notices;

public sealed class QuietHoursTests
{
    [Theory]
    [InlineData("22:00", "07:00", "2026-01-10T20:59:00Z", null)]
    [InlineData("22:00", "07:00", "2026-01-10T21:00:00Z", "2026-01-11T06:00:00Z")]
    [InlineData("22:00", "07:00", "2026-01-11T05:59:59Z", "2026-01-11T06:00:00Z")]
    [InlineData("22:00", "07:00", "2026-01-11T06:00:00Z", null)]
    [InlineData("12:00", "14:00", "2026-07-01T10:30:00Z", "2026-07-01T12:00:00Z")]
    // The night in which the clock jumps from two to three: half past two is half past three, summer time.
    [InlineData("22:00", "02:30", "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z")]
    // The night in which the hour from two to three comes twice.
    [InlineData("22:00", "04:00", "2026-10-25T00:30:00Z", "2026-10-25T03:00:00Z")]
    public void End_InBerlin_IsByTheClockOnTheWall(string from, string until, string now, string? expected)
    {
        var settings = new NoticeSettings
        {
            CustomerId = Guid.Empty,
            TimeZone = "Europe/Berlin",
            QuietFromMinute = MinuteOf(from),
            QuietUntilMinute = MinuteOf(until),
        };

        Assert.Equal(expected is null ? null : Instant(expected), QuietHours.EndOf(settings, Instant(now)));
    }

    [Fact]
    public void End_WithoutQuietHours_IsNone() => Assert.Null(QuietHours.EndOf(null, DateTime.UnixEpoch));

    private static int MinuteOf(string time) =>
        (int)TimeOnly.Parse(time, CultureInfo.InvariantCulture).ToTimeSpan().TotalMinutes;

    private static DateTime Instant(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
}

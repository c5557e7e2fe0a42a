namespace BankGraph.Banking.Notices;

/// <summary>The hours in which a customer is not written to.</summary>
internal static class QuietHours
{
    /// <summary>When the hours end that an instant falls into, UTC; null when it falls into none.</summary>
    public static DateTime? EndOf(NoticeSettings? settings, DateTime now)
    {
        if (settings is not { QuietFromMinute: { } from, QuietUntilMinute: { } until } || from == until) return null;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, zone);
        var minute = (local.Hour * 60) + local.Minute;
        var isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until;
        if (!isQuiet) return null;
        var end = local.Date.AddDays(minute >= until ? 1 : 0).AddMinutes(until);

        // In spring there is an hour that no clock shows.
        if (zone.IsInvalidTime(end)) end = end.AddHours(1);
        return TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(end, DateTimeKind.Unspecified), zone);
    }
}

using BankGraph.Banking.Messages;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Notices;

/// <summary>What a customer changes; null stays as it is.</summary>
/// <param name="Language">In which language.</param>
/// <param name="TimeZone">Where the customer lives, a name of the IANA's.</param>
/// <param name="LargeAmount">From which amount on, in whole units.</param>
/// <param name="LowBalance">Below which balance, in whole units.</param>
public sealed record NoticeChanges(Language? Language, string? TimeZone, int? LargeAmount, int? LowBalance);

/// <summary>Reads and changes how a customer wants to be told.</summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">The database.</param>
public sealed class SetNotices(IDbContextFactory<BankDbContext> contexts, BankWriter writer)
{
    private const int MaxTimeZoneLength = 40;

    /// <summary>How a customer wants to be told.</summary>
    public async Task<NoticeSettingsView> ReadAsync(Guid customerId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await ViewAsync(context, customerId, cancellationToken);
    }

    /// <summary>
    /// Changes what is given; or <see cref="InvalidFieldError"/>: timeZone, largeAmount, lowBalance.
    /// </summary>
    public async Task<Outcome<NoticeSettingsView, BankError>> ChangeAsync(
        Guid customerId,
        NoticeChanges changes,
        CancellationToken cancellationToken)
    {
        if (changes.TimeZone is { } zone && !IsTimeZone(zone))
            return new(new InvalidFieldError("timeZone", "This is no time zone; one is Europe/Berlin."));
        if (changes.LargeAmount < 0) return new(new InvalidFieldError("largeAmount", "An amount is not negative."));
        if (changes.LowBalance < 0) return new(new InvalidFieldError("lowBalance", "An amount is not negative."));
        return await SaveAsync(
            customerId,
            (settings, contact) =>
            {
                settings.TimeZone = changes.TimeZone ?? settings.TimeZone;
                settings.LargeAmount = changes.LargeAmount ?? settings.LargeAmount;
                settings.LowBalance = changes.LowBalance ?? settings.LowBalance;
                contact.Language = changes.Language ?? contact.Language;
            },
            cancellationToken);
    }

    /// <summary>
    /// Sets the hours in which e-mails and short messages wait, or ends them with null; or
    /// <see cref="InvalidFieldError"/> (until) when one is given without the other, or both are the same.
    /// </summary>
    public async Task<Outcome<NoticeSettingsView, BankError>> SetQuietHoursAsync(
        Guid customerId,
        TimeOnly? from,
        TimeOnly? until,
        CancellationToken cancellationToken)
    {
        if (from is null != until is null || (from is not null && MinuteOf(from) == MinuteOf(until)))
            return new(new InvalidFieldError("until", "Quiet hours have a beginning and another time as their end."));
        return await SaveAsync(
            customerId,
            (settings, _) => (settings.QuietFromMinute, settings.QuietUntilMinute) = (MinuteOf(from), MinuteOf(until)),
            cancellationToken);
    }

    /// <summary>Chooses whether to hear of a topic by a channel; or <see cref="SecurityNoticesStayOnError"/>.</summary>
    public async Task<Outcome<NoticeSettingsView, BankError>> ChooseAsync(
        Guid customerId,
        NotificationTopic topic,
        NotificationChannel channel,
        bool isOn,
        CancellationToken cancellationToken)
    {
        if (!isOn && NoticeChoices.IsFixed(topic, channel)) return new(new SecurityNoticesStayOnError());
        return await writer.RunAsync<Outcome<NoticeSettingsView, BankError>>(
            async (context, cancellation) =>
            {
                if (await context.Set<NoticeChoice>().FindAsync([customerId, topic, channel], cancellation) is { } row)
                    row.IsOn = isOn;
                else
                    context.Add(new NoticeChoice
                    {
                        CustomerId = customerId,
                        Topic = topic,
                        Channel = channel,
                        IsOn = isOn,
                    });
                await context.SaveChangesAsync(cancellation);
                return new(await ViewAsync(context, customerId, cancellation));
            },
            cancellationToken);
    }

    private Task<Outcome<NoticeSettingsView, BankError>> SaveAsync(
        Guid customerId,
        Action<NoticeSettings, ContactSettings> change,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<NoticeSettingsView, BankError>>(
        async (context, cancellation) =>
        {
            var settings = await context.Set<NoticeSettings>().FindAsync([customerId], cancellation)
                ?? context.Add(new NoticeSettings { CustomerId = customerId }).Entity;
            var contact = await context.Set<ContactSettings>().FindAsync([customerId], cancellation)
                ?? context.Add(new ContactSettings { CustomerId = customerId, Language = Language.English }).Entity;
            change(settings, contact);
            await context.SaveChangesAsync(cancellation);
            return new(await ViewAsync(context, customerId, cancellation));
        },
        cancellationToken);

    private static async Task<NoticeSettingsView> ViewAsync(
        BankDbContext context,
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var settings = await context.Set<NoticeSettings>().FindAsync([customerId], cancellationToken)
            ?? new NoticeSettings { CustomerId = customerId };
        var contact = await context.Set<ContactSettings>().FindAsync([customerId], cancellationToken);
        var choices = await NoticeChoices.OfAsync(context, customerId, cancellationToken);
        return new(
            customerId,
            contact?.Language ?? Language.English,
            settings.TimeZone,
            TimeOf(settings.QuietFromMinute),
            TimeOf(settings.QuietUntilMinute),
            settings.LargeAmount,
            settings.LowBalance,
            [
                .. from topic in Enum.GetValues<NotificationTopic>()
                   from channel in Enum.GetValues<NotificationChannel>()
                   select new NoticeChoiceView(
                       topic, channel, choices.IsOn(topic, channel), NoticeChoices.IsFixed(topic, channel)),
            ]);
    }

    private static bool IsTimeZone(string name) =>
        name.Length <= MaxTimeZoneLength
        && name.All(char.IsAscii)
        && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _);

    private static int? MinuteOf(TimeOnly? time) => time is { } it ? (it.Hour * 60) + it.Minute : null;

    private static TimeOnly? TimeOf(int? minute) => minute is { } it ? new TimeOnly(it / 60, it % 60) : null;
}

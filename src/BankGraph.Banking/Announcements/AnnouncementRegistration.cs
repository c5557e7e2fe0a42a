using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Announcements;

/// <summary>Registers the feature.</summary>
internal static class AnnouncementRegistration
{
    /// <summary>Adds what publishes and dismisses announcements.</summary>
    public static void AddAnnouncements(this IServiceCollection services)
    {
        services.AddSingleton<PublishAnnouncement>();
        services.AddSingleton<DismissAnnouncement>();
        services.AddSingleton<IPersonalData, AnnouncementData>();
    }
}

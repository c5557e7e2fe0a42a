using BankGraph.Banking.Jobs;
using BankGraph.Banking.Privacy;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.Banking.Notices;

/// <summary>Registers the feature.</summary>
internal static class NoticeRegistration
{
    /// <summary>Adds what tells customers, and what they choose about it.</summary>
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<CustomerNotices>();
        services.AddSingleton<SingleNotices>();
        services.AddSingleton<SignInNotices>();
        services.AddSingleton<MarkNotifications>();
        services.AddSingleton<SetNotices>();
        services.AddSingleton<IPersonalData, NoticeData>();
    }

    /// <summary>Adds what tells customers of bookings and bills, and the streams of what they were told.</summary>
    public static void AddNoticeRelay(this IServiceCollection services)
    {
        services.AddSingleton<BookedNotices>();
        services.AddSingleton<BillNotices>();
        services.AddSingleton<IBankJob, NoticePublisher>();
    }
}
